import type { Intent } from '@munshi/order-reading';
import { KeywordReplies } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import { Ordering } from './ordering.js';
import type { Turn } from './turn.js';

/** What the buttons of an order say. */
const DECISIONS: ReadonlySet<Intent> = new Set(['confirm', 'cancel', 'edit']);

/** Says what the wholesaler wants said to a keyword. */
@Injectable()
export class Keywords {
  constructor(
    private readonly replies: KeywordReplies,
    private readonly ordering: Ordering,
  ) {}

  /**
   * Neither STOP nor an answer to what is open is a keyword. What is open is shown again below the reply, so that "1"
   * still answers what was said last. A menu asked nothing: its numbers go with it, unless it is yet to be sent.
   */
  async answers(turn: Turn, text: string, intent: Intent): Promise<boolean> {
    if (intent === 'opt_out') return false;
    const phrasebook = await this.replies.phrasebook(turn.organizationId);
    const answer = phrasebook.answerTo(text);
    if (answer === null || (isOpen(turn) && this.decides(turn, text, answer.rest, intent))) return false;
    turn.sayIn(null, [{ kind: 'keyword-reply', ...answer }]);
    if (isOpen(turn)) await this.ordering.showAgain(turn);
    else if (turn.state.standing.at === 'menu' && turn.conversation.unsent === null)
      turn.stand({ at: 'idle' });
    return true;
  }

  /** "Echo confirm" says again what confirms, and confirms nothing. */
  private decides(turn: Turn, text: string, rest: string, intent: Intent): boolean {
    if (rest === '' || !DECISIONS.has(intent)) return DECISIONS.has(intent);
    return DECISIONS.has(this.ordering.intentOf(turn, text.trim().slice(0, -rest.length)));
  }
}

/** Something that one of its words would decide. */
const isOpen = ({ state: { draft, standing } }: Turn): boolean => draft !== null || standing.at === 'asking';
