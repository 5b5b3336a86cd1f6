import { type Id, type Money, money, ok, Quantity, refuse, type Result, scale } from '@munshi/kernel';
import { type CalendarDay, taxProfile, type TaxSummary, taxSummary } from '@munshi/tax';
import type { InvoiceLine, InvoicePaper, Language } from './invoice-paper.js';
import { type Numbering, paperNumber } from './numbering.js';

/** What an invoice's line has been credited by earlier notes. */
export interface CreditedLine {
  readonly lineNo: number;
  readonly quantity: Quantity;
  readonly discount: Money;
  readonly net: Money;
  readonly tax: Money;
}

/** An issued invoice, and what its credit notes have taken off it. */
export interface CreditableInvoice {
  readonly paper: InvoicePaper;
  readonly lines: readonly CreditedLine[];
  readonly payable: Money;
}

/** What was billed of goods, and what its notes have taken off already. */
export interface HeldInvoiceLine {
  /** From 1: what a credit note names it by. */
  readonly lineNo: number;
  readonly sku: string;
  readonly unit: string;
  readonly billed: Quantity;
  readonly credited: Quantity;
}

/** Some of an invoice's line, counted from 1, in the unit of the line. */
export interface CreditItem {
  readonly lineNo: number;
  readonly quantity: Quantity;
}

/** What is asked for, in one line: whoever asks for it once more has the same. @param kind where one was said */
export const askedFor = (
  items: readonly CreditItem[] | 'all',
  reason: string | null,
  kind: string | null = null,
): string => {
  const lines = items === 'all' ? items : items.map((item) => [item.lineNo, item.quantity.toString()]);
  return JSON.stringify([lines === 'all' ? lines : lines.toSorted(), kind, reason]);
};

export interface CreditIssue extends Numbering {
  readonly id: Id;
  /** What it is for: one note a cause, however often it is asked for. */
  readonly cause: string;
  /** As `askedFor` says it. */
  readonly asked: string;
  /** As it stands on the paper; null where nothing needs to be said. */
  readonly reason: string | null;
  readonly issuedOn: CalendarDay;
  readonly issuedAt: Date;
}

export interface CreditNoteLine extends InvoiceLine {
  /** That of the invoice's line. */
  readonly lineNo: number;
}

/** All that stands on a credit note, for good. */
export interface CreditNote extends CreditIssue {
  readonly number: string;
  readonly invoiceId: Id;
  readonly invoiceNumber: string;
  readonly invoiceIssuedOn: CalendarDay;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  readonly orderNumber: string;
  readonly language: Language;
  readonly lines: readonly CreditNoteLine[];
  readonly summary: TaxSummary;
  readonly rounding: Money;
  readonly payable: Money;
  /** Nothing of the invoice is left: it is cancelled. */
  readonly isLast: boolean;
}

export type CreditRefusal =
  | { readonly kind: 'nothing-to-credit' }
  | { readonly kind: 'no-such-invoice-line'; readonly lineNo: number }
  | { readonly kind: 'line-named-twice'; readonly lineNo: number }
  | { readonly kind: 'more-than-billed'; readonly lineNo: number; readonly left: Quantity };

/**
 * Credits some of an invoice, or all that is left of it. Amounts are shares of what the line had been billed, counted
 * over all notes together: so those of the last note are exactly what is left.
 */
export const writeCreditNote = (
  invoice: CreditableInvoice,
  items: readonly CreditItem[] | 'all',
  issue: CreditIssue,
): Result<CreditNote, CreditRefusal> => {
  const { paper } = invoice;
  const wanted = items === 'all' ? allLeft(invoice) : ok(items);
  if (!wanted.ok) return wanted;
  if (wanted.value.length === 0) return refuse({ kind: 'nothing-to-credit' });
  const lines: CreditNoteLine[] = [];
  for (const item of wanted.value) {
    const line = creditLine(invoice, item, lines);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  const { law, placeOfSupply } = paper.summary;
  // Its tax is what the invoice had, whatever is known by now of where the buyer is.
  const buyer = { ...paper.buyer, state: placeOfSupply?.code ?? paper.buyer.state };
  const summary = taxSummary(taxProfile(law.key), paper.seller, buyer, lines, paper.currency);
  const isLast = leftOf(invoice, lines).every(({ quantity }) => !quantity.isPositive);
  const { id: invoiceId, number: invoiceNumber, issuedOn: invoiceIssuedOn } = paper;
  const { shopId, conversationId, orderNumber, language } = paper;
  return ok({
    ...issue,
    number: paperNumber(issue),
    ...{ invoiceId, invoiceNumber, invoiceIssuedOn, shopId, conversationId, orderNumber, language },
    lines,
    summary,
    ...payableOf(invoice, summary.total, isLast),
    isLast,
  });
};

/** Rounded over all notes of the invoice together, as it was itself: the last gives back what is left to the paisa. */
const payableOf = (
  { paper, lines, payable: before }: CreditableInvoice,
  total: Money,
  isLast: boolean,
): { readonly rounding: Money; readonly payable: Money } => {
  const { currency } = paper;
  const earlier = lines.reduce((sum, { net, tax }) => sum + net.minor + tax.minor, 0);
  const rounded = taxProfile(paper.summary.law.key).payable(money(earlier + total.minor, currency)).payable;
  const after = isLast ? paper.payable.minor : Math.min(rounded.minor, paper.payable.minor);
  const payable = money(after - before.minor, currency);
  return { rounding: money(payable.minor - total.minor, currency), payable };
};

const creditLine = (
  { paper, lines: earlier }: CreditableInvoice,
  { lineNo, quantity }: CreditItem,
  beside: readonly CreditNoteLine[],
): Result<CreditNoteLine, CreditRefusal> => {
  const line = paper.lines[lineNo - 1];
  if (!line) return refuse({ kind: 'no-such-invoice-line', lineNo });
  if (beside.some((other) => other.lineNo === lineNo)) return refuse({ kind: 'line-named-twice', lineNo });
  const before = earlier.find((credited) => credited.lineNo === lineNo);
  const left = line.quantity.minus(before?.quantity ?? Quantity.zero);
  if (!quantity.isPositive) return refuse({ kind: 'nothing-to-credit' });
  if (quantity.isMoreThan(left)) return refuse({ kind: 'more-than-billed', lineNo, left });
  const together = quantity.plus(before?.quantity ?? Quantity.zero);
  const share = (whole: Money, had: Money | undefined): Money =>
    money(
      scale(whole, together.thousandths, line.quantity.thousandths).minor - (had?.minor ?? 0),
      whole.currency,
    );
  return ok({
    ...line,
    lineNo,
    quantity,
    discount: share(line.discount, before?.discount),
    net: share(line.net, before?.net),
    tax: share(line.tax, before?.tax),
  });
};

const allLeft = (invoice: CreditableInvoice): Result<readonly CreditItem[], CreditRefusal> =>
  ok(leftOf(invoice, []).filter(({ quantity }) => quantity.isPositive));

const leftOf = ({ paper, lines }: CreditableInvoice, more: readonly CreditItem[]): readonly CreditItem[] =>
  paper.lines.map(({ quantity }, index) => {
    const lineNo = index + 1;
    const gone = [...lines, ...more].filter((credited) => credited.lineNo === lineNo);
    return { lineNo, quantity: gone.reduce((left, credited) => left.minus(credited.quantity), quantity) };
  });
