import { durationInWords, timeToTell } from './pace.js';

describe('how long telling takes', () => {
  const pace = { perSecond: 80, peopleADay: 250, people: 0 };

  it.each([
    [800, { ...pace, peopleADay: null }, 10, undefined],
    [801, { ...pace, peopleADay: null }, 11, undefined],
    [250, pace, 4, undefined],
    [251, pace, 86_400, 'may write to 250 people in 24 h: telling 251 may take a day.'],
    [500, pace, 86_400, 'may take a day.'],
    [501, pace, 2 * 86_400, 'may take 2 days.'],
    [10_000, pace, 39 * 86_400, 'telling 10000 may take 39 days.'],
    [200, { ...pace, people: 60 }, 86_400, '250 people in 24 h, of whom 60 are taken: telling 200'],
    // The limit was lowered meanwhile.
    [1, { ...pace, people: 300 }, 86_400, 'of whom 250 are taken'],
    [0, { ...pace, people: 300 }, 0, undefined],
    [1, { ...pace, peopleADay: 0 }, 1, 'to nobody who has not written'],
    [0, { ...pace, peopleADay: 0 }, 0, undefined],
    [30_000_000, { ...pace, peopleADay: 20_000_000 }, 375_000, 'may take a day.'],
  ])('%i with %j takes %i s: %s', (recipients, sender, seconds, problem) => {
    const told = timeToTell(recipients, sender);
    expect(told.seconds).toBe(seconds);
    expect(told.problems).toEqual(problem === undefined ? [] : [expect.stringContaining(problem)]);
  });

  it.each([
    [0, '0 s'],
    [119, '119 s'],
    [120, '2 min'],
    [7_200, '2 h'],
    [7_800, '2 h 10 min'],
    [172_800, '2 days'],
  ])('%i s are %s to people', (seconds, words) => {
    expect(durationInWords(seconds)).toBe(words);
  });
});
