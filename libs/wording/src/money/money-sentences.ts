import type { PaymentMethod } from './money-matter.js';

/** What one language says about bills and what is owed. Money, days and periods come in formatted. */
export interface MoneySentences {
  /** Button titles, at most 20 characters. */
  readonly labels: Readonly<Record<'orderWhatFits' | 'payFirst' | 'askTeam', string>>;
  readonly methods: Readonly<Record<PaymentMethod, string>>;

  readonly rounding: string;
  readonly dueOn: string;
  /** The total after rounding. */
  readonly toPay: string;
  /** What has become of an invoice that is sent again. `notes` are numbers of credit notes. */
  readonly invoicePaid: string;
  invoiceCredited(notes: string): string;
  invoiceCancelled(notes: string): string;
  /** Less than its total; the code on the copy that goes along asks for no more. */
  stillOpen(amount: string): string;
  creditNote(number: string): string;
  ofInvoice(number: string): string;
  /** A number was heard that is no bill's; the last bills follow. */
  whichInvoice(heard: string): string;
  readonly statement: string;
  period(from: string, to: string): string;

  youOwe(amount: string): string;
  /** They have paid more than they were billed. */
  youHave(amount: string): string;
  readonly nothingOwed: string;
  readonly notDue: string;
  /** Heads the amounts by how late they are. */
  readonly overdue: string;
  days(from: number, to: number): string;
  daysAndMore(from: number): string;
  /** Payments that no bill has used. */
  readonly paidAhead: string;
  readonly lastPayments: string;
  readonly noPayments: string;
  readonly takenBack: string;
  /** How to get all of it as a paper, in words that `moneyTalkIn` of order-reading knows. */
  readonly askForStatement: string;

  /** Null where no amount was said. */
  paymentNoted(amount: string | null): string;
  paymentReceived(amount: string): string;
  paymentNotSeen(amount: string | null): string;

  overCreditLimit(wanted: string, available: string): string;
  readonly whatNow: string;
  payFirst(amount: string): string;
  /** The number that a bank account or an address to pay to goes by, and its holder. */
  payTo(scheme: string, address: string, holder: string): string;
  /** After the money has come: how to go on, in words that confirm. */
  readonly afterPaying: string;
  readonly creditAsked: string;
  creditApproved(total: string): string;
  creditRefused(total: string): string;
}
