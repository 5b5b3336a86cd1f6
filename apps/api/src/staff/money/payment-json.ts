import type { CreditApprovalView, PaymentClaimView, PaymentView } from '@munshi/invoices';
import { z } from 'zod';
import { requestKey } from '../http/request-key.js';
import { day, givenDay, givenMinor, method, minor, text, written, writtenAt } from './money-json.js';

export const paymentAnswer = z
  .object({
    id: z.uuid(),
    shopId: z.uuid(),
    currency: z.string(),
    amount: minor,
    free: minor.describe('what no invoice has used'),
    method,
    reference: z.string().nullable(),
    receivedOn: day,
    recordedBy: z.string(),
    reversal: z.object({ on: day, by: z.string(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'Payment' });
export type PaymentAnswer = z.output<typeof paymentAnswer>;

export const toPaymentAnswer = (payment: PaymentView): PaymentAnswer => {
  const { id, shopId, amount, free, reference, recordedBy, receivedOn, reversal } = payment;
  return {
    ...{ id, shopId, reference, recordedBy, method: payment.method },
    currency: amount.currency,
    amount: amount.minor,
    free: free.minor,
    receivedOn: written(receivedOn),
    reversal: reversal && { ...reversal, on: written(reversal.on) },
  };
};

const received = {
  amount: givenMinor.describe('in minor units (paise)'),
  method,
  reference: text(200).nullable().default(null).describe('of the transfer, the cheque, the receipt'),
  receivedOn: givenDay.optional().describe('today where it is left out'),
  invoices: z
    .array(text(40))
    .max(50)
    .default([])
    .describe('numbers of those that it is for; what they leave goes to what is due first'),
};

export const paymentRequest = z
  .strictObject({
    ...received,
    shopId: z.uuid(),
    key: requestKey.describe('one payment a key, however often it is sent'),
  })
  .meta({ id: 'PaymentToRecord' });

export const reversalRequest = z.strictObject({ reason: text(200) }).meta({ id: 'Reversal' });

export const claimAnswer = z
  .object({
    id: z.uuid(),
    shopId: z.uuid(),
    shopName: z.string(),
    conversationId: z.uuid().nullable(),
    words: z.string().nullable().describe('the message that says so'),
    amount: minor.nullable().describe('null where none was said'),
    claimedAt: z.iso.datetime(),
    saidAgain: z.number().int().describe('how often the same amount was claimed again while it was open'),
    saidAgainAt: z.iso.datetime().nullable(),
    otherOpen: z
      .array(z.object({ id: z.uuid(), amount: minor.nullable(), claimedAt: z.iso.datetime() }))
      .describe('what else the shop says to have paid, and nobody has decided on'),
    status: z.enum(['open', 'confirmed', 'refused']),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    paymentId: z.uuid().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'PaymentClaim' });
export type ClaimAnswer = z.output<typeof claimAnswer>;

export const toClaimAnswer = (claim: PaymentClaimView, shopName: string): ClaimAnswer => ({
  ...claim,
  shopName,
  amount: claim.amount?.minor ?? null,
  claimedAt: claim.claimedAt.toISOString(),
  saidAgainAt: writtenAt(claim.saidAgainAt),
  otherOpen: claim.otherOpen.map(({ id, amount, claimedAt }) => ({
    id,
    amount: amount?.minor ?? null,
    claimedAt: claimedAt.toISOString(),
  })),
  decidedAt: writtenAt(claim.decidedAt),
});

export const confirmRequest = z.strictObject(received).meta({ id: 'ClaimToConfirm' });
export const refuseRequest = z.strictObject({ reason: text(200) }).meta({ id: 'ClaimToRefuse' });

export const approvalAnswer = z
  .object({
    id: z.uuid(),
    shopId: z.uuid(),
    orderId: z.uuid(),
    amount: minor.describe('what the order comes to'),
    available: minor.describe('what was left of the limit when it was asked for'),
    limit: minor,
    requestedAt: z.iso.datetime(),
    decision: z.enum(['approved', 'refused']).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    note: z.string().nullable(),
    earlier: z
      .array(
        z.object({
          decision: z.enum(['approved', 'refused']),
          by: z.string(),
          at: z.iso.datetime(),
          note: z.string().nullable(),
        }),
      )
      .describe('what was decided before its customer asked again'),
  })
  .meta({ id: 'CreditApproval' });
export type ApprovalAnswer = z.output<typeof approvalAnswer>;

export const toApprovalAnswer = (approval: CreditApprovalView): ApprovalAnswer => {
  const { amount, available, limit, requestedAt, decidedAt, earlier, ...more } = approval;
  return {
    ...more,
    amount: amount.minor,
    available: available.minor,
    limit: limit.minor,
    requestedAt: requestedAt.toISOString(),
    decidedAt: writtenAt(decidedAt),
    earlier: earlier.map((decided) => ({ ...decided, at: decided.at.toISOString() })),
  };
};

export const decisionRequest = z
  .strictObject({ note: text(200).nullable().default(null) })
  .nullish()
  .meta({ id: 'CreditDecision' });
