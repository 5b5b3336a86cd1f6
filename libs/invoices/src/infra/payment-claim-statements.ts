import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { ClaimStatus, PaymentClaim } from '../domain/payment-claims.js';

/** One shop's claims are noted one after the other, whichever conversation they come from. */
export const oneClaimAtATime = statement<never, [shop: Id]>(
  'invoices.one-claim-at-a-time',
  `SELECT pg_advisory_xact_lock(hashtextextended('payment-claim:' || $1, 0))`,
);

/** The message that said it first, or said it again last, says nothing new when it is heard once more. */
export const sayClaimAgain = statement<
  { id: Id },
  [organization: Id, shop: Id, amount: number | null, message: number | null, at: Date]
>(
  'invoices.say-claim-again',
  `UPDATE payment_claims SET
     said_again = said_again + CASE WHEN $4::bigint IN (message_id, said_again_in) THEN 0 ELSE 1 END,
     said_again_at = CASE WHEN $4::bigint IN (message_id, said_again_in) THEN said_again_at ELSE $5 END,
     said_again_in = CASE WHEN $4::bigint = message_id THEN said_again_in ELSE $4 END
   WHERE id = (
     SELECT id FROM payment_claims
     WHERE organization_id = $1 AND shop_id = $2 AND status = 'open' AND amount_minor IS NOT DISTINCT FROM $3::bigint
     ORDER BY claimed_at, id LIMIT 1) AND status = 'open'
   RETURNING id`,
);

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
    words: string | null,
  ]
>(
  'invoices.note-claim',
  `INSERT INTO payment_claims (id, organization_id, shop_id, conversation_id, message_id, amount_minor, currency,
     claimed_at, words, status)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open') ON CONFLICT (message_id) DO NOTHING RETURNING id`,
);

export interface ClaimRow extends PaymentClaim {
  readonly status: ClaimStatus;
}

/** Whoever decides first decides; taken before the account's lock. */
export const lockClaim = statement<ClaimRow, [Id, Id]>(
  'invoices.lock-claim',
  `SELECT id, shop_id AS "shopId", conversation_id AS "conversationId", message_id AS "messageId",
     amount_minor AS "amountMinor", currency, claimed_at AS "claimedAt", words, status
   FROM payment_claims WHERE organization_id = $1 AND id = $2 FOR UPDATE`,
);

export const decideClaim = statement<
  never,
  [Id, status: string, by: string, at: Date, payment: Id | null, reason: string | null]
>(
  'invoices.decide-claim',
  `UPDATE payment_claims SET status = $2, decided_by = $3, decided_at = $4, payment_id = $5, reason = $6 WHERE id = $1`,
);
