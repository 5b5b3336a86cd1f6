import { pageOf, positionIn, positionText } from './position.js';

const rows = ['a', 'b', 'c'].map((id, nth) => ({ id, micros: String(100 - nth) }));

describe('a position in a list', () => {
  it('is read as it was written', () => {
    const position = { micros: '1763620200123456', id: 'out:0b8e7c52-0f3a-4a6e-9a53-0d6f5a1f8a11' };
    expect(positionIn(positionText(position))).toEqual(position);
  });

  it.each(['', '~', '1~', '~in:1', '1.5~in:1', '-1~in:1', '999999999999999999~in:1', "1~'; --", '1~a\0'])(
    'is not %j',
    (text) => {
      expect(positionIn(text)).toBeNull();
    },
  );

  it('is told where there is more', () => {
    const page = pageOf(rows, 2, ({ id }) => id);
    expect(page).toEqual({ items: ['a', 'b'], next: '99~b' });
  });

  it('is not told on the last page', () => {
    expect(pageOf(rows, 3, ({ id }) => id).next).toBeNull();
    expect(pageOf([], 3, () => null)).toEqual({ items: [], next: null });
  });
});
