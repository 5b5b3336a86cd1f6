import { ChannelRoutes, Conversations, Outbound } from '@munshi/messaging';
import { say } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import type { StaffFlag, Turn } from './turn.js';

/** What is asked again without our falling silent is told again after this time (ms). */
const TOLD_AGAIN_AFTER = 4 * 3_600_000;

/**
 * Tells staff on WhatsApp of every promise that a person will reply, since one that nobody hears of is not kept. The
 * flag on the conversation stays what counts: whether the alert may go out is for the send policy to say.
 */
@Injectable()
export class StaffAlerts {
  constructor(
    private readonly routes: ChannelRoutes,
    private readonly conversations: Conversations,
    private readonly outbound: Outbound,
  ) {}

  async raise(turn: Turn): Promise<void> {
    const { asked, organization, message, conversation } = turn;
    const { alertNumber, language } = organization;
    const route = this.routes.byId(message.channelAccountId);
    if (asked === null || alertNumber === null || route === undefined) return;
    const conversationId = await this.conversations.withNumber(route, alertNumber);
    // Nobody is told of themselves.
    if (conversationId === conversation.id) return;
    const paused = turn.humanUntil !== null && turn.humanUntil > turn.now ? turn.humanUntil : null;
    const said = say(
      {
        kind: 'staff-alert',
        reason: isAboutDraft(asked) ? 'draft' : asked,
        customer: customerOf(turn),
        words: turn.text,
        conversationId: conversation.id,
        resumes: paused === null ? null : { at: paused, timeZone: organization.timeZone },
      },
      language,
    );
    // While we are silent nobody asks us anything: a pause begins with one message.
    const occasion = paused === null ? `${asked}:${slotOf(turn.now)}` : String(message.id);
    await this.outbound.tell({
      conversationId,
      identity: `alert:${conversation.id}:${occasion}`,
      said,
    });
  }
}

const slotOf = (now: Date): number => Math.floor(now.getTime() / TOLD_AGAIN_AFTER);

const isAboutDraft = (flag: StaffFlag): flag is `draft-${string}` => flag.startsWith('draft-');

const customerOf = ({ shop, conversation: { contact }, message }: Turn) => {
  const address = contact.phone ?? contact.userId ?? message.address;
  return {
    name: shop.verified ? shop.name : contact.name,
    address: /^\d+$/.test(address) ? `+${address}` : address,
  };
};
