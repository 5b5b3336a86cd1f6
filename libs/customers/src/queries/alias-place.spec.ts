import { aliasPlaceIn, aliasPlaceText } from './alias-place.js';

describe('a place in a list of names', () => {
  it.each([
    [3, 'havells wire'],
    [1_795_300_000_000, 'a~b 8'],
    [3, '白'.repeat(200)],
  ])('is read as it was written: %d %j', (rank, words) => {
    expect(aliasPlaceIn(aliasPlaceText({ rank, words }))).toEqual({ rank, words });
  });

  it.each(['', '~', '1~', '~x', '-1~x', '1.5~x', '99999999999999~x', '1~a\0', `1~${'x'.repeat(201)}`])(
    'is not %j',
    (text) => {
      expect(aliasPlaceIn(text)).toBeNull();
    },
  );
});
