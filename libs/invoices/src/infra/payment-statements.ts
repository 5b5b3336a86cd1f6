import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { PaymentMethod, PaymentStatus } from '../domain/payment.js';

export interface PaymentRow {
  readonly id: Id;
  readonly idempotency_key: string;
  readonly amount_minor: number;
  readonly free_minor: number;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly named: readonly string[] | null;
  readonly received_on: string;
  readonly recorded_at: Date;
  readonly recorded_by: string;
  readonly status: PaymentStatus;
  readonly reversed_on: string | null;
  readonly reversed_at: Date | null;
  readonly reversed_by: string | null;
  readonly reversal_reason: string | null;
}

const PAYMENT = `SELECT id, idempotency_key, amount_minor, free_minor, currency, method, reference, named, received_on::text,
  recorded_at, recorded_by, status, reversed_on::text, reversed_at, reversed_by, reversal_reason FROM payments`;

/** Those that are not used up, and those that the change is about: a payment, or what an invoice was paid by. */
export const paymentsOfAccount = statement<PaymentRow, [shop: Id, invoice: Id | null, payment: Id | null]>(
  'invoices.payments-of-account',
  `${PAYMENT} WHERE shop_id = $1 AND free_minor > 0
   UNION ${PAYMENT} WHERE id IN (SELECT credit_id FROM allocations WHERE invoice_id = $2)
   UNION ${PAYMENT} WHERE id = $3
   ORDER BY received_on, recorded_at, id`,
);

export interface KnownPaymentRow {
  readonly id: Id;
  readonly shop_id: Id;
  readonly currency: string;
  readonly amount_minor: number;
}

export interface RecordedRow
  extends KnownPaymentRow, Pick<PaymentRow, 'method' | 'reference' | 'named' | 'received_on'> {}

/** Taken before the account's lock: one key is recorded once, for whatever shop it comes. */
export const lockKey = statement<never, [organization: Id, key: string]>(
  'invoices.lock-payment-key',
  `SELECT pg_advisory_xact_lock(hashtextextended('payment-key:' || $1 || ':' || $2, 0))`,
);

export const paymentOfKey = statement<RecordedRow, [Id, string]>(
  'invoices.payment-of-key',
  `SELECT id, shop_id, currency, amount_minor, method, reference, named, received_on::text FROM payments WHERE organization_id = $1 AND idempotency_key = $2`,
);

export const accountOfPayment = statement<KnownPaymentRow, [Id, Id]>(
  'invoices.account-of-payment',
  `SELECT id, shop_id, currency, amount_minor FROM payments WHERE organization_id = $1 AND id = $2`,
);

export const insertPayment = statement<
  never,
  [
    id: Id,
    organization: Id,
    shop: Id,
    key: string,
    amount: number,
    free: number,
    currency: string,
    method: string,
    reference: string | null,
    named: readonly string[],
    receivedOn: string,
    recordedAt: Date,
    recordedBy: string,
  ]
>(
  'invoices.insert-payment',
  `INSERT INTO payments (id, organization_id, shop_id, idempotency_key, amount_minor, free_minor, currency, method,
     reference, named, received_on, recorded_at, recorded_by, status)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[], $11::date, $12, $13, 'recorded')`,
);

interface UseRow {
  readonly credit_id: Id;
  readonly invoice_id: Id;
  readonly amount_minor: number;
}

/** All that payments pay, invoice by invoice. */
export const usesOfPayments = statement<UseRow, [readonly Id[]]>(
  'invoices.uses-of-payments',
  `SELECT credit_id, invoice_id, sum(amount_minor)::bigint AS amount_minor FROM allocations
   WHERE credit_id = ANY($1::uuid[]) GROUP BY 1, 2 HAVING sum(amount_minor) > 0 ORDER BY min(id)`,
);

export const updateFree = statement<never, [readonly Id[], readonly number[]]>(
  'invoices.update-free',
  `UPDATE payments p SET free_minor = c.free FROM unnest($1::uuid[], $2::bigint[]) AS c (id, free) WHERE p.id = c.id`,
);

export const reversePayment = statement<never, [id: Id, on: string, at: Date, by: string, reason: string]>(
  'invoices.reverse-payment',
  `UPDATE payments SET status = 'reversed', free_minor = 0, reversed_on = $2::date, reversed_at = $3, reversed_by = $4,
     reversal_reason = $5
   WHERE id = $1`,
);
