import { money } from '@munshi/kernel';
import { LANGUAGES } from '../say.js';
import { paperWords } from './paper-words.js';

describe('the words of papers', () => {
  it.each(LANGUAGES)('leave nothing blank in %s', (language) => {
    const { labels } = paperWords(language);
    const { titles, scanToPay, page, creditedBy, cancelledBy, ...rest } = labels;
    const filled = [scanToPay('UPI'), page(1, 2), creditedBy('CN/1'), cancelledBy('CN/1')];
    const all = [...Object.values(titles), ...filled, ...Object.values(rest)];
    expect(all.filter((label) => label.trim() === '')).toEqual([]);
    expect(page(3, 5)).toMatch(/3.*5/);
  });

  it.each([
    ['en', 1_23_456_05, 'INR', '1,23,456.05'],
    ['hi', -5, 'INR', '−0.05'],
    ['pt', 1_234_50, 'BRL', '1.234,50'],
    ['en', 1234, 'JPY', '1,234'],
  ] as const)('give the figures of an amount in %s', (language, minor, currency, figures) => {
    expect(paperWords(language).formats.figures(money(minor, currency))).toBe(figures);
  });

  it('give the half of a quarter of a percent', () => {
    expect(paperWords('en').formats.rate(12.5)).toBe('0.125%');
  });
});
