import { sum } from '@munshi/kernel';
import type { Firm } from '@munshi/documents';
import type { CreditNote, Invoice, Party } from '@munshi/wording';
import type { InvoiceStanding } from '../queries/find-invoice-standing.js';
import type { DrawnPaper } from './drawn-paper.js';

/** What is said beside an invoice: what stands on it, and what has become of it since. */
export const invoiceTold = (paper: DrawnPaper, standing: InvoiceStanding): Invoice => {
  const { number, orderNumber, issuedOn, dueOn, summary, payable } = paper;
  const { net, tax } = summary;
  return {
    kind: 'invoice',
    ...{ number, issuedOn, dueOn, net, tax },
    orderNumber: orderNumber ?? '',
    seller: partyOf(paper.seller),
    buyer: partyOf(paper.buyer),
    lines: paper.lines,
    discount: sum(
      paper.lines.map(({ discount }) => discount),
      net.currency,
    ),
    rounding: payable.rounding,
    total: payable.payable,
    open: standing.open,
    creditNotes: standing.credited.map((note) => note.number),
    cancelled: standing.cancelled,
  };
};

export const creditNoteTold = ({ number, credits, issuedOn, payable, note }: DrawnPaper): CreditNote => ({
  kind: 'credit-note',
  ...{ number, issuedOn },
  invoiceNumber: credits?.number ?? '',
  total: payable.payable,
  reason: note,
});

const partyOf = ({ name, taxId }: Firm): Party => ({ name, taxId });
