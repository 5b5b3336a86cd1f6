import { takesBack } from '@munshi/order-reading';
import { type OrderView } from '@munshi/orders';
import { CancelPlacedOrderCommand, SendLaterCommand } from '@munshi/processes';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DraftDesk, holdingOf, remember } from './draft-desk.js';
import type { Target } from './meaning.js';
import { Ordering } from './ordering.js';
import { isStale, placedSlot, Placing, wasShownLongAgo } from './placing.js';
import { openQuestions } from './questions.js';
import type { Turn } from './turn.js';

/** Orders that wait for stock: made of what is short, and taken back by their number. */
@Injectable()
export class BackOrderDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly placing: Placing,
    private readonly desk: DraftDesk,
    private readonly ordering: Ordering,
  ) {}

  /** What is missing waits as an order of its own; what is there is shown, to be confirmed as usual. */
  async sendLater(turn: Turn, button: Target | null): Promise<void> {
    const { draft: open } = turn.state;
    const target = button ?? open;
    if (target === null) return this.ordering.showAgain(turn);
    // It binds like a confirmation, so it must be as fresh.
    if (isStale(turn)) return this.placing.showLatest(turn, 'old-message');
    const isLongAgo = turn.resumed || wasShownLongAgo(turn);
    if (target.orderId === open?.orderId && isLongAgo) return this.placing.showLatest(turn, 'resumed');
    if (!turn.organization.backOrders) return this.placing.showLatest(turn, null);
    const { organizationId, conversation } = turn;
    const sent = await this.commands.execute(
      new SendLaterCommand(organizationId, conversation.id, target.orderId, target.version),
    );
    if (sent.ok) return this.show(turn, sent.value.backOrder, sent.value.draft);
    if (sent.refusal.kind === 'nothing-missing') return this.placing.showLatest(turn, null);
    await this.placing.explain(turn, sent.refusal);
  }

  /**
   * A message that names this order of the shop's: whether it took it back. That takes plain words, and an order that
   * is still waiting: once it is confirmed its invoice is out.
   */
  async takeBack(turn: Turn, { id, number, status }: OrderView, words: string): Promise<boolean> {
    if (status !== 'back-ordered' || number === null || !takesBack(words)) return false;
    const cancelled = await this.commands.execute(
      new CancelPlacedOrderCommand(turn.organizationId, id, 'customer'),
    );
    if (cancelled.ok) turn.say({ kind: 'order-cancelled', number });
    return cancelled.ok;
  }

  private async show(turn: Turn, backOrder: OrderView, draft: OrderView | null): Promise<void> {
    const number = backOrder.number ?? '';
    turn.sayIn(placedSlot(number), [
      { kind: 'back-ordered', number, ...holdingOf(backOrder, turn.organization) },
    ]);
    turn.state = { ...turn.state, draft: null };
    const questions = openQuestions(turn);
    if (draft !== null) {
      remember(turn, draft);
      await this.desk.show(turn, draft, questions, 'cut-to-stock');
    } else if (questions.length > 0) await this.ordering.showAgain(turn);
    else turn.stand({ at: 'idle' });
  }
}
