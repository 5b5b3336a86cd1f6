import { ordered, summary } from '../testing/shop.js';

const draft = [ordered('CEM', 10, 'bag'), ordered('SUGAR', 5, 'kg'), ordered('SALT', 3, 'packet')];

describe('a verb that is said once of several lines', () => {
  it.each([
    ['remove cement and sugar', 'edit, -CEM, -SUGAR'],
    ['cement aur chini hata do', 'edit, -CEM, -SUGAR'],
    ['cement, chini aur namak hata do', 'edit, -CEM, -SUGAR, -SALT'],
    ['remove cement, sugar', 'edit, -CEM, -SUGAR'],
    ['remove cement, sugar 10', 'edit, -CEM, =SUGAR 10 kg'],
    ['cement hata do aur namak 5', 'edit, -CEM, =SALT 5 packet'],
    ['remove cement, salt stays', 'edit, -CEM'],
  ])('%j', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });
});

describe('a time beside the only line', () => {
  it.each(['2 din me chahiye', 'within 2 days', '2 hafte me'])('counts nothing: %j', (text) => {
    expect(summary(text, { draft: [ordered('CEM', 10, 'bag')] })).toBe('other');
  });
});

describe('the rest of the last order', () => {
  const lastOrder = [ordered('SUGAR', 5, 'kg'), ordered('SALT', 3, 'packet')];
  it.each([
    ['no salt this time, rest same', 'en', 'reorder, SUGAR 5 kg'],
    ['baaki wahi, chini 10 kilo', 'hi-Latn', 'reorder, SUGAR 10 kg, SALT 3 packet'],
    ['kal wala hi bhej do, namak mat bhejna', 'hi-Latn', 'reorder, SUGAR 5 kg'],
    ['como sempre', 'pt', 'reorder, SUGAR 5 kg, SALT 3 packet'],
  ])('is had again: %j', (text, language, reading) => {
    expect(summary(text, { lastOrder, language })).toBe(reading);
  });

  it('is that of the open order where there is one', () => {
    expect(summary('sugar 10, rest same', { lastOrder, draft })).toBe('edit, =SUGAR 10 kg');
  });
});

describe('goods of a size that are sold by weight', () => {
  it('are not told by how much is wanted', () => {
    expect(summary('tmt 10 kg')).toBe('order, which TMT-8|TMT-10 10');
    expect(summary('tmt 10 mm 10 kg')).toBe('order, TMT-10 10 kg');
  });
});
