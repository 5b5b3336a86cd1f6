/** What invoices, credit notes and statements of account are labelled with, in one language. */
export interface PaperLabels {
  readonly titles: Readonly<Record<'tax-invoice' | 'invoice' | 'credit-note' | 'statement', string>>;
  readonly billTo: string;
  /** Stands before the paper's own. */
  readonly number: string;
  readonly date: string;
  readonly dueOn: string;
  readonly order: string;
  /** A credit note's: the invoice that it takes from. */
  readonly credits: string;
  readonly placeOfSupply: string;
  /** Whether the buyer owes the tax instead; Indian law wants it said. */
  readonly reverseCharge: string;
  readonly no: string;

  readonly goods: string;
  /** What goods are classified by, where the law has no name for it. */
  readonly code: string;
  readonly quantity: string;
  readonly price: string;
  /** Of the totals: what goods come to at their prices. */
  readonly beforeDiscount: string;
  readonly discount: string;
  readonly net: string;
  readonly rate: string;
  readonly tax: string;
  readonly amount: string;
  /** Under a column. */
  readonly sum: string;
  /** The sums at the foot of a page that is not the last, and at the head of the next. */
  readonly carriedForward: string;
  readonly broughtForward: string;

  readonly rounding: string;
  readonly toPay: string;
  /** Of a copy: what the invoice came to when it was issued, and what has become of that. */
  readonly invoiceTotal: string;
  readonly paidSoFar: string;
  creditedBy(note: string): string;
  readonly stillToPay: string;
  /** Over a copy of which nothing is to be paid. */
  readonly paid: string;
  cancelledBy(notes: string): string;
  readonly credited: string;
  readonly inWords: string;
  readonly taxSummary: string;
  /** Heads a tax that the buyer is only told of. */
  readonly approximateTax: string;
  readonly notFiscal: string;

  readonly bank: string;
  readonly accountHolder: string;
  readonly bankName: string;
  readonly accountNumber: string;
  scanToPay(scheme: string): string;

  readonly account: string;
  readonly entry: string;
  readonly opening: string;
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
  readonly closing: string;

  readonly computerMade: string;
  page(page: number, pages: number): string;
}
