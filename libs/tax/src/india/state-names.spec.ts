import { readState, stateInAddress } from './state-names.js';
import { states } from './states.js';

describe('readState', () => {
  it.each([
    ['27', '27'],
    ['9', '09'],
    [' uttar pradesh ', '09'],
    ['Jammu & Kashmir', '01'],
    ['Andaman & Nicobar Islands', '35'],
    ['Orissa', '21'],
    ['Andhra Pradesh', '37'],
    ['Daman and Diu', '26'],
    ['MH', '27'],
    ['tn', '33'],
  ])('takes %j as %s', (text, code) => {
    expect(readState(text)?.code).toBe(code);
  });

  it.each(['', '00', '39', '99', 'ZZ', 'Bavaria', '25', '28', '271', 'maha'])('knows no state %j', (text) => {
    expect(readState(text)).toBeNull();
  });

  it('reads the name of every state that there is', () => {
    const ended = ['25', '28'];
    for (const { code, name } of states().filter((state) => !ended.includes(state.code)))
      expect([name, readState(name)?.code]).toEqual([name, code]);
  });
});

describe('stateInAddress', () => {
  it.each([
    ['22 Demo Bazaar, Lucknow 226001, Uttar Pradesh', '09'],
    ['14 Example Road, Jaipur 302001, Rajasthan', '08'],
    ['7 Sample Street, Chennai 600 001', '33'],
    ['MG Road\nPune', null],
    ['Aminabad, Lucknow, UP', '09'],
    ['Aminabad, Lucknow Uttar Pradesh, India', '09'],
    ['Sector 17, Chandigarh 160017', '04'],
    ['Phase 7, Mohali 160055, Punjab', '03'],
    ['Phase 7, Mohali 160055', null],
    ['Railway Road, Roorkee 247667, Uttarakhand', '05'],
    ['Nani Daman 396210, Daman and Diu', '26'],
    ['Leh 194101', '38'],
    ['Gandhi Road, Puducherry - 605001', '34'],
    ['Secunderabad PIN 500003', '36'],
    // Streets, markets and cities that are called like a state.
    ['Delhi Road, Moradabad 244001, Uttar Pradesh', '09'],
    ['Hotel Punjab, MG Road, Pune', null],
    ['near Goa, Margao', null],
    // The name and the PIN code say two things: somebody has to look.
    ['Connaught Place, Delhi 400001', null],
    // Telephone numbers and shop numbers are no PIN codes.
    ['Shop 1226001, tel 98765 43210, Nowhere', null],
    ['c/o 56 APO 900056', null],
    ['Lucknow 226001 Uttar Pradesh India', '09'],
    ['', null],
  ])('%j lies in %s', (address, code) => {
    expect(stateInAddress(address)?.code ?? null).toBe(code);
  });
});
