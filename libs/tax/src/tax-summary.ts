import { add, type Currency, type Money, money, sum, zero } from '@munshi/kernel';
import type { State } from './india/states.js';
import { type TaxedLine, type TaxRate, totals } from './tax.js';
import type { ShareName, Shares, TaxParty } from './tax-party.js';
import type { TaxLaw, TaxProfile } from './tax-profile.js';

/** A line with the code its goods are classified by, where it has one. */
export interface ClassifiedLine extends TaxedLine {
  readonly hsn: string | null;
}

/** One share of the tax at one rate. */
export interface TaxComponent {
  readonly name: ShareName;
  /** Hundredths of a percent; half of an odd rate ends in .5 (0.25 % is halved to 0.125 %). */
  readonly rate: number;
  /** What it is levied on: both halves of a tax are levied on the whole. */
  readonly base: Money;
  readonly amount: Money;
}

/** All goods of one code at one rate. */
export interface CodeSummary {
  readonly hsn: string | null;
  readonly taxRate: TaxRate;
  readonly net: Money;
  readonly tax: Money;
  readonly components: readonly TaxComponent[];
}

export interface TaxSummary {
  readonly law: TaxLaw;
  readonly placeOfSupply: State | null;
  /** By rate, lowest first, the halves of one rate beside each other; without what is not taxed. */
  readonly components: readonly TaxComponent[];
  /** By rate and then code; goods without a code come last. Untaxed goods too. */
  readonly byCode: readonly CodeSummary[];
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

/**
 * What an invoice says about its tax. Amounts come from the frozen lines and add up to them to the paisa.
 * A tax of odd paise is halved over the running sum, so that the halves of a code, of a rate and of the whole invoice
 * never differ by more than one paisa.
 * @throws CurrencyMismatch when a line is in another currency.
 */
export const taxSummary = (
  profile: TaxProfile,
  seller: TaxParty,
  buyer: TaxParty,
  lines: readonly ClassifiedLine[],
  currency: Currency,
): TaxSummary => {
  const { key, goodsCode, isInformative } = profile;
  const shares = profile.shares(seller, buyer);
  const { net, tax, total } = totals(lines, currency);
  const byCode = inShares(groups(lines, currency), shares, currency);
  return {
    law: { key, goodsCode, isInformative },
    placeOfSupply: profile.placeOfSupply(seller, buyer),
    components: byRate(byCode, shares, currency),
    byCode,
    net,
    tax,
    total,
  };
};

type Group = Omit<CodeSummary, 'components'>;

const groups = (lines: readonly ClassifiedLine[], currency: Currency): readonly Group[] => {
  const found = new Map<string, Group>();
  for (const { hsn, taxRate, net, tax } of lines) {
    const key = `${taxRate} ${hsn ?? ''}`;
    const before = found.get(key) ?? { hsn, taxRate, net: zero(currency), tax: zero(currency) };
    found.set(key, { ...before, net: add(before.net, net), tax: add(before.tax, tax) });
  }
  return [...found.values()].sort(
    (left, right) => left.taxRate - right.taxRate || inCodeOrder(left.hsn, right.hsn),
  );
};

/** Codes are digits, and never compared as some locale would. */
const inCodeOrder = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const inShares = (ordered: readonly Group[], shares: Shares, currency: Currency): readonly CodeSummary[] => {
  let before = 0;
  return ordered.map((group) => {
    const { net: base, tax, taxRate } = group;
    const after = money(before + tax.minor, currency).minor;
    const half = Math.ceil(after / 2) - Math.ceil(before / 2);
    before = after;
    const amounts = shares.length === 1 ? [tax.minor] : [half, tax.minor - half];
    const components = shares.map((name, index) => ({
      name,
      rate: taxRate / shares.length,
      base,
      amount: money(amounts[index] ?? 0, currency),
    }));
    return { ...group, components };
  });
};

const byRate = (
  byCode: readonly CodeSummary[],
  shares: Shares,
  currency: Currency,
): readonly TaxComponent[] => {
  const taxed = byCode.filter(({ taxRate, tax }) => taxRate !== 0 || tax.minor !== 0);
  const rates = [...new Set(taxed.map(({ taxRate }) => taxRate))];
  return rates.flatMap((taxRate) => {
    const ofRate = taxed.filter((code) => code.taxRate === taxRate);
    const base = sum(ofRate.map(({ net }) => net), currency); // prettier-ignore
    return shares.map((name, index) => ({
      name,
      rate: taxRate / shares.length,
      base,
      amount: sum(
        ofRate.map(({ components }) => components[index]?.amount ?? zero(currency)),
        currency,
      ),
    }));
  });
};
