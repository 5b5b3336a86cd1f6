import type { OverCreditLimit } from '@munshi/invoices';
import { type Result, unhandled } from '@munshi/kernel';
import { cutToAmount, type OrderView } from '@munshi/orders';
import { payableOf, taxProfileOfSeller } from '@munshi/organizations';
import {
  AcceptAvailableCommand,
  mostWithin,
  PlaceOrderCommand,
  type PlaceOrderRefusal,
  RepriceDraftCommand,
} from '@munshi/processes';
import type { Remark, Utterance } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DraftDesk, remember } from './draft-desk.js';
import { beforeNow, rememberChange } from './lately.js';
import type { Target } from './meaning.js';
import { sawDraft, screenOf } from './on-screen.js';
import { Ordering } from './ordering.js';
import { openQuestions } from './questions.js';
import { shortagesOf } from './shortage.js';
import type { Turn } from './turn.js';

/** A confirmation is about what the customer saw within this time (ms). */
const STALE_AFTER = 24 * 3_600_000;

/** Confirming and cancelling what was shown. */
@Injectable()
export class Placing {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: DraftDesk,
    private readonly ordering: Ordering,
  ) {}

  /**
   * "1", "yes" or a button. Words mean the draft that was last really sent to the customer, and only if they
   * were received after that; a button names its draft itself. Said again, they mean the order just placed.
   */
  async confirm(turn: Turn, button: Target | null): Promise<void> {
    const { draft, standing } = turn.state;
    const target = button ?? justPlaced(turn) ?? shownTo(turn);
    const asking = standing.at === 'asking';
    if (target === null && draft === null && !asking) {
      turn.say({ kind: 'nothing-to-confirm' });
      return;
    }
    if (isStale(turn)) return this.showLatest(turn, 'old-message');
    if (target === null || target.orderId === draft?.orderId) {
      if (asking) return this.confirmOverQuestions(turn, standing.insists ?? false);
      if (turn.resumed || wasShownLongAgo(turn)) return this.showLatest(turn, 'resumed');
      // "Yes" to "What should I change?" does not mean that nothing should be.
      if (standing.at === 'changing' && button === null) return this.showLatest(turn, null);
    }
    // What was last sent is not what stands now, or nothing was: show it, and ask again.
    if (target === null) return this.showLatest(turn, null);
    await this.place(turn, target);
  }

  /**
   * What was asked about would be gone without a word: it is listed once more. Whoever confirms again over it wants the
   * rest of the order, and confirms that when what is left out has been said.
   */
  private async confirmOverQuestions(turn: Turn, insists: boolean): Promise<void> {
    if (insists && turn.state.draft !== null) return this.ordering.leaveAllOut(turn);
    await this.ordering.showAgain(turn);
    const { standing } = turn.state;
    if (standing.at === 'asking') turn.stand({ ...standing, insists: true });
  }

  /** Takes what there is of the goods that are short, and shows what is left of the order. */
  async takeAvailable(turn: Turn, button: Target | null): Promise<void> {
    const target = button ?? turn.state.draft;
    if (target === null) return this.ordering.showAgain(turn);
    const { organizationId, conversation } = turn;
    const cut = await this.commands.execute(
      new AcceptAvailableCommand(organizationId, conversation.id, target.orderId, target.version),
    );
    return this.showCut(turn, cut, 'cut-to-stock');
  }

  /** What is left of a draft that was cut down; the latest, where it had become another. */
  async showCut(turn: Turn, cut: Result<OrderView>, remark: Remark): Promise<void> {
    if (!cut.ok) return this.showLatest(turn, cut.refusal.kind === 'nothing-left' ? null : 'newer-version');
    const before = beforeNow(turn);
    remember(turn, cut.value);
    await this.desk.show(turn, cut.value, openQuestions(turn), remark);
    rememberChange(turn, before);
  }

  async cancel(turn: Turn, target: Target | null): Promise<void> {
    const { draft, standing } = turn.state;
    const means =
      target === null ? draft !== null || standing.at === 'asking' : target.orderId === draft?.orderId;
    if (!means) {
      turn.say({ kind: 'nothing-to-cancel' });
      return;
    }
    const before = beforeNow(turn);
    await this.desk.clear(turn);
    rememberChange(turn, before);
    turn.say({ kind: 'draft-cancelled' });
  }

  private async place(turn: Turn, { orderId, version }: Target): Promise<void> {
    const { shop, language, organizationId, conversation } = turn;
    const { name, address, taxId, state, termsDays } = shop;
    const audience = { language, buyer: { name, address, taxId, state, termsDays } };
    const placed = await this.commands.execute(
      new PlaceOrderCommand(organizationId, conversation.id, orderId, version, audience),
    );
    if (!placed.ok) return this.explain(turn, placed.refusal);
    const { value: order } = placed;
    const number = order.number ?? '';
    turn.state = { standing: { at: 'placed', orderId, version, number }, draft: null };
    const total = payableOf(turn.organization, order.total);
    turn.sayIn(placedSlot(number), [{ kind: 'confirmed', number, total, itemCount: order.lines.length }]);
  }

  /** Why what was wanted of a draft has not happened, and what stands instead. */
  async explain(turn: Turn, refusal: PlaceOrderRefusal): Promise<void> {
    switch (refusal.kind) {
      case 'already-confirmed':
        this.sayOnce(turn, refusal);
        return;
      case 'already-back-ordered':
        this.sayOnce(turn, refusal);
        // What was there of it goes on as a draft of its own.
        if (turn.state.draft !== null) await this.ordering.showAgain(turn);
        return;
      case 'draft-changed':
        return this.showLatest(turn, 'newer-version');
      case 'prices-changed':
        return this.reprice(turn);
      case 'short-stock':
        return this.sayShort(turn, refusal.items);
      case 'over-credit-limit':
        return this.sayOverLimit(turn, refusal);
      case 'empty-order':
      case 'order-not-found':
      case 'wrong-status':
        // A button of another order answers no question.
        if (turn.state.standing.at !== 'asking') turn.stand({ at: 'idle' });
        turn.say({ kind: 'nothing-to-confirm' });
        return;
      default:
        return unhandled(refusal);
    }
  }

  /** Once in a reply is enough: the first press of a burst has just been answered with the number. */
  private sayOnce(turn: Turn, about: Extract<Utterance, { kind: `already-${string}` }>): void {
    const slot = placedSlot(about.number);
    if (turn.conversation.unsent?.parts.some((part) => part.slot === slot)) return;
    turn.sayIn(slot, [about]);
  }

  private async reprice(turn: Turn): Promise<void> {
    const { draft } = turn.state;
    if (draft === null) return this.ordering.showAgain(turn);
    const repriced = await this.commands.execute(new RepriceDraftCommand(turn.organizationId, draft.orderId));
    if (!repriced.ok) return this.ordering.showAgain(turn);
    const { order, dropped } = repriced.value;
    remember(turn, order);
    if (dropped.length > 0) turn.sayIn(null, [{ kind: 'unknown-products', spans: [...dropped] }]);
    if (order.lines.length === 0) return this.ordering.showAgain(turn);
    await this.desk.show(turn, order, openQuestions(turn), 'prices-changed');
  }

  /** The draft stands, and the customer says how to go on. */
  async sayOverLimit(turn: Turn, { wanted, available }: OverCreditLimit): Promise<void> {
    const draft = await this.ordering.draft(turn);
    if (draft === null) return this.ordering.showAgain(turn);
    remember(turn, draft);
    const most = mostWithin(taxProfileOfSeller(turn.organization), available);
    const partly = cutToAmount(draft, most).lines.length > 0;
    turn.stand({ at: 'over-limit', partly });
    const { id: orderId, version } = draft;
    const offer = { kind: 'over-credit-limit' as const, orderId, version, wanted, available, partly };
    turn.sayIn('draft', [offer], screenOf(turn.state));
  }

  private async sayShort(
    turn: Turn,
    items: Extract<PlaceOrderRefusal, { kind: 'short-stock' }>['items'],
  ): Promise<void> {
    const draft = await this.ordering.draft(turn);
    if (draft === null) return this.ordering.showAgain(turn);
    const left = new Map(items.map(({ sku, available }) => [sku, available]));
    const short = shortagesOf(draft, left);
    if (short === null) return this.showLatest(turn, null);
    await this.desk.showShort(turn, draft, short);
  }

  async showLatest(turn: Turn, remark: Remark | null): Promise<void> {
    const draft: OrderView | null = await this.ordering.draft(turn);
    if (draft === null) {
      turn.say(remark === 'old-message' ? { kind: 'old-message' } : { kind: 'nothing-to-confirm' });
      return;
    }
    await this.desk.show(turn, draft, openQuestions(turn), remark);
  }
}

/** The part of a reply that tells of an order by its number. */
export const placedSlot = (number: string): string => `placed:${number}`;

/** The draft on the customer's screen when they wrote; null when they cannot have seen the one that stands. */
const shownTo = (turn: Turn): Target | null => (sawDraft(turn) ? turn.state.draft : null);

const justPlaced = ({ state: { standing } }: Turn): Target | null =>
  standing.at === 'placed' ? { orderId: standing.orderId, version: standing.version } : null;

/** It may have been offered in between, but was not: the last that was shown of it is older than any yes. */
export const wasShownLongAgo = ({ conversation: { lastShown }, now }: Turn): boolean =>
  lastShown !== null && now.getTime() - lastShown.at.getTime() > STALE_AFTER;

export const isStale = ({ message, now }: Turn): boolean =>
  now.getTime() - (message.sentAt ?? message.receivedAt).getTime() > STALE_AFTER;
