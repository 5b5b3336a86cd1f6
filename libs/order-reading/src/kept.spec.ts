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
