import type { TransitionTable } from '@munshi/kernel';

export type InvoiceStatus = 'issued' | 'paid' | 'cancelled';

export const INVOICE_TRANSITIONS: TransitionTable<InvoiceStatus> = {
  issued: ['paid', 'cancelled'],
  paid: [],
  cancelled: [],
};
