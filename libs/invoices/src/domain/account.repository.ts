import { type Currency, type Id, ok, refuse, type Refusal, type Result } from '@munshi/kernel';
import type { Account } from './account.js';
import type { CreditableInvoice, HeldInvoiceLine } from './credit-note.js';
import type { Series } from './numbering.js';
import type { PaymentNotFound, RecordedBefore } from './payment.js';

export interface InvoiceNotFound {
  readonly kind: 'invoice-not-found';
}

export interface AlreadyBilled {
  readonly kind: 'already-billed';
}

/** The cause has its credit note. */
export interface AlreadyCredited {
  readonly kind: 'already-credited';
  readonly number: string;
  /** What it was asked for by; null of one from before that was kept. */
  readonly asked: string | null;
}

/** The key or cause has been used for something else. */
export interface KeyReused {
  readonly kind: 'key-reused';
}

/** Its note, to whoever asks for the same once more. */
export const creditedBefore = (
  { number, asked }: AlreadyCredited,
  askedNow: string,
): Result<{ readonly number: string }, KeyReused> =>
  asked === null || asked === askedNow ? ok({ number }) : refuse({ kind: 'key-reused' });

/** The key has its payment. */
export interface AlreadyRecorded {
  readonly kind: 'already-recorded';
  readonly before: RecordedBefore;
}

/**
 * Where accounts live, with the papers that they are made of. A shop's account is locked until the transaction ends,
 * and then the series of the paper that is issued: so a number that is rolled back is given again, with no gap and no
 * repeat. Each call joins the open unit of work, or runs in one of its own; what it saves is announced.
 */
export abstract class AccountRepository {
  /** An order has one invoice. The decision gets the next serial of the series. */
  abstract bill<R extends Refusal>(
    organizationId: Id,
    bill: { readonly orderId: Id; readonly shopId: Id; readonly currency: Currency },
    series: Series,
    decide: (account: Account, serial: number) => Result<void, R>,
  ): Promise<Result<void, R | AlreadyBilled>>;

  /** A cause has one credit note. */
  abstract credit<T, R extends Refusal>(
    organizationId: Id,
    credit: { readonly invoiceId: Id; readonly cause: string },
    series: Series,
    decide: (account: Account, invoice: CreditableInvoice, serial: number) => Result<T, R>,
  ): Promise<Result<T, R | InvoiceNotFound | AlreadyCredited>>;

  /**
   * Locks the account of an invoice until the open unit of work ends; @returns what may be credited of it. Refuses where
   * the cause has its note.
   */
  abstract hold(
    organizationId: Id,
    credit: { readonly invoiceId: Id; readonly cause: string },
  ): Promise<Result<readonly HeldInvoiceLine[], InvoiceNotFound | AlreadyCredited>>;

  /** A key has one payment. */
  abstract receive<R extends Refusal>(
    organizationId: Id,
    payment: {
      readonly shopId: Id;
      readonly currency: Currency;
      readonly key: string;
    },
    decide: (account: Account) => Result<void, R>,
  ): Promise<Result<void, R | AlreadyRecorded>>;

  abstract reverse<R extends Refusal>(
    organizationId: Id,
    paymentId: Id,
    decide: (account: Account) => Result<void, R>,
  ): Promise<Result<void, R | PaymentNotFound>>;

  /** The order's invoice; null where it has not been billed. */
  abstract invoiceOf(organizationId: Id, orderId: Id): Promise<Id | null>;
}
