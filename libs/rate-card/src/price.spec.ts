import { money } from '@munshi/kernel';
import fc from 'fast-check';
import { checkRateCard } from './check-rate-card.js';
import { forecast } from './forecast.js';
import {
  LARGEST_BUDGET_MINOR,
  microsOfMoney,
  moneyOf,
  type PriceQuery,
  priceOf,
  sourcesOf,
} from './price.js';
import type { RateCard } from './rate-card.js';
import { STANDARD_CARD } from './standard-card.js';

const card = (given: Partial<RateCard>): RateCard => ({ rates: [], fees: [], exchanges: [], ...given });
const source = 'a spec';
const asked = (more: Partial<PriceQuery> = {}): PriceQuery => ({
  biller: 'meta',
  country: 'IN',
  category: 'marketing',
  at: new Date('2026-11-20T12:00:00Z'),
  currency: 'INR',
  ...more,
});
const micros = (more: Partial<PriceQuery>, cards = [STANDARD_CARD]) =>
  priceOf(cards, asked(more))?.micros ?? null;

describe('what a message costs', () => {
  it.each([
    ['2025-12-31T23:59:59.999Z', 784_600],
    ['2026-01-01T00:00:00Z', 863_100],
  ])('changes on its day: %p', (at, expected) => {
    expect(micros({ at: new Date(at) })).toBe(expected);
  });

  it.each([
    ['2026-09-30T23:59:59Z', 0],
    ['2026-10-01T00:00:00Z', 115_000],
  ])('replies are billed since October 2026: %p', (at, expected) => {
    expect(micros({ at: new Date(at), category: 'service' })).toBe(expected);
  });

  it('is said with who says so, of each thing that it is made of', () => {
    const rate = { category: 'marketing', from: '2026-01-01', amount: '0.5', currency: 'INR' } as const;
    const ours = card({
      rates: [{ ...rate, country: 'IN', source: 'our contract' }],
      exchanges: [{ currency: 'INR', perDollar: '95', from: '2026-01-01', source: 'our bank' }],
    });
    const said = (more: Partial<PriceQuery>, cards = [ours, STANDARD_CARD]) => sourcesOf(cards, asked(more));
    expect(said({})).toEqual(['our contract']);
    expect(said({ biller: 'twilio' })).toEqual([
      'our contract',
      expect.stringContaining('Twilio'),
      'our bank',
    ]);
    expect(said({ country: 'DE' })).toEqual([expect.stringContaining('not checked'), 'our bank']);
    expect(said({ country: 'DE', currency: 'JPY' })).toEqual([expect.stringContaining('not checked')]);
    expect(said({}, [card({})])).toEqual([]);
  });

  it('is unknown before the card begins, rather than nothing', () => {
    expect(micros({ at: new Date('2025-06-30T00:00:00Z') })).toBeNull();
  });

  it('has Twilio\u2019s fee on top, exchanged', () => {
    expect(micros({ biller: 'twilio' })).toBe(863_100 + 460_000);
    expect(micros({ biller: 'twilio', country: 'BR', currency: 'USD' })).toBe(62_500 + 5_000);
  });

  it('is of everywhere else where the country has no row, or is not known', () => {
    expect(micros({ country: 'FO', currency: 'USD' })).toBe(86_000);
    expect(micros({ country: null, currency: 'USD' })).toBe(86_000);
  });

  it('is unknown in a currency that no exchange tells of', () => {
    expect(micros({ currency: 'JPY' })).toBeNull();
    expect(micros({ country: 'BR', currency: 'JPY' })).toBeNull();
  });

  it('rounds an exchange half up, to a millionth', () => {
    const rates = [
      { country: '*', category: 'utility', amount: '0.000001', currency: 'INR', from: '2026-01-01', source },
    ] as const;
    const of = (perDollar: string) =>
      micros({ category: 'utility', currency: 'USD' }, [
        card({ rates, exchanges: [{ currency: 'INR', perDollar, from: '2026-01-01', source }] }),
      ]);
    expect([of('2'), of('3'), of('1')]).toEqual([1, 0, 1]);
  });

  it('is what the organization says where it says anything, and a country\u2019s own row goes before the rest', () => {
    const ours = card({
      rates: [
        { country: 'IN', category: 'marketing', amount: '1.09', currency: 'INR', from: '2026-01-01', source },
        { country: '*', category: 'marketing', amount: '9', currency: 'INR', from: '2026-01-01', source },
      ],
    });
    const cards = [ours, STANDARD_CARD];
    expect(micros({}, cards)).toBe(1_090_000);
    expect(micros({ category: 'utility' }, cards)).toBe(115_000);
    expect(micros({ country: 'FO' }, cards)).toBe(9_000_000);
    expect(micros({ country: 'BR', currency: 'USD' }, cards)).toBe(62_500);
    // It has not begun: what held before holds.
    expect(micros({ at: new Date('2025-12-01T00:00:00Z') }, cards)).toBe(784_600);
  });

  it('tells in the forecast what has no rate of its own', () => {
    const asks = [
      { country: 'IN', messages: 1 },
      { country: 'KW', messages: 2 },
      { country: null, messages: 3 },
    ];
    const owns = (at: string) =>
      forecast([STANDARD_CARD], { ...asked(), at: new Date(at) }, asks).lines.map(({ own }) => own);
    expect(owns('2026-11-20T00:00:00Z')).toEqual([true, false, false]);
  });

  it('adds up to the forecast, and says what it could not price', () => {
    const told = forecast([STANDARD_CARD], asked(), [
      { country: 'IN', messages: 5_000 },
      { country: 'BR', messages: 10 },
    ]);
    expect(told.lines.map(({ each, total }) => [each.micros, total.micros])).toEqual([
      [863_100, 4_315_500_000],
      [5_750_000, 57_500_000],
    ]);
    expect(moneyOf(told.total)).toEqual(money(437_300, 'INR'));
    const none = forecast([card({})], asked(), [{ country: 'IN', messages: 5 }]);
    expect(none).toMatchObject({ total: { micros: 0 }, unpriced: [{ country: 'IN', messages: 5 }] });
  });

  it('is told in whole minor units rounded up, of currencies with and without any', () => {
    expect(moneyOf({ micros: 115_000, currency: 'INR' })).toEqual(money(12, 'INR'));
    expect(moneyOf({ micros: 1, currency: 'JPY' })).toEqual(money(1, 'JPY'));
    expect(microsOfMoney(money(1, 'JPY'))).toBe(1_000_000);
    expect(microsOfMoney(money(LARGEST_BUDGET_MINOR, 'JPY'))).toBe(9e15);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST_BUDGET_MINOR }),
        fc.constantFrom('INR', 'JPY', 'KWD'),
        (minor, currency) => {
          const amount = money(minor, currency);
          expect(moneyOf({ micros: microsOfMoney(amount), currency })).toEqual(amount);
        },
      ),
    );
  });
});

