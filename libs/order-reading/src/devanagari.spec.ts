import { romanized } from './devanagari.js';

describe('romanized', () => {
  it.each([
    ['चीनी', 'cheenee'],
    ['व्हाइट', 'vaait'],
    ['नमक', 'namak'],
    ['सरसों', 'sarson'],
    ['दर्जन', 'darjan'],
    ['पैकेट', 'paiket'],
    ['लंबा', 'lambaa'],
    ['टीएमटी', 'tmt'],
    ['जेएसडब्ल्यू', 'jsw'],
    ['एएसी', 'aac'],
    ['सौंफ', 'saunf'],
    ['जी', 'jee'],
    ['ऑयल', 'oyal'],
  ])('%s is typed %s', (word, latin) => {
    expect(romanized(word)).toBe(latin);
  });
});
