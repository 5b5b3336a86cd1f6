import type { Currency, Id } from '@munshi/kernel';
import { settled } from './draft-lines.js';
import { type OrderDiscount, priced } from './order-discount.js';
import type { OrderLine } from './order-line.js';
import type { OrderStatus } from './order-status.js';

export interface OrderState {
  readonly id: Id;
  readonly organizationId: Id;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  /** Given when it is confirmed or back-ordered: 1042 is read out as `ORD-1042`. */
  readonly number: number | null;
  readonly status: OrderStatus;
  /** Grows with every change of what the order holds, so that "1" can be held against what was shown. */
  readonly version: number;
  readonly priceList: string;
  readonly currency: Currency;
  readonly lines: readonly OrderLine[];
  /** What staff gave on all of it; its lines hold their shares. */
  readonly staffDiscount: OrderDiscount | null;
  readonly createdAt: Date;
  readonly backOrderedAt: Date | null;
  /** The version of the catalogue in which a back-order's prices were found changed, so that it is left to staff. */
  readonly pricesChangedIn: number | null;
  readonly confirmedAt: Date | null;
  readonly dispatchedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly cancelledAt: Date | null;
}

export type NewDraft = Pick<
  OrderState,
  'id' | 'organizationId' | 'shopId' | 'conversationId' | 'priceList' | 'currency'
> &
  Partial<Pick<OrderState, 'staffDiscount'>>;

/** A draft as it begins. */
export function drafted(draft: NewDraft, now: Date, lines: readonly OrderLine[]): OrderState {
  const { staffDiscount = null } = draft;
  return {
    ...draft,
    number: null,
    status: 'draft',
    version: 1,
    staffDiscount,
    lines: settled([], priced(lines, staffDiscount)),
    createdAt: now,
    backOrderedAt: null,
    pricesChangedIn: null,
    confirmedAt: null,
    dispatchedAt: null,
    deliveredAt: null,
    cancelledAt: null,
  };
}
