import { Catalogue } from '@munshi/catalog';
import { add, refuse, type Result } from '@munshi/kernel';
import {
  AmendDraftCommand,
  CreateOrderCommand,
  type Cut,
  type DraftChange,
  type DraftRefusal,
  type OrderView,
} from '@munshi/orders';
import { ShopOffers } from '@munshi/processes';
import type { ReadLine } from '@munshi/order-reading';
import { type Organization, payableOf } from '@munshi/organizations';
import type { Holding, Remark, Utterance } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { screenOf } from './on-screen.js';
import { ask, askable } from './questions.js';
import { type Shortages, shortagesOf } from './shortage.js';
import type { Question } from './state.js';
import { withSubstitutes } from './substitutes.js';
import type { Turn } from './turn.js';

/** What a customer wants changed in the draft, in the words of the reader. */
export interface Wish {
  readonly kind: 'add' | 'set';
  readonly line: Pick<ReadLine, 'sku' | 'quantity' | 'unit'>;
}

export interface Amended {
  readonly order: OrderView | null;
  /** What has to be asked, since it could not be written down as it was. */
  readonly questions: readonly Question[];
  /** Names of what has no price. */
  readonly unpriced: readonly string[];
}

/** Keeps the draft of the conversation, and shows it. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly catalogue: Catalogue,
  ) {}

  /** Writes down what can be; a line that the order refuses becomes a question, and does not hold up the others. */
  async amend(turn: Turn, wishes: readonly Wish[], remove: readonly string[] = []): Promise<Amended> {
    const questions: Question[] = [];
    const unpriced: string[] = [];
    const offers = new ShopOffers(turn.snapshot, turn.shop.discounts, turn.today);
    let changes: DraftChange[] = remove.map((sku) => ({ kind: 'remove', sku }));
    for (const { kind, line } of wishes) {
      const offer = offers.offer(line.sku, line.unit, turn.shop.priceList);
      if (offer === undefined) unpriced.push(turn.snapshot.product(line.sku)?.name ?? line.sku);
      else changes.push({ kind, item: { ...offer, quantity: line.quantity } });
    }
    for (;;) {
      if (changes.length === 0) return { order: null, questions, unpriced };
      const amended = await this.write(turn, changes);
      if (amended.ok) {
        remember(turn, amended.value);
        return { order: amended.value, questions, unpriced };
      }
      const { refusal } = amended;
      const sku = 'sku' in refusal ? refusal.sku : null;
      const left = changes.filter((change) => sku === null || skuOf(change) !== sku);
      if (left.length === changes.length) return this.giveUp(turn, refusal, questions, unpriced);
      if (refusal.kind === 'wrong-quantity' || refusal.kind === 'too-expensive')
        questions.push({ why: 'quantity', sku: refusal.sku });
      changes = left;
    }
  }

  /** Drops everything; nothing happens when there is no draft. */
  async clear(turn: Turn): Promise<void> {
    await this.commands.execute(new AmendDraftCommand(draftOf(turn), [{ kind: 'clear' }]));
    turn.state = { standing: { at: 'idle' }, draft: null };
  }

  /** The summary, or what there is too little of, and the questions that are open: one part of the reply. */
  async show(
    turn: Turn,
    order: OrderView,
    asked: readonly Question[],
    remark: Remark | null = turn.resumed ? 'resumed' : null,
  ): Promise<void> {
    // Staff may have changed it since this conversation did.
    remember(turn, order);
    const questions = askable(asked, turn);
    if (questions.length === 0) {
      const skus = new Set(order.lines.map(({ sku }) => sku));
      const short = shortagesOf(order, await this.catalogue.available(turn.organizationId, [...skus]));
      if (short !== null) {
        await this.showShort(turn, order, short);
        return;
      }
    }
    const { id: orderId, version } = order;
    const utterances: Utterance[] = [
      { kind: 'summary', orderId, version, ...holdingOf(order, turn.organization), remark },
    ];
    const question = ask(questions, turn);
    if (question !== null) utterances.push(question);
    turn.stand(question === null ? { at: 'reviewing' } : { at: 'asking', questions: [...questions] });
    turn.sayIn('draft', utterances, screenOf(turn.state));
  }

  /** What there is too little of, and what may be done about it. */
  async showShort(turn: Turn, order: OrderView, { items: short, rest }: Shortages): Promise<void> {
    const { id: orderId, version } = order;
    const takeable = rest.lines.length > 0;
    const items = await withSubstitutes(turn, order, short, this.catalogue);
    const later = turn.organization.backOrders;
    turn.stand({ at: 'short', takeable, later });
    const left = takeable ? holdingOf(rest, turn.organization) : null;
    const utterance: Utterance = { kind: 'short-stock', orderId, version, items, rest: left, later };
    turn.sayIn('draft', [utterance], screenOf(turn.state));
  }

  /** Only questions: nothing has been written down yet. @returns whether one of them can be asked. */
  ask(turn: Turn, questions: readonly Question[]): boolean {
    const open = askable(questions, turn);
    const asked = ask(open, turn);
    if (asked === null) return false;
    turn.stand({ at: 'asking', questions: [...open] });
    turn.sayIn('draft', [asked], screenOf(turn.state));
    return true;
  }

  /** The first lines open a draft in one round trip; where one is open already, emptied perhaps, they go onto it. */
  private async write(turn: Turn, changes: readonly DraftChange[]): Promise<Result<OrderView, DraftRefusal>> {
    const items = changes.flatMap((change) => (change.kind === 'add' ? [change.item] : []));
    if (turn.state.draft === null && items.length === changes.length) {
      const created = await this.commands.execute(new CreateOrderCommand(draftOf(turn), items));
      if (created.ok) return created;
      if (created.refusal.kind !== 'draft-open') return refuse(created.refusal);
    }
    return this.commands.execute(new AmendDraftCommand(draftOf(turn), changes));
  }

  private giveUp(
    turn: Turn,
    refusal: DraftRefusal,
    questions: readonly Question[],
    unpriced: readonly string[],
  ): Amended {
    turn.askStaff(`draft-${refusal.kind}`);
    return { order: null, questions, unpriced };
  }
}

export const holdingOf = (
  { lines, gross, discount, net, tax, total }: Cut,
  seller: Organization,
): Holding => ({
  payable: payableOf(seller, total),
  lines: lines.map(({ name, quantity, unit, unitPrice, discountRate, ...line }) => ({
    name,
    quantity,
    unit,
    unitPrice,
    discountRate,
    total: add(line.net, line.discount),
  })),
  gross,
  discount,
  net,
  tax,
  total,
});

const draftOf = (turn: Turn) => ({
  organizationId: turn.organizationId,
  conversationId: turn.conversation.id,
  shopId: turn.shop.id,
  priceList: turn.shop.priceList,
  currency: turn.snapshot.currency,
});

export const remember = (turn: Turn, order: OrderView): void => {
  const lines = order.lines.map(({ sku, quantity, unit }) => ({ sku, quantity: quantity.toString(), unit }));
  turn.state = { ...turn.state, draft: { orderId: order.id, version: order.version, lines } };
};

const skuOf = (change: DraftChange): string | null =>
  change.kind === 'clear' ? null : change.kind === 'remove' ? change.sku : change.item.sku;
