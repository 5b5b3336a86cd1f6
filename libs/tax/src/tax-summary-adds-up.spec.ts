import fc from 'fast-check';
import { money } from '@munshi/kernel';
import { BRAZIL, INDIA_GST, NO_TAX_LAW } from './tax-profile.js';
import { lineTax } from './tax.js';
import { type TaxComponent, taxSummary } from './tax-summary.js';

const party = fc.constantFrom(
  { taxId: '27AAPFU0939F1ZV' },
  { taxId: '29AAGCB7383J1Z4' },
  { taxId: null, state: '04' },
  { taxId: null },
);
const given = fc.array(
  fc.record({
    hsn: fc.constantFrom('2523', '1001', '72142090', null),
    net: fc.integer({ min: -1e6, max: 1e12 }),
    taxRate: fc.constantFrom(0, 25, 300, 500, 1200, 1800, 2800),
  }),
  { maxLength: 12 },
);
type Given = readonly { readonly hsn: string | null; readonly net: number; readonly taxRate: number }[];

/** Straight from the lines and in bigint; rounds by doubling, adding one whole and halving downwards. */
const taxInBigInt = ({ net, taxRate }: Given[number]): bigint => {
  const size = BigInt(Math.abs(net)) * BigInt(taxRate);
  const rounded = (2n * size + 10_000n) / 20_000n;
  return net < 0 ? -rounded : rounded;
};

const addedUpBy = (lines: Given, keyOf: (line: Given[number]) => string): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const line of lines) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0n) + taxInBigInt(line));
  return sums;
};

const inAll = (components: readonly TaxComponent[]): bigint =>
  components.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n);

const areAPaisaApart = ([first, second]: readonly TaxComponent[]): boolean =>
  !second || Math.abs((first?.amount.minor ?? 0) - second.amount.minor) <= 1;

describe('the tax of any invoice', () => {
  it('is shared out to the paisa, in halves that are at most a paisa apart', () => {
    const profiles = fc.constantFrom(INDIA_GST, BRAZIL, NO_TAX_LAW);
    fc.assert(
      fc.property(profiles, party, party, given, (profile, seller, buyer, lines) => {
        const taxed = lines.map(({ hsn, net, taxRate }) => {
          const base = money(net, 'INR');
          return { hsn, taxRate, net: base, tax: lineTax(base, taxRate) };
        });
        const summary = taxSummary(profile, seller, buyer, taxed, 'INR');
        const halves = Map.groupBy(summary.components, ({ rate }) => rate);
        const found = {
          byRate: new Map([...halves].map(([rate, shares]) => [String(rate * shares.length), inAll(shares)])),
          byCode: new Map(
            summary.byCode.map((code) => [`${code.taxRate} ${code.hsn}`, inAll(code.components)]),
          ),
          tax: inAll(summary.components),
          total: BigInt(summary.total.minor),
          areFair: [...halves.values(), ...summary.byCode.map((code) => code.components)].every(
            areAPaisaApart,
          ),
        };
        const tax = lines.reduce((sum, line) => sum + taxInBigInt(line), 0n);
        expect(found).toEqual({
          byRate: addedUpBy(
            lines.filter(({ taxRate }) => taxRate > 0),
            ({ taxRate }) => String(taxRate),
          ),
          byCode: addedUpBy(lines, ({ taxRate, hsn }) => `${taxRate} ${hsn}`),
          tax,
          total: lines.reduce((sum, { net }) => sum + BigInt(net), tax),
          areFair: true,
        });
      }),
      { numRuns: 10_000 },
    );
  });
});
