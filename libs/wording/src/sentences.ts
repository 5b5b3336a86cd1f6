import type { MoneySentences } from './money/money-sentences.js';
import type { AlertReason, OrderStatus, Remark } from './utterance.js';

export type Plural = 'one' | 'other';

/** All that one language needs. A sentence that is missing does not compile. Money, amounts and dates come in formatted. */
export interface Sentences {
  /** BCP 47, for Intl. */
  readonly locale: string;
  /** Button titles, at most 20 characters. */
  readonly labels: Readonly<
    Record<
      | 'order'
      | 'status'
      | 'person'
      | 'confirm'
      | 'change'
      | 'cancel'
      | 'takeAvailable'
      | 'takeRest'
      | 'restLater'
      | 'allLater'
      | 'yes'
      | 'no'
      // Opens a list of choices.
      | 'choose',
      string
    >
  >;
  /** One and several of a unit, by the catalogue's word for it; a unit that is not here is said as it is. */
  readonly units: Readonly<Record<string, readonly [one: string, other: string]>>;
  readonly orderStatus: Readonly<Record<OrderStatus, string>>;

  welcome(seller: string, customer: string | null): string;
  readonly orderPrompt: string;
  readonly help: string;
  /** Said above what is open. */
  readonly helpWith: Readonly<Record<'order' | 'question', string>>;

  readonly summary: string;
  readonly remarks: Readonly<Record<Remark, string>>;
  /** What goods come to at their prices, and what is taken off. */
  readonly beforeDiscount: string;
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;

  whichProduct(span: string): string;
  /** Only an amount was told, as "600" or "600 bags". */
  ofWhich(amount: string): string;
  /** `name` is the one product that it may be. */
  didYouMean(span: string, name: string): string;
  readonly moreProducts: string;
  perUnit(price: string, unit: string): string;
  /** `units` is the unit's plural. */
  howMuch(name: string, units: string): string;
  /** It is sold whole; `whole` is the one or two amounts next to what was said. */
  howManyWhole(name: string, unit: string, whole: string, units: string): string;
  /** Stands between the two amounts of `whole`. */
  readonly or: string;
  /** As the two before, beside other questions, where a number alone is no answer. */
  howMuchNamed(name: string, units: string): string;
  howManyWholeNamed(name: string, whole: string): string;
  /** `example` is a number for each question. */
  answerAll(example: string): string;
  /** Where every question is of an amount: `example` is one for each, in their order. */
  answerAllAmounts(example: string): string;
  /** Of the starred words `leavesOut` of order-reading knows the first, and the second calls a person. */
  readonly orSkip: string;
  /** The same of several questions; `name` of one that may be left out alone, null where none is short enough. */
  orSkipAll(name: string | null): string;
  /** What is not asked yet; `names` of the first of it. */
  askedNext(count: string, plural: Plural, names: string): string;
  leftOut(name: string): string;
  asBefore(span: string, name: string): string;
  readonly nothingToRepeat: string;
  readonly undone: string;
  readonly nothingToUndo: string;
  /** Stands above a question none of whose products is called so. */
  noneSoCalled(words: string): string;
  /** Heads prices that are without tax. */
  readonly goodsOffered: string;
  inStock(amount: string): string;
  readonly isInStock: string;
  readonly isOutOfStock: string;
  unknownProducts(spans: readonly string[]): string;

  readonly shortStock: string;
  available(name: string, available: string, wanted: string): string;
  outOfStock(name: string): string;
  /** `others` are goods with their prices. */
  insteadOf(name: string, others: string): string;
  /** How any of those others is ordered. */
  readonly orderInstead: string;
  /** Heads the order as it would be without what is missing. */
  readonly orderWouldBe: string;
  /** What `labels.takeRest` says in full; `names` of goods, or how many there are. */
  takeRestWithout(names: string): string;

  confirmed(number: string, total: string, items: string): string;
  items(count: string, plural: Plural): string;
  alreadyConfirmed(number: string): string;
  /** Heads what waits for stock. */
  backOrdered(number: string): string;
  /** Ends what `backOrdered` begins: what will happen, and how it is cancelled. */
  backOrderWaits(number: string): string;
  alreadyBackOrdered(number: string): string;
  readonly goodsAreHere: string;
  readonly nothingToConfirm: string;
  readonly changePrompt: string;
  readonly draftCancelled: string;
  readonly nothingToCancel: string;

  readonly orders: string;
  readonly noOrders: string;
  readonly noInvoices: string;
  noSuchInvoice(number: string): string;
  noSuchOrder(number: string): string;
  orderNeedsPerson(number: string): string;
  /** Heads what is wanted of it: "− Cement", "Sugar: 5 kg". */
  readonly noted: string;
  dispatched(number: string): string;
  partlyDispatched(number: string): string;
  delivered(number: string): string;
  orderCancelled(number: string): string;
  /** Ends with words that bring the order up to be confirmed. */
  discountOnDraft(discount: string, total: string): string;
  discountOnBackOrder(number: string, discount: string, total: string): string;

  invoice(number: string): string;
  ofOrder(number: string): string;
  readonly from: string;
  readonly to: string;
  /** Where the currency does not tell what the number is called. */
  readonly taxId: string;

  readonly money: MoneySentences;

  readonly textPlease: string;
  readonly tooFast: string;
  readonly apology: string;
  readonly personWillReply: string;
  /** Names the first of `optInWords`. */
  readonly optedOut: string;
  /** What takes an opt-out back, beside `offerWords`, when it is the whole message, in any case, accents and punctuation. */
  readonly optInWords: readonly [string, ...string[]];
  /** What asks for offers, whoever writes it, when it is the whole message. */
  readonly offerWords: readonly [string, ...string[]];
  readonly optedIn: string;
  readonly subscribed: string;
  /** The whole answer to thanks. */
  readonly youAreWelcome: string;
  /** Words that thank, and words that say no more than that something was heard; each one word. */
  readonly thanks: readonly string[];
  readonly heard: readonly string[];
  readonly oldMessage: string;

  /** To staff; `customer` is a name and a number. */
  readonly alerts: Readonly<Record<AlertReason, (customer: string) => string>>;
  /** Followed by the way to hand the conversation back. */
  silentUntil(time: string): string;
  readonly onceSettled: string;
  /** To staff; a channel and one of our numbers. */
  numberInTrouble(number: string): string;
  /** Followed by the way to see how it stands. */
  readonly numberIsTried: string;
  /** To staff; the campaign's name. */
  campaignStopped(name: string): string;
  /** Followed by the way to let it go on. */
  readonly campaignWaits: string;
}
