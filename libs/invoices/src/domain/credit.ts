import { type Id, money, type Money, ok, refuse, type Refusal, type Result } from '@munshi/kernel';

/** What a shop owes and has ordered, under the lock of its account. */
export interface CreditLine {
  /** Below zero where it has paid ahead. */
  readonly balance: Money;
  /** Confirmed and not billed yet. */
  readonly held: Money;
  /** The amount of this order that staff have approved; null where they have not. */
  readonly approved: Money | null;
  /** Grows with whatever changes balance or what is held. */
  readonly version: number;
}

/** The order would bring what the shop owes above its limit. */
export interface OverCreditLimit {
  readonly kind: 'over-credit-limit';
  /** What the order would come to as a bill. */
  readonly wanted: Money;
  /** What may still be ordered; never below zero. */
  readonly available: Money;
  /** What the shop owes and has ordered. */
  readonly exposure: Money;
  readonly limit: Money;
  /** That of the shop's account, when this was so. */
  readonly accountVersion: number;
}

const exposureOf = ({ balance, held }: Pick<CreditLine, 'balance' | 'held'>): Money =>
  money(balance.minor + held.minor, balance.currency);

/** Whether the shop may order for so much more. @param limit null for none. */
export const mayHold = (
  line: CreditLine,
  wanted: Money,
  limit: Money | null,
): Result<Money, OverCreditLimit> => {
  if (limit === null || (line.approved !== null && wanted.minor <= line.approved.minor)) return ok(wanted);
  const exposure = exposureOf(line);
  const left = limit.minor - exposure.minor;
  if (wanted.minor <= left) return ok(wanted);
  const available = money(Math.max(left, 0), limit.currency);
  const { version: accountVersion } = line;
  return refuse({ kind: 'over-credit-limit', wanted, available, exposure, limit, accountVersion });
};

/** An order that is above the limit. */
export interface CreditRequest {
  readonly id: Id;
  readonly shopId: Id;
  readonly orderId: Id;
  readonly over: OverCreditLimit;
  readonly at: Date;
  /** What was refused before is asked for once more. */
  readonly afresh: boolean;
}

export type CreditDecision = 'approved' | 'refused';

export interface DecidedCredit {
  readonly decision: CreditDecision;
  readonly by: string;
  readonly at: Date;
  readonly note: string | null;
}

export type ApprovalRefusal = { readonly kind: 'approval-not-found' } | { readonly kind: 'already-decided' };

/** The credit of shops. Each call joins the open unit of work, or runs in one of its own. */
export abstract class Credit {
  /** Locks the shop's account until the transaction ends; what the decision allows is held for the order. */
  abstract hold<R extends Refusal>(
    organizationId: Id,
    order: { readonly id: Id; readonly shopId: Id; readonly currency: string; readonly at: Date },
    decide: (line: CreditLine) => Result<Money, R>,
  ): Promise<Result<void, R>>;

  /** Gives back what the order held, if anything. */
  abstract release(organizationId: Id, orderId: Id): Promise<void>;

  /**
   * One request an order and amount; what was decided about it stands, but that a refusal may be asked about afresh.
   * @returns whether it is new.
   */
  abstract request(organizationId: Id, request: CreditRequest): Promise<boolean>;

  abstract decide(
    organizationId: Id,
    approvalId: Id,
    decided: DecidedCredit,
  ): Promise<Result<void, ApprovalRefusal>>;
}
