import type {
  InvalidProfile,
  InvalidShopDiscount,
  InvalidTerms,
  ShopDiscountNotFound,
} from '@munshi/customers';
import type {
  ApprovalRefusal,
  ClaimRefusal,
  InvoiceNotFound,
  ProviderPaymentProblem,
  ProviderPaymentRefusal,
  RecordPaymentRefusal,
} from '@munshi/invoices';
import { unhandled } from '@munshi/kernel';
import type { DiscountRefusal, WrongStatus } from '@munshi/orders';
import type { InvalidSeller } from '@munshi/organizations';
import type { CreditedGoodsRefusal, GroupNotFound } from '@munshi/processes';
import { HttpStatus } from '@nestjs/common';
import type { Refusing } from './refusing.js';

/** What staff may be refused about money. */
export type MoneyRefusal =
  | InvalidSeller
  | InvalidTerms
  | InvalidProfile
  | InvalidShopDiscount
  | ShopDiscountNotFound
  | GroupNotFound
  | Exclude<DiscountRefusal, WrongStatus>
  | InvoiceNotFound
  | CreditedGoodsRefusal
  | RecordPaymentRefusal
  | ClaimRefusal
  | ApprovalRefusal
  | { readonly kind: 'credit-note-not-found' | 'payment-not-found' | 'already-reversed' | 'paper-not-drawn' }
  | { readonly kind: 'no-conversation' }
  | ProviderPaymentRefusal
  | { readonly kind: 'already-dismissed' }
  | { readonly kind: ProviderPaymentProblem };

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

const withProblems = (error: string, problems: readonly string[]): Refusing => ({
  status: UNPROCESSABLE_ENTITY,
  error,
  problems: problems.map((message) => ({ path: '', message })),
});

export const refusingMoney = (refusal: MoneyRefusal): Refusing => {
  switch (refusal.kind) {
    case 'invalid-seller':
      return withProblems('The seller cannot be like this.', refusal.problems);
    case 'invalid-terms':
      return withProblems('The terms cannot be like this.', refusal.problems);
    case 'invalid-profile':
      return withProblems('The shop cannot be told apart like this.', refusal.problems);
    case 'invalid-shop-discount':
      return withProblems('The discount cannot be like this.', refusal.problems);
    case 'shop-discount-not-found':
      return { status: NOT_FOUND, error: 'The shop has no such discount.' };
    case 'group-not-found':
      return { status: NOT_FOUND, error: `Nothing is sold in a group ${refusal.category}.` };
    case 'invalid-discount':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: "A discount is more than nothing, at most 100 %, and in the order's currency.",
      };
    case 'discount-too-large':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: `The goods of the order come to ${refusal.most.minor} minor units; no more can be taken off.`,
      };
    case 'dearer-back-order':
      return {
        status: CONFLICT,
        error: 'Its customer has been shown less, and it waits at that: it cannot become dearer.',
      };
    case 'invalid-payment':
      return withProblems('The payment cannot be like this.', refusal.problems);
    case 'invoice-not-found':
      return { status: NOT_FOUND, error: 'There is no such invoice.' };
    case 'credit-note-not-found':
      return { status: NOT_FOUND, error: 'There is no such credit note.' };
    case 'payment-not-found':
      return { status: NOT_FOUND, error: 'There is no such payment.' };
    case 'claim-not-found':
      return { status: NOT_FOUND, error: 'There is no such claim.' };
    case 'approval-not-found':
      return { status: NOT_FOUND, error: 'Nobody has asked for this approval.' };
    case 'nothing-to-credit':
      return {
        status: CONFLICT,
        error:
          'Nothing of the invoice is left to credit, or nothing for which the kind holds: `not-delivered`, `returned` or `price`.',
      };
    case 'invoice-not-open':
      return { status: CONFLICT, error: `The shop has no open invoice ${refusal.number}.` };
    case 'key-reused':
      return { status: CONFLICT, error: 'The key has been used before, for something else.' };
    case 'already-reversed':
      return { status: CONFLICT, error: 'The payment has been reversed already.' };
    case 'claim-decided':
      return { status: CONFLICT, error: `The claim has been ${refusal.status} already.` };
    case 'already-decided':
      return { status: CONFLICT, error: 'That has been decided already.' };
    case 'paper-not-drawn':
      return { status: CONFLICT, error: 'The paper is being drawn; ask again in a moment.' };
    case 'no-conversation':
      return { status: CONFLICT, error: 'The order came by no conversation that it could be sent to.' };
    case 'provider-payment-not-found':
      return { status: NOT_FOUND, error: 'No provider told of such a payment.' };
    case 'already-matched':
      return { status: CONFLICT, error: 'It has become a payment already.' };
    case 'already-dismissed':
      return { status: CONFLICT, error: 'It has been dismissed already.' };
    case 'other-currency':
      return {
        status: CONFLICT,
        error:
          'It is money of another currency than the books are kept in: record what it came to as a payment, and dismiss it.',
      };
    case 'nobody-named':
    case 'nobody-found':
      return { status: CONFLICT, error: 'Nobody knows whose it is.' };
    case 'not-recorded':
      return { status: CONFLICT, error: 'It could not be recorded as a payment.' };
    case 'no-such-invoice-line':
      return { status: UNPROCESSABLE_ENTITY, error: `The invoice has no line ${refusal.lineNo}.` };
    case 'line-named-twice':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: `Line ${refusal.lineNo} is named twice: name it once, with all that is credited of it.`,
      };
    case 'more-than-billed':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: `Of line ${refusal.lineNo} only ${refusal.left.toString()} are left to credit.`,
      };
    case 'already-dispatched':
      return {
        status: CONFLICT,
        error: `Of line ${refusal.lineNo} only ${refusal.left.toString()} have not left the warehouse: what came back is credited as \`returned\`, a wrong price as \`price\`.`,
      };
    case 'never-dispatched':
      return {
        status: CONFLICT,
        error: `Of line ${refusal.lineNo} only ${refusal.left.toString()} can have come back: what will not be sent is credited as \`not-delivered\`.`,
      };
    default:
      return unhandled(refusal);
  }
};
