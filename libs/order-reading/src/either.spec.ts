import { summary } from '../testing/shop.js';

describe('one of two', () => {
  it.each([
    ['please send atta or sugar 5', 'en'],
    ['either atta or sugar 5', 'en'],
    ['atta or sugar 5', 'en'],
    ['atta ya sugar 5', 'hi'],
    ['atta ou sugar 5', 'pt'],
  ])('is asked: %j', (text, language) => {
    expect(summary(text, { language })).toMatch(/^order, which (?:ATTA\|SUGAR|SUGAR\|ATTA) 5$/);
  });

  it('is both where "or" is how Hindi\'s "aur" is typed', () => {
    expect(summary('atta 3 bag or sugar 5 kg bhej do', { language: 'hi' })).toBe(
      'order, ATTA 3 bag, SUGAR 5 kg',
    );
  });
});
