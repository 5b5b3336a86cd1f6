import { FindDraft, type OrderView } from '@munshi/orders';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DraftDesk, type Wish } from './draft-desk.js';
import { beforeNow, rememberChange } from './lately.js';
import { type AsBefore, sayAsBefore } from './shop-history.js';
import { openQuestions } from './questions.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

/** What one message does to the draft. */
export interface Amendment {
  readonly wishes?: readonly Wish[];
  readonly remove?: readonly string[];
  /** Words that name nothing. */
  readonly unknown?: readonly string[];
  /** All that is open afterwards. */
  readonly questions: readonly Question[];
  readonly asBefore?: readonly AsBefore[];
}

/** Changes the draft, and shows it with what is open: the end of every message that orders, edits or answers. */
@Injectable()
export class Amending {
  constructor(
    private readonly desk: DraftDesk,
    private readonly queries: QueryBus,
  ) {}

  async amend(turn: Turn, amendment: Amendment): Promise<void> {
    const { wishes = [], remove = [], unknown = [], asBefore = [] } = amendment;
    const before = beforeNow(turn);
    const amended = await this.desk.amend(turn, wishes, remove);
    sayAsBefore(turn, asBefore, amended.order);
    const missing = [...unknown, ...amended.unpriced];
    if (missing.length > 0) turn.sayIn(null, [{ kind: 'unknown-products', spans: missing }]);
    const questions = [...amendment.questions, ...amended.questions];
    const order = amended.order ?? (await this.draft(turn));
    if (order !== null && order.lines.length > 0) await this.desk.show(turn, order, questions);
    else if (!this.desk.ask(turn, questions)) this.nothingLeft(turn, missing.length + questions.length > 0);
    rememberChange(turn, before);
  }

  /** What is open, draft and questions, or the prompt where there is nothing. */
  showAgain(turn: Turn): Promise<void> {
    return this.amend(turn, { questions: openQuestions(turn) });
  }

  async draft(turn: Turn): Promise<OrderView | null> {
    if (turn.state.draft === null) return null;
    const order = await this.queries.execute(new FindDraft(turn.organizationId, turn.conversation.id));
    return order !== null && order.lines.length > 0 ? order : null;
  }

  private nothingLeft(turn: Turn, saidWhy: boolean): void {
    turn.state = { ...turn.state, standing: { at: 'idle' }, draft: null };
    if (turn.parts.length === 0 || !saidWhy) turn.say({ kind: 'order-prompt' });
  }
}
