import {
  done,
  type Id,
  mayBecome,
  type Money,
  ok,
  refuse,
  type Result,
  type TransitionTable,
} from '@munshi/kernel';
import { type CalendarDay, daysBetween } from '@munshi/tax';

export const PAYMENT_METHODS = ['cash', 'bank', 'upi', 'pix', 'cheque', 'card', 'other'] as const;

export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export type PaymentStatus = 'recorded' | 'reversed';

/** A payment that never came, or bounced, is reversed; it is never deleted. */
const PAYMENT_TRANSITIONS: TransitionTable<PaymentStatus> = { recorded: ['reversed'], reversed: [] };

/** Money that a shop has paid. */
export interface NewPayment {
  readonly id: Id;
  /** One payment a key, however often it is recorded. */
  readonly key: string;
  readonly amount: Money;
  readonly method: PaymentMethod;
  /** Of the bank transfer, the cheque, the receipt. */
  readonly reference: string | null;
  /** Numbers of the invoices that it is for; what they leave goes to what is due first. */
  readonly named: readonly string[];
  /** The day in the seller's zone. */
  readonly receivedOn: CalendarDay;
  readonly recordedAt: Date;
  /** Who says so. */
  readonly recordedBy: string;
}

/** Why, when and by whom a payment was taken back. */
export interface Reversal {
  readonly on: CalendarDay;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

export interface Payment extends NewPayment {
  readonly status: PaymentStatus;
  /** What no invoice has used yet. */
  readonly free: Money;
  readonly reversal: Reversal | null;
}

export interface InvalidPayment {
  readonly kind: 'invalid-payment';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

export interface PaymentNotFound {
  readonly kind: 'payment-not-found';
}

export interface AlreadyReversed {
  readonly kind: 'already-reversed';
}

const LONGEST = 200;
/** Marks that turn the direction of writing, too; those that join letters belong to Hindi. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;
/** Older is a slip of the pen. */
const OLDEST_DAYS = 3_660;

/** @param today in the seller's zone: nothing has been received tomorrow. */
export const checkPayment = (payment: NewPayment, today: CalendarDay): Result<Payment, InvalidPayment> => {
  const { amount, reference, receivedOn, key, method } = payment;
  const problems = [
    ...(amount.minor > 0 ? [] : ['the amount is not more than nothing']),
    ...(PAYMENT_METHODS.includes(method) ? [] : [`${method} is none of ${PAYMENT_METHODS.join(', ')}`]),
    ...(daysBetween(receivedOn, today) >= 0 ? [] : ['it is received on a day to come']),
    ...(daysBetween(receivedOn, today) <= OLDEST_DAYS ? [] : ['it is received more than ten years ago']),
    ...(key === '' || key.length > LONGEST ? [`the key has 1 to ${LONGEST} characters`] : []),
    ...((reference ?? '').length > LONGEST ? [`the reference is longer than ${LONGEST} characters`] : []),
    ...(UNPRINTABLE.test(key + (reference ?? '')) ? ['a text holds a character that cannot be shown'] : []),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid-payment', problems });
  return ok({ ...payment, status: 'recorded', free: amount, reversal: null });
};

/** What was recorded under a key before. */
export interface RecordedBefore extends Pick<
  NewPayment,
  'id' | 'amount' | 'method' | 'reference' | 'receivedOn'
> {
  readonly shopId: Id;
  /** Null where that was not kept yet. */
  readonly named: readonly string[] | null;
}

/** Whether it is the same payment, sent once more. @param dayIsKnown false where the day is only when it was sent. */
export const isSentAgain = (
  payment: NewPayment & { readonly shopId: Id },
  before: RecordedBefore,
  dayIsKnown: boolean,
): boolean =>
  before.shopId === payment.shopId &&
  before.amount.minor === payment.amount.minor &&
  before.amount.currency === payment.amount.currency &&
  before.method === payment.method &&
  before.reference === payment.reference &&
  (!dayIsKnown || daysBetween(before.receivedOn, payment.receivedOn) === 0) &&
  (before.named === null || before.named.join() === payment.named.join());

export const mayReverse = ({ status }: Payment): Result<void, AlreadyReversed> =>
  mayBecome(PAYMENT_TRANSITIONS, status, 'reversed') ? done : refuse({ kind: 'already-reversed' });
