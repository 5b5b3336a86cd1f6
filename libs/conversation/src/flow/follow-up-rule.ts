import { CONFIG, type Config } from '@munshi/config';
import { Inject, Injectable } from '@nestjs/common';
import type { Standing } from './state.js';
import type { Turn } from './turn.js';

/** Where nothing is asked of the customer. */
const WAITS_FOR_NOBODY: ReadonlySet<Standing['at']> = new Set(['idle', 'placed']);

/** Whether a silence after this message is followed up, and when. */
@Injectable()
export class FollowUpRule {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Null for not at all: nothing is to be said, nobody is waited for, or a person answers. */
  after(turn: Turn): Date | null {
    const { FOLLOW_UP_DELAY, FOLLOW_UP_TEXT, FOLLOW_UP_WHEN } = this.config;
    const { conversation, message, humanUntil, now } = turn;
    if (FOLLOW_UP_TEXT.trim() === '') return null;
    if (humanUntil !== null && humanUntil > now) return null;
    const optedOut =
      turn.consent === null ? conversation.contact.optedOutAt !== null : turn.consent === 'out';
    if (optedOut || (FOLLOW_UP_WHEN === 'waiting' && !waits(turn))) return null;
    return new Date(message.receivedAt.getTime() + FOLLOW_UP_DELAY);
  }
}

const waits = ({ state }: Turn): boolean => state.draft !== null || !WAITS_FOR_NOBODY.has(state.standing.at);
