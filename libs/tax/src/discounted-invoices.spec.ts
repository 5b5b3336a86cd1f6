import { money, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { type Discount, discounted } from './discount.js';
import { BRAZIL, INDIA_GST, NO_TAX_LAW, type TaxProfile } from './tax-profile.js';
import { lineTax } from './tax.js';
import { taxSummary } from './tax-summary.js';

interface Goods {
  readonly hsn: string | null;
  readonly thousandths: number;
  readonly price: number;
  readonly taxRate: number;
  /** In percent and hundredths, or as a part of the line out of 1,000. */
  readonly off: { readonly rate: number } | { readonly part: number } | null;
}
interface Given {
  readonly goods: readonly Goods[];
  readonly onAll: Goods['off'];
}

const off = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.record({ rate: fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(50, 1250, 10_000)) }),
  fc.record({ part: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(1000)) }),
);
const invoices: fc.Arbitrary<Given> = fc.record({
  goods: fc.array(
    fc.record({
      hsn: fc.constantFrom('2523', '1001', '72142090', null),
      thousandths: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 1_000_000_000 })),
      price: fc.oneof(fc.constantFrom(0, 1, 5), fc.integer({ min: 1, max: 1_000_000 })),
      taxRate: fc.constantFrom(0, 25, 300, 500, 1200, 1800, 2800),
      off,
    }),
    { maxLength: 12 },
  ),
  onAll: off,
});

/*
 * The same once more, in fractions of whole numbers that are rounded where the law has them rounded, and by no word of
 * what is tried.
 */
type Fraction = readonly [over: bigint, under: bigint];

const halfUp = ([over, under]: Fraction): bigint => (2n * over + under) / (2n * under);
const partOf = (whole: bigint, given: Goods['off']): bigint => {
  if (given === null) return 0n;
  return 'rate' in given
    ? halfUp([whole * BigInt(given.rate), 10_000n])
    : (whole * BigInt(given.part)) / 1000n;
};

/** One minor unit after the other, each to the line that is furthest below what it should have. */
const dealtOut = (amount: bigint, over: readonly bigint[]): readonly bigint[] => {
  const all = over.reduce((sum, part) => sum + part, 0n);
  const given = over.map((part) => (all === 0n ? 0n : (amount * part) / all));
  for (let left = amount - given.reduce((sum, part) => sum + part, 0n); left > 0n; left -= 1n) {
    const missing = over.map((part, at) => amount * part - (given[at] ?? 0n) * all);
    const neediest = missing.indexOf(missing.reduce((most, one) => (one > most ? one : most)));
    given[neediest] = (given[neediest] ?? 0n) + 1n;
  }
  return given;
};

const independently = ({ goods, onAll }: Given, isRounded: boolean) => {
  const own = goods.map((line) => {
    const gross = halfUp([BigInt(line.thousandths) * BigInt(line.price), 1000n]);
    return { ...line, gross, left: gross - partOf(gross, line.off) };
  });
  const left = own.map((line) => line.left);
  const all = left.reduce((sum, one) => sum + one, 0n);
  const shares =
    onAll !== null && 'part' in onAll
      ? dealtOut(partOf(all, onAll), left)
      : left.map((one) => partOf(one, onAll));
  const lines = own.map((line, at) => {
    const net = line.left - (shares[at] ?? 0n);
    return { ...line, net, tax: halfUp([net * BigInt(line.taxRate), 10_000n]) };
  });
  const sum = (of: (line: (typeof lines)[number]) => bigint, some = lines) =>
    some.reduce((total, line) => total + of(line), 0n);
  const rates = [...new Set(lines.map(({ taxRate }) => taxRate))].filter((rate) => rate !== 0);
  const total = sum(({ net, tax }) => net + tax);
  return {
    net: sum(({ net }) => net),
    discount: sum(({ gross, net }) => gross - net),
    tax: sum(({ tax }) => tax),
    byRate: new Map(rates.map((rate) => [rate, sum(({ tax }) => tax, lines.filter(({ taxRate }) => taxRate === rate))])), // prettier-ignore
    payable: isRounded ? halfUp([total, 100n]) * 100n : total,
  };
};

const asAmount = (whole: number, given: Goods['off']): Discount | null => {
  if (given === null) return null;
  if ('rate' in given) return { kind: 'rate', rate: given.rate };
  const minor = Number((BigInt(whole) * BigInt(given.part)) / 1000n);
  return { kind: 'amount', amount: money(minor, 'INR') };
};

const asWeDo = ({ goods, onAll }: Given, profile: TaxProfile) => {
  const gross = goods.map(({ thousandths, price, off: own }) => {
    const at = Quantity.ofThousandths(thousandths).at(money(price, 'INR'));
    return { gross: at, discount: asAmount(at.minor, own) };
  });
  const left = discounted(gross, null, 'INR').reduce((sum, { net }) => sum + net.minor, 0);
  const amounts = discounted(gross, asAmount(left, onAll), 'INR');
  const lines = amounts.map(({ net }, at) => {
    const { hsn = null, taxRate = 0 } = goods[at] ?? {};
    return { hsn, taxRate, net, tax: lineTax(net, taxRate) };
  });
  const seller = { taxId: '27AAPFU0939F1ZV' };
  const summary = taxSummary(profile, seller, { taxId: null }, lines, 'INR');
  const byRate = new Map<number, bigint>();
  for (const { rate, amount } of summary.components) {
    const whole = rate * profile.shares(seller, { taxId: null }).length;
    byRate.set(whole, (byRate.get(whole) ?? 0n) + BigInt(amount.minor));
  }
  return {
    net: BigInt(summary.net.minor),
    discount: amounts.reduce((sum, { discount }) => sum + BigInt(discount.minor), 0n),
    tax: BigInt(summary.tax.minor),
    byRate,
    payable: BigInt(profile.payable(summary.total).payable.minor),
  };
};

describe('any invoice with discounts', () => {
  it('comes to what fractions come to: net, discount, tax by rate, and what is to pay', () => {
    fc.assert(
      fc.property(fc.constantFrom(INDIA_GST, BRAZIL, NO_TAX_LAW), invoices, (profile, given) => {
        expect(asWeDo(given, profile)).toEqual(independently(given, profile === INDIA_GST));
      }),
      { numRuns: 10_000 },
    );
  });
});
