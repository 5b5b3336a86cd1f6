import { allOfThem, wantsExtreme } from './all-of-them.js';

describe('all that was offered', () => {
  it.each([
    ['both', 2, ''],
    ['both of them please', 2, ''],
    ['dono bhej do', 2, ''],
    ['दोनों', 2, ''],
    ['quero os dois', 2, ''],
    ['teeno', 3, ''],
    ['sab', null, ''],
    ['todos eles', null, ''],
    ['5 of each', null, '5 of'],
    ['dono 5 carton', 2, '5 carton'],
    ['dono nahi chahiye', 2, 'nahi chahiye'],
  ])('is meant by %j', (text, count, rest) => {
    expect(allOfThem(text)).toEqual({ count, rest });
  });

  it.each(['', '2', 'white one', 'bhej do', 'a'.repeat(5_000)])('is not meant by %j', (text) => {
    expect(allOfThem(text)).toBeNull();
  });
});

describe('the largest or the smallest of what was offered', () => {
  it.each([
    ['chhota wala', 'small'],
    ['the bigger one', 'large'],
    ['sabse bada wala bhej do', 'large'],
    ['o menor', 'small'],
    ['बड़ा वाला', 'large'],
  ])('is meant by %j', (text, extent) => expect(wantsExtreme(text)).toBe(extent));

  it.each(['bada sabun', '2 chhota', 'chhota ya bada', 'bhej do', ''])('is not meant by %j', (text) =>
    expect(wantsExtreme(text)).toBeNull(),
  );
});
