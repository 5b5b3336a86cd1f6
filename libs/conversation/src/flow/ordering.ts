import { Quantity } from '@munshi/kernel';
import { FindDraft, type OrderView } from '@munshi/orders';
import {
  type Intent,
  leavesOut,
  OrderReader,
  readAmount,
  type Reading,
  type ReadingContext,
  sellable,
  type Sold,
} from '@munshi/order-reading';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DraftDesk, type Wish } from './draft-desk.js';
import { sawNumbers } from './on-screen.js';
import { type AsBefore, type Interpreted, Past } from './past.js';
import { amountAsked, leftBy, namedIn, openQuestions, questionOf, subjectOf } from './questions.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

/** Beyond it a cart's amount is no amount of anything. */
const MOST_OF_ONE = 1_000_000_000;

/** Reads words as orders and edits, keeps the questions they leave open, and takes the answers. */
@Injectable()
export class Ordering {
  constructor(
    private readonly reader: OrderReader,
    private readonly past: Past,
    private readonly desk: DraftDesk,
    private readonly queries: QueryBus,
  ) {}

  /** In the light of what is known of the shop from before. */
  read(turn: Turn, text: string): Promise<Interpreted> {
    const { draft } = contextOf(turn);
    const read = (past: Partial<ReadingContext> = {}): Reading => this.readAlone(turn, text, past);
    return this.past.interpret(turn, read(), draft, read);
  }

  /** What the words are about, whoever says them. */
  intentOf(turn: Turn, text: string): Intent {
    return this.readAlone(turn, text).intent;
  }

  /** Writes down what was read; says what was not understood; asks what is in doubt. */
  async take(turn: Turn, reading: Interpreted): Promise<void> {
    const named = namedIn(reading, turn);
    if (named !== null && sawNumbers(turn)) return this.pick(turn, named, reading.asBefore);
    if (reading.intent === 'reorder' && reading.lines.length === 0 && reading.clarify.length === 0) {
      turn.say({ kind: 'nothing-to-repeat' });
      return;
    }
    // The last order over again is not to be had on top of what is in the draft already.
    const again = reading.intent === 'reorder' && turn.state.draft !== null;
    const wishes: Wish[] = [
      ...[...(again ? [] : reading.lines), ...reading.add].map((line) => ({ kind: 'add' as const, line })),
      ...[...(again ? reading.lines : []), ...reading.set].map((line) => ({ kind: 'set' as const, line })),
    ];
    const questions = [...leftBy(reading, turn), ...reading.clarify.map(questionOf)];
    await this.amendAndShow(turn, wishes, reading.remove, reading.unknown, questions, reading.asBefore);
  }

  /** Lines of the channel's own catalogue: its prices are not ours. What cannot be sold so is asked about. */
  async takeItems(
    turn: Turn,
    items: readonly { readonly sku: string; readonly quantity: number }[],
  ): Promise<void> {
    const wishes: Wish[] = [];
    const unknown: string[] = [];
    const questions: Question[] = [];
    for (const { sku, quantity } of items) {
      const product = turn.snapshot.product(sku);
      const amount = product === undefined ? null : soldAmount(product, quantity);
      if (product === undefined) unknown.push(sku);
      else if (amount === null) questions.push({ why: 'quantity', sku });
      else wishes.push({ kind: 'add', line: { sku, ...amount } });
    }
    await this.amendAndShow(turn, wishes, [], unknown, [...openQuestions(turn), ...questions]);
  }

  /** The answer to the first open question, when the product was asked for. */
  async pick(turn: Turn, sku: string, asBefore: readonly AsBefore[] = []): Promise<void> {
    const [question, ...others] = openQuestions(turn);
    if (question?.why !== 'product' || !question.candidates.includes(sku)) return this.showAgain(turn);
    if (turn.snapshot.product(sku) === undefined) return this.showAgain(turn);
    const quantity = question.quantity === null ? null : Quantity.of(question.quantity);
    await this.past.learn(turn, { span: question.span, quantity }, sku);
    const amount = amountAsked(question, sku, turn);
    if (amount === null) return this.amendAndShow(turn, [], [], [], [{ why: 'quantity', sku }, ...others]);
    await this.amendAndShow(turn, [{ kind: 'add', line: { sku, ...amount } }], [], [], others, asBefore);
  }

