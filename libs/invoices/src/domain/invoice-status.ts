import type { TransitionTable } from '@munshi/kernel';

export const INVOICE_STATUSES = ['issued', 'paid', 'cancelled'] as const;

export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/**
 * An invoice is paid when nothing of it is open, and open again when a payment is reversed. What has been credited
 * wholly is cancelled, paid or not, and stays so.
 */
export const INVOICE_TRANSITIONS: TransitionTable<InvoiceStatus> = {
  issued: ['paid', 'cancelled'],
  paid: ['issued', 'cancelled'],
  cancelled: [],
};
