import { money } from '@munshi/kernel';
import { type CreditLine, mayHold } from './credit.js';

const rupees = (minor: number) => money(minor, 'INR');
const line = (balance: number, held: number, approved: number | null = null): CreditLine => ({
  balance: rupees(balance),
  held: rupees(held),
  approved: approved === null ? null : rupees(approved),
  version: 7,
});

describe('credit', () => {
  it.each([
    ['no limit', line(1_000, 0), 5_000, null, true],
    ['just within the limit', line(300, 200), 500, 1_000, true],
    ['a paisa above it', line(300, 200), 501, 1_000, false],
    ['paid ahead', line(-500, 0), 500, 0, true],
    ['paid ahead, and ordered for it already', line(-500, 1), 500, 0, false],
    ['approved', line(900, 0, 500), 500, 1_000, true],
    ['approved for less', line(900, 0, 499), 500, 1_000, false],
  ])('is %s', (_, on, wanted, limit, passes) => {
    expect(mayHold(on, rupees(wanted), limit === null ? null : rupees(limit)).ok).toBe(passes);
  });

  it('says what is left, and never less than nothing', () => {
    expect(mayHold(line(300, 200), rupees(501), rupees(1_000))).toEqual({
      ok: false,
      refusal: {
        kind: 'over-credit-limit',
        wanted: rupees(501),
        available: rupees(500),
        exposure: rupees(500),
        limit: rupees(1_000),
        accountVersion: 7,
      },
    });
    expect(mayHold(line(2_000, 0), rupees(1), rupees(1_000))).toMatchObject({
      refusal: { available: rupees(0) },
    });
  });
});
