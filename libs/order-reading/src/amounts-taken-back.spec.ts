import { ordered, read, summary } from '../testing/shop.js';

describe('an amount taken back at once', () => {
  it.each([
    ['atta 5 bag, sorry 3 bag', 'ATTA 3 bag'],
    ['atta 5 bag i mean 3 bag', 'ATTA 3 bag'],
    ['atta 5 bag nahi 3', 'ATTA 3 bag'],
    ['atta do nahi, ek', 'ATTA 1 bag'],
    ['atta 5 bag ki jagah 3', 'ATTA 3 bag'],
    ['atta 5 bag make it 3', 'ATTA 3 bag'],
    ['atta 5 actually 3', 'ATTA 3 bag'],
    ['5 bag atta nahi, 3 bag', 'ATTA 3 bag'],
    ['5 bag atta, nahi 3 bag', 'ATTA 3 bag'],
    ['atta 5 bag, wait, 3 bag, sugar 10 kg', 'ATTA 3 bag, SUGAR 10 kg'],
  ])('gives way to the one behind it: %j', (text, lines) => {
    expect(summary(text)).toBe(`order, ${lines}`);
  });

  it('does so in Portuguese', () => {
    expect(summary('atta 5 bag, não, 3 bag', { language: 'pt' })).toBe('order, ATTA 3 bag');
    expect(summary('atta 5 bag, digo, 3', { language: 'pt' })).toBe('order, ATTA 3 bag');
  });

  it('is taken back of new goods beside an open order too', () => {
    const draft = [ordered('CEM', 100, 'bag')];
    expect(summary('atta 5 bag, sorry 3 bag', { draft })).toBe('edit, +ATTA 3 bag');
  });

  it('is quoted with what takes it back, so that the line is told from another like the first', () => {
    const { lines } = read('sugar 10 kg, atta 5 bag nahi 3');
    expect(lines.map(({ span }) => span)).toContain('atta 5 bag nahi 3');
  });

  it('is not what a number sign or other goods stand behind', () => {
    expect(summary('atta 5 bag, no 1 sugar 2 kg')).toContain('ATTA 5 bag');
    expect(summary('atta 5 bag, sugar nahi chahiye')).toBe('order, ATTA 5 bag');
  });
});
