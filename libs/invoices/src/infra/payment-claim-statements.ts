import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { ClaimStatus, PaymentClaim } from '../domain/payment-claims.js';

export const noteClaim = statement<
  { id: Id },
  [
    id: Id,
    organization: Id,
    shop: Id,
    conversation: Id | null,
    message: number | null,
    amount: number | null,
    currency: string,
    at: Date,
  ]
>(
  'invoices.note-claim',
  `INSERT INTO payment_claims (id, organization_id, shop_id, conversation_id, message_id, amount_minor, currency,
     claimed_at, status)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open') ON CONFLICT (message_id) DO NOTHING RETURNING id`,
);

export interface ClaimRow extends PaymentClaim {
  readonly status: ClaimStatus;
}

/** Whoever decides first decides; taken before the account's lock. */
export const lockClaim = statement<ClaimRow, [Id, Id]>(
  'invoices.lock-claim',
  `SELECT id, shop_id AS "shopId", conversation_id AS "conversationId", message_id AS "messageId",
     amount_minor AS "amountMinor", currency, claimed_at AS "claimedAt", status
   FROM payment_claims WHERE organization_id = $1 AND id = $2 FOR UPDATE`,
);

export const decideClaim = statement<
  never,
  [Id, status: string, by: string, at: Date, payment: Id | null, reason: string | null]
>(
  'invoices.decide-claim',
  `UPDATE payment_claims SET status = $2, decided_by = $3, decided_at = $4, payment_id = $5, reason = $6 WHERE id = $1`,
);
