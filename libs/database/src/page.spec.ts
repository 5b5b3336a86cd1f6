import { containing, pageAfterId, pageOf, searched } from './page.js';

const rows = ['a', 'b', 'c'];
const page = (limit: number) =>
  pageOf(
    rows,
    limit,
    (row) => row.toUpperCase(),
    (row) => `at ${row}`,
  );

describe('a page', () => {
  it('tells where its last row stands, when there is more', () => {
    expect(page(2)).toEqual({ items: ['A', 'B'], next: 'at b' });
  });

  it('tells nothing when it is the last', () => {
    expect(page(3).next).toBeNull();
    expect(pageOf([], 3, String, String)).toEqual({ items: [], next: null });
  });
});

describe('a page after the row of an id', () => {
  const after = (found: readonly string[]) =>
    pageAfterId(
      found.map((id) => ({ id })),
      'b',
      2,
      ({ id }) => id,
    );

  it('begins with the row behind it', () => {
    expect(after(['b', 'c', 'd', 'e'])).toEqual({ items: ['c', 'd'], next: 'd' });
    expect(after(['b', 'c', 'd'])).toEqual({ items: ['c', 'd'], next: null });
  });

  it('loses none where that row is no more among those that are asked for', () => {
    expect(after(['c', 'd', 'e', 'f'])).toEqual({ items: ['c', 'd'], next: 'd' });
    expect(after(['c', 'd'])).toEqual({ items: ['c', 'd'], next: null });
  });
});

describe('what somebody searches for', () => {
  it('is taken as it stands, signs of a pattern and all', () => {
    expect(containing('50%_a\\').contains).toBe('50\\%\\_a\\\\');
    expect(searched(' tea\0 ')).toBe('tea');
  });
});
