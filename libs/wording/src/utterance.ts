import type { Money, Quantity } from '@munshi/kernel';
import type { Amount } from './amount.js';
import type { MoneyMatter } from './money/money-matter.js';
import type { OrderNeedsPerson, OrderStatuses } from './placed-orders.js';

export type { Amount, CalendarDay } from './amount.js';
export type { OrderNeedsPerson, OrderStatus, OrderStatuses } from './placed-orders.js';

/** BCP 47: `hi` is written in Devanagari, `hi-Latn` in Latin letters. */
export type Language = 'en' | 'hi' | 'hi-Latn' | 'pt';

/** Why a summary is shown again. */
export type Remark =
  'prices-changed' | 'cut-to-stock' | 'cut-to-credit' | 'resumed' | 'old-message' | 'newer-version';

/** `total` is without tax, as is `unitPrice`, and before anything is taken off. */
export interface SummaryLine extends Amount {
  readonly unitPrice: Money;
  readonly total: Money;
  /** The shop's own discount on it, in hundredths of a percent. */
  readonly discountRate: number;
}

/** Everything that may be said to a customer, and what is said to staff about one. Texts of customers and of the catalogue go in as they are. */
export type Utterance =
  | { readonly kind: 'welcome'; readonly seller: string; readonly customer: string | null }
  | { readonly kind: 'order-prompt' }
  /** `open`: what is shown below it and how it is answered; with nothing open the menu's choices. */
  | { readonly kind: 'help'; readonly open: 'order' | 'question' | null }
  | Summary
  | WhichProduct
  | HowMuch
  | OpenQuestions
  /** A question was dropped, and its item with it. `name` as the question called it. */
  | { readonly kind: 'left-out'; readonly name: string }
  | { readonly kind: 'unknown-products'; readonly spans: readonly string[] }
  /** A word was taken for what the customer once said it means. */
  | {
      readonly kind: 'as-before';
      readonly items: readonly { readonly span: string; readonly name: string }[];
    }
  | { readonly kind: 'nothing-to-repeat' }
  /** Above the order as it was before. */
  | { readonly kind: 'undone' }
  | { readonly kind: 'nothing-to-undo' }
  /** Of what a question offers nothing is called so; the question comes below. */
  | { readonly kind: 'none-so-called'; readonly words: string }
  | GoodsOffered
  | ShortStock
  /** What it comes to is what it will be billed, here and wherever an order's total stands alone. */
  | { readonly kind: 'confirmed'; readonly number: string; readonly total: Money; readonly itemCount: number }
  | { readonly kind: 'already-confirmed'; readonly number: string }
  | BackOrdered
  /** It was made a back-order before. */
  | { readonly kind: 'already-back-ordered'; readonly number: string }
  /** Before the confirmation of what waited for stock. */
  | { readonly kind: 'goods-are-here' }
  | { readonly kind: 'nothing-to-confirm' }
  | { readonly kind: 'change-prompt' }
  | { readonly kind: 'draft-cancelled' }
  | { readonly kind: 'nothing-to-cancel' }
  | OrderStatuses
  | { readonly kind: 'no-orders' }
  | { readonly kind: 'no-invoices' }
  /** None of the shop's, whoever else's it may be. */
  | { readonly kind: 'no-such-invoice'; readonly number: string }
  /** Also where it is somebody else's, which it does not tell. */
  | { readonly kind: 'no-such-order'; readonly number: string }
  | OrderNeedsPerson
  | {
      readonly kind: 'dispatched';
      readonly number: string;
      readonly partly: boolean;
      readonly items: readonly Amount[];
    }
  | { readonly kind: 'delivered'; readonly number: string }
  | { readonly kind: 'order-cancelled'; readonly number: string }
  /** Staff have taken something off an order; `number` of one that waits for stock, null of one to be confirmed. */
  | {
      readonly kind: 'discount-given';
      readonly number: string | null;
      readonly discount: Money;
      readonly total: Money;
    }
  | MoneyMatter
  | KeywordReply
  | { readonly kind: 'text-please' }
  | { readonly kind: 'too-fast' }
  | { readonly kind: 'apology' }
  | { readonly kind: 'person-will-reply' }
  | { readonly kind: 'opted-out' }
  | { readonly kind: 'opted-in' }
  | { readonly kind: 'subscribed' }
  | { readonly kind: 'you-are-welcome' }
  | { readonly kind: 'old-message' }
  | StaffAlert
  | NumberInTrouble
  | CampaignStopped;

/** The seller's own words, with what the customer wrote wherever they were cut. */
export interface KeywordReply {
  readonly kind: 'keyword-reply';
  readonly words: readonly string[];
  readonly rest: string;
}

