import { positionIn, positionText } from './position.js';

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
});