  /**
   * Words while a question is open: whether they are the amount that it asks for, or leave its item out; then it
   * is done. A day later a number is not taken for an answer: the question is no longer on anybody's mind.
   */
  async answers(turn: Turn, text: string): Promise<boolean> {
    const [question, ...others] = openQuestions(turn);
    if (question !== undefined && leavesOut(text) && sawNumbers(turn)) {
      turn.sayIn(null, [{ kind: 'left-out', name: subjectOf(question, turn) }]);
      await this.amendAndShow(turn, [], [], [], others);
      return true;
    }
    if (turn.resumed) return false;
    const product = question?.why === 'quantity' ? turn.snapshot.product(question.sku) : undefined;
    const amount = product === undefined ? null : readAmount(text, product, turn.language);
    if (product === undefined || amount === null) return false;
    const wish: Wish = { kind: 'add', line: { sku: product.sku, ...amount } };
    await this.amendAndShow(turn, [wish], [], [], others);
    return true;
  }

  /** What is open, draft and questions, or the prompt where there is nothing. */
  showAgain(turn: Turn): Promise<void> {
    return this.amendAndShow(turn, [], [], [], openQuestions(turn));
  }

  async draft(turn: Turn): Promise<OrderView | null> {
    if (turn.state.draft === null) return null;
    const order = await this.queries.execute(new FindDraft(turn.organizationId, turn.conversation.id));
    return order !== null && order.lines.length > 0 ? order : null;
  }

  private readAlone(turn: Turn, text: string, past: Partial<ReadingContext> = {}): Reading {
    return this.reader.read(text, turn.snapshot.index, { ...contextOf(turn), ...past });
  }

  private async amendAndShow(
    turn: Turn,
    wishes: readonly Wish[],
    remove: readonly string[],
    unknown: readonly string[],
    asked: readonly Question[],
    asBefore: readonly AsBefore[] = [],
  ): Promise<void> {
    const amended = await this.desk.amend(turn, wishes, remove);
    sayAsBefore(turn, asBefore, amended.order);
    const missing = [...unknown, ...amended.unpriced];
    if (missing.length > 0) turn.sayIn(null, [{ kind: 'unknown-products', spans: missing }]);
    const questions = [...asked, ...amended.questions];
    const order = amended.order ?? (await this.draft(turn));
    if (order !== null && order.lines.length > 0) return this.desk.show(turn, order, questions);
    if (!this.desk.ask(turn, questions)) this.nothingLeft(turn, missing.length + questions.length > 0);
  }

  private nothingLeft(turn: Turn, saidWhy: boolean): void {
    turn.state = { standing: { at: 'idle' }, draft: null };
    if (turn.parts.length === 0 || !saidWhy) turn.say({ kind: 'order-prompt' });
  }
}

/** Of what has been written down; a product that is only asked about is named by the question. */
const sayAsBefore = (turn: Turn, asBefore: readonly AsBefore[], order: OrderView | null): void => {
  const items = asBefore.flatMap(({ span, sku }) => {
    const line = order?.lines.find((each) => each.sku === sku);
    return line === undefined ? [] : [{ span, name: line.name }];
  });
  if (items.length > 0) turn.sayIn(null, [{ kind: 'as-before', items }]);
};

/** Null: nobody sells so much, or so little. */
const soldAmount = (product: Sold, quantity: number): Omit<Wish['line'], 'sku'> | null => {
  const thousandths = quantity * 1000;
  if (!Number.isInteger(thousandths) || Math.abs(quantity) > MOST_OF_ONE) return null;
  return sellable(product, Quantity.ofThousandths(thousandths), product.unit);
};

const contextOf = ({ state: { draft }, language }: Turn): ReadingContext => ({
  draft: (draft?.lines ?? []).map(({ sku, quantity, unit }) => ({
    sku,
    quantity: Quantity.of(quantity),
    unit,
  })),
  lastOrder: null,
  history: [],
  language,
});
