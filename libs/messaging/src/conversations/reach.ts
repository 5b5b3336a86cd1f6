import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type ChannelRoute, ChannelRoutes } from '../accounts/channel-route.js';
import { Conversations } from './conversation.js';
import { type Recipient, Recipients } from './recipients.js';

/** Somebody who has a number, and the number of ours that they are written to from. */
export interface Reached {
  readonly route: ChannelRoute;
  readonly recipient: Recipient;
}

/** Finds where somebody is written to who has not written in this conversation, or in none yet. */
@Injectable()
export class Reach {
  constructor(
    private readonly routes: ChannelRoutes,
    private readonly conversations: Conversations,
    private readonly recipients: Recipients,
  ) {}

  /**
   * In the open unit of work: the conversation in which one of the numbers wrote last, and a new one where none of them
   * has written. Null where there is no number, or none of ours.
   * @param silent numbers of ours that are not asked to speak
   */
  async of(
    organizationId: Id,
    numbers: readonly string[],
    silent: ReadonlySet<Id> = new Set(),
  ): Promise<Reached | null> {
    const routes = this.routes
      .all()
      .filter((route) => route.organizationId === organizationId && !silent.has(route.id));
    const made = new Map<Id, ChannelRoute>();
    for (const route of routes)
      for (const number of numbers) made.set(await this.conversations.withNumber(route, number), route);
    const known = await this.recipients.of([...made.keys()]);
    const reached = known.flatMap((recipient): Reached[] => {
      const route = made.get(recipient.asked);
      return route === undefined ? [] : [{ route, recipient }];
    });
    return reached.sort(byLastWord)[0] ?? null;
  }
}

/** Whoever wrote to nobody is told by a provider rather than in the simulator. */
const byLastWord = (left: Reached, right: Reached): number =>
  lastWord(right) - lastWord(left) || Number(isPlayed(left)) - Number(isPlayed(right));

const lastWord = ({ recipient }: Reached): number => recipient.lastInboundAt?.getTime() ?? 0;
const isPlayed = ({ route }: Reached): boolean => route.channel === 'simulator';