/** What an order holds and comes to. */
export interface Holding {
  /** What the bill will come to, where the law has it rounded. */
  readonly payable?: Money;
  readonly lines: readonly SummaryLine[];
  /** What its lines come to, and all that is taken off that: said where there is any. */
  readonly gross: Money;
  readonly discount: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

/** The draft as it would be confirmed. Choices: `confirm:<orderId>:<version>`, `change:…`, `cancel:…`. */
export interface Summary extends Holding {
  readonly kind: 'summary';
  readonly orderId: string;
  readonly version: number;
  readonly remark: Remark | null;
}

/** What waits for stock, at the prices that it will have. */
export interface BackOrdered extends Holding {
  readonly kind: 'back-ordered';
  readonly number: string;
}

/** An open question, answered by an amount. */
export interface HowMuch {
  readonly kind: 'how-much';
  readonly name: string;
  readonly unit: string;
  /** What is sold next to the amount that was said, which would leave a part of one. */
  readonly near: readonly Quantity[];
  /** It was asked before, and the answer was none: says how to go on without it. */
  readonly again: boolean;
}

/**
 * An open question. Choices `pick:<sku>`, at most ten; with one candidate it is whether that was meant, and the second
 * choice is `leave-out:<sku>`.
 */
export interface WhichProduct {
  readonly kind: 'which-product';
  readonly span: string;
  /** Nothing was named but it: asks which of them it is of. */
  readonly amount?: { readonly quantity: Quantity; readonly unit: string | null };
  readonly candidates: readonly {
    readonly sku: string;
    readonly name: string;
    readonly price: Money;
    readonly unit: string;
  }[];
  /** As in `HowMuch`. */
  readonly again: boolean;
}

/** Several open questions at once. Their numbers run through, five for a question at most; there are no choices to press. */
export interface OpenQuestions {
  readonly kind: 'open-questions';
  readonly questions: readonly (WhichProduct | HowMuch)[];
  /** What the questions that come after these are about. */
  readonly later: readonly string[];
  /** One of them was asked before. */
  readonly again: boolean;
}

/** What was asked about, or what its name fits: prices without tax, and what there is. */
export interface GoodsOffered {
  readonly kind: 'goods-offered';
  readonly goods: readonly {
    readonly name: string;
    readonly price: Money;
    readonly unit: string;
    /** Null where nobody counts it. */
    readonly available: Quantity | null;
  }[];
}

/** There is less of it than the order holds. */
export interface ShortItem {
  readonly name: string;
  readonly wanted: Quantity;
  readonly available: Quantity;
  readonly unit: string;
  /** What there is that is like it, the most alike first, and what it costs in the same unit. */
  readonly instead: readonly { readonly name: string; readonly price: Money }[];
}

/**
 * Choices: `accept-available:<orderId>:<version>` unless nothing of the order would be left, `change:…`, `cancel:…`, and
 * where it is possible `send-later:…`: the last, so that the numbers before it keep their meaning.
 */
export interface ShortStock {
  readonly kind: 'short-stock';
  readonly orderId: string;
  readonly version: number;
  readonly items: readonly ShortItem[];
  /** The order as it would be with what is available; null when nothing would be left of it. */
  readonly rest: Holding | null;
  /** Whether what is missing may be ordered for later. */
  readonly later: boolean;
}

/** What only a person can do for a customer, who has been told that one will. */
export type AlertReason =
  | 'wants-a-person'
  | 'unknown-shop'
  | 'asks-price'
  | 'asks-stock'
  | 'over-credit-limit'
  | 'says-paid'
  /** An order that could not be written down as it was asked for. */
  | 'draft';

/** Goes to staff, in the language of the organization. */
export interface StaffAlert {
  readonly kind: 'staff-alert';
  readonly reason: AlertReason;
  readonly customer: { readonly name: string | null; readonly address: string };
  /** What they wrote last; null where it was no text. */
  readonly words: string | null;
  readonly conversationId: string;
  /** When we answer the customer again by ourselves; null where we never stopped. */
  readonly resumes: { readonly at: Date; readonly timeZone: string } | null;
}

/** Goes to staff by another number: the provider lets this one send nothing. */
export interface NumberInTrouble {
  readonly kind: 'number-in-trouble';
  readonly channel: string;
  readonly number: string;
  /** The provider's code and words; null where it gives none. */
  readonly code: string | null;
  readonly detail: string | null;
}

/** Goes to staff: it has paused without any of them. */
export interface CampaignStopped {
  readonly kind: 'campaign-stopped';
  readonly campaignId: string;
  readonly name: string;
  readonly detail: string | null;
}
