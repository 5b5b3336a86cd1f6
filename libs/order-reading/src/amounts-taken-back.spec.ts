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

  it.each([
    ['cement 100 - make it 50', 'CEM 50 bag'],
    ['cement 100 – make it 50', 'CEM 50 bag'],
    ['cement 100: make it 50', 'CEM 50 bag'],
    ['cement 100 (make it 50)', 'CEM 50 bag'],
    ['cement x 100 — no wait make it 50', 'CEM 50 bag'],
    ['sugar 10 kg - no, 20, atta 5 bag', 'SUGAR 20 kg, ATTA 5 bag'],
    ['parle g 10 carton - make it 8 carton', 'BISCUIT 8 carton'],
    ['cement 50 kg - make it 100 bag', 'CEM 100 bag'],
  ])('is so behind a dash, a colon or a bracket too: %j', (text, lines) => {
    expect(summary(text)).toBe(`order, ${lines}`);
  });

  it.each([
    ['cement 100 correction 50', 'CEM 50 bag'],
    ['cement 100, correction: 50 bag', 'CEM 50 bag'],
    ['cement 100 rather 50 only', 'CEM 50 bag'],
    ['cement 100 galti se, 50 bag', 'CEM 50 bag'],
    ['cement 100 galti se likha, 50 bag', 'CEM 50 bag'],
  ])('is so where a slip is told of: %j', (text, lines) => {
    expect(summary(text)).toBe(`order, ${lines}`);
  });

  it.each([
    ['cement 100 kar do, nahi 50 kar do', 'CEM 50 bag'],
    ['सीमेंट 100 कर दो, नहीं 50 कर दो', 'CEM 50 bag'],
    ['cement 100 bhej do, nahi 50 bhej do', 'CEM 50 bag'],
    ['cement 100 de do, nahi 50 de do', 'CEM 50 bag'],
    ['cement kar do 100, nahi 50 kar do', 'CEM 50 bag'],
    ['sugar 50 kg kar do, nahi 40 kg kar do', 'SUGAR 40 kg'],
    ['atta 10 kg wala do nahi ek', 'ATTA 1 bag'],
    ['cement do, nahi ek kar do', 'CEM 1 bag'],
  ])('is not taken for the end of a verb: %j', (text, lines) => {
    expect(summary(text)).toBe(`order, ${lines}`);
  });

  it('stays a size where it was one, to be asked how many', () => {
    expect(read('sunflower oil 15 sorry 1').lines).toEqual([]);
    expect(summary('fortune sunflower oil 15 L 20 - make it 15')).toBe('order, OIL-15 15 tin');
  });

  it('is no complaint of what has come', () => {
    expect(summary('cement 100 bag galti se aaya, 50 bag mangwaya tha')).not.toContain('CEM');
    expect(summary('galti se cement 100 bag bhej diya')).not.toContain('CEM');
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
