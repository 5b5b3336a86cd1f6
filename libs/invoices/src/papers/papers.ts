import type { Id } from '@munshi/kernel';
import type { OutboundDocument } from '@munshi/messaging';
import type { CalendarDay } from '@munshi/tax';
import type { Language, MoneyMatter } from '@munshi/wording';
import type { Party } from '../domain/invoice-paper.js';
import type { InvoiceStanding } from '../queries/find-invoice-standing.js';

/** A paper that has been drawn and is kept. */
export interface KeptPaper {
  readonly document: OutboundDocument;
  /** What is said beside it, and the language of both. */
  readonly matter: MoneyMatter;
  readonly language: Language;
}

export interface StatementWish {
  readonly shopId: Id;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** As the paper has it. */
  readonly buyer: Pick<Party, 'name' | 'address' | 'taxId'>;
  readonly language: Language;
}

/**
 * Draws papers and keeps them: an invoice and a credit note once for all time (one that is lost is drawn the same), a statement each time it is wanted.
 * What goes out of an invoice that is partly or wholly settled is a copy, which says so and asks for no more than is open.
 * It takes a processor and a disk, so it belongs outside of any transaction.
 */
export abstract class Papers {
  /** @throws Error where there is no such invoice. */
  abstract invoice(organizationId: Id, invoiceId: Id): Promise<KeptPaper>;

  /** @throws Error where there is no such note. */
  abstract creditNote(organizationId: Id, creditNoteId: Id): Promise<KeptPaper>;

  abstract statement(organizationId: Id, wish: StatementWish): Promise<KeptPaper>;
}

/** Where the paper of an invoice or a credit note lies once it has been drawn. */
export const paperPath = (kind: 'invoice' | 'credit-note', id: Id): string => `${kind}s/${id}.pdf`;

/** The same invoice, which says what has become of it: another copy for each way in which it may stand. */
export const copyPath = (id: Id, { paid, credited }: Pick<InvoiceStanding, 'paid' | 'credited'>): string =>
  `invoices/${id}-paid-${paid.minor}-notes-${credited.length}.pdf`;

/** Where statements lie. */
export const STATEMENTS = 'statements';

/** A number as the name of a file. */
export const fileName = (number: string): string => `${number.replace(/[^A-Za-z0-9-]+/g, '-')}.pdf`;
