import { ordered, summary } from '../testing/shop.js';

const draft = [ordered('CEM', 60, 'bag'), ordered('BRICK', 5000, 'piece'), ordered('SUGAR', 30, 'kg')];
const read = (text: string): string => summary(text, { draft });

describe('what stays on the list', () => {
  it.each([
    'sirf eent rehne do',
    'sirf eent rehne do baaki sab hata do',
    'eent rehne do baaki sab hata do',
    'eent chhod ke sab hata do',
    'remove everything except bricks',
    'sirf eent rakho baaki hata do',
  ])('is all that is left: %j', (text) => {
    expect(read(text)).toBe('edit, -CEM, -SUGAR');
  });

  it.each([
    'sab hata do sirf cement rakho',
    'सब हटा दो सिर्फ सीमेंट रखो',
    'cancel all but cement',
    'remove everything but cement',
    'tira tudo menos o açúcar',
    'cement ke alawa sab hata do',
  ])('is named beside words that take all else off: %j', (text) => {
    const kept = text.includes('açúcar') ? 'SUGAR' : 'CEM';
    const gone = ['CEM', 'BRICK', 'SUGAR'].filter((sku) => sku !== kept);
    expect(read(text)).toBe(['edit', ...gone.map((sku) => `-${sku}`)].join(', '));
  });

  it('is nothing where only one of the goods is taken off', () => {
    expect(read('remove all sugar, keep cement')).not.toContain('-BRICK');
    expect(read('cement ke alawa eent 6000 bhej do')).not.toContain('-');
    expect(read('only cement 5 bag more, keep the gate open')).not.toContain('-');
  });

  it('may be several', () => {
    expect(read('remove everything except bricks and cement')).toBe('edit, -SUGAR');
  });

  it('is taken off where nothing else goes', () => {
    expect(read('eent rehne do')).toBe('edit, -BRICK');
  });

  it('is not swapped for what is more of beside it', () => {
    expect(read('20 more bags cement and no sugar')).toBe('edit, -SUGAR, +CEM 20 bag');
  });

  it('is left out of the same order again', () => {
    const lastOrder = draft;
    expect(summary('same order, eent chhod ke', { lastOrder })).toBe('reorder, CEM 60 bag, SUGAR 30 kg');
    expect(summary('same order except bricks', { lastOrder })).toBe('reorder, CEM 60 bag, SUGAR 30 kg');
  });
});