describe('a rate card', () => {
  it('is in order as it comes with us', () => {
    expect(checkRateCard(STANDARD_CARD)).toMatchObject({ ok: true });
  });

  it('is told every problem at once', () => {
    const rate = {
      country: 'IN',
      category: 'marketing',
      amount: '1',
      currency: 'INR',
      from: '2026-01-01',
      source,
    } as const;
    const checked = checkRateCard({
      rates: [rate, rate, { ...rate, country: 'india', amount: '1,09', from: '2026-02-30', source: ' ' }],
      fees: [{ biller: 'twilio', amount: '-1', currency: 'usd', from: '2026-01-01', source }],
      exchanges: [{ currency: 'INR', perDollar: '0.00', from: '2026-01-01', source }],
    });
    expect(checked.ok ? [] : checked.refusal.problems).toEqual([
      'the rate of india for marketing: no such country',
      'the rate of india for marketing: 1,09 is no amount like 0.8631',
      'the rate of india for marketing: 2026-02-30 is no day like 2026-10-01',
      'the rate of india for marketing: says not who says so',
      'a fee: -1 is no amount like 0.8631',
      'a fee: usd is no currency',
      'the exchange of INR: a dollar is worth nothing',
      'the rate of IN for marketing from 2026-01-01 comes twice',
    ]);
  });
});
