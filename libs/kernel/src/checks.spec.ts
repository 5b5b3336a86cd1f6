import { isPrintable, isPrintableInLines, isVisible, isWhole } from './checks.js';

describe('a text that somebody gave', () => {
  it.each([
    ['tea', true, true, true],
    ['चाय 🫖', true, true, true],
    ['tea\nsugar', false, true, true],
    ['tea\tsugar', false, false, true],
    ['tea\0', false, false, true],
    ['\ud83e', false, false, false],
    ['\u200b \u2060', true, true, false],
    ['', true, true, false],
  ])('%j can be shown in a line: %s, in lines: %s, and is seen: %s', (text, line, lines, seen) => {
    expect([isPrintable(text), isPrintableInLines(text), isVisible(text)]).toEqual([line, lines, seen]);
  });
});

describe('a number that somebody gave', () => {
  it.each([
    [0, true],
    [5, true],
    [6, false],
    [-1, false],
    [2.5, false],
    [NaN, false],
    [Infinity, false],
  ])('%d is whole and from 0 to 5: %s', (value, expected) => {
    expect(isWhole(value, 0, 5)).toBe(expected);
  });
});
