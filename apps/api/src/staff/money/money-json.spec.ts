import { givenDay } from './money-json.js';

describe('a day that a request names', () => {
  it.each(['2026-11-20', '2028-02-29', '0001-01-01', '9999-12-31'])('may be %s', (text) => {
    expect(givenDay.safeParse(text).success).toBe(true);
  });

  it.each(['2026-02-29', '2026-11-20T10:00:00Z', '20-11-2026', '0000-01-01', '0000-12-31', ''])(
    'is not %j, which is refused and no fault',
    (text) => {
      expect(givenDay.safeParse(text).success).toBe(false);
    },
  );
});
