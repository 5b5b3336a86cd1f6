import {
  isMarketingPreference,
  type MarketingPreference,
  marketingPreferencesIn,
  type OtherItem,
} from '@munshi/channels';
import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { holdPerson, saidInWhatsApp } from './consents.sql.js';
import { conversationIdOf } from './conversation-id.js';
import { Introductions } from './introductions.js';

const root = statement<{ conversationId: Id; contactId: Id }, [Id]>(
  'conversations.root-and-contact',
  `SELECT c.id AS "conversationId", c.contact_id AS "contactId" FROM conversations c
   WHERE c.id = (SELECT coalesce(k.merged_into, k.id) FROM conversations k WHERE k.id = $1)`,
);

/**
 * Whoever stops marketing messages in WhatsApp itself has opted out, as if they had written STOP, and who resumes them
 * takes it back. Somebody we have never heard of is met by it: their number may have been served elsewhere before.
 */
@Injectable()
export class MarketingPreferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly introductions: Introductions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `event`: where the notification is kept, as evidence. */
  async hear(route: ChannelRoute, event: number, { field, raw }: OtherItem): Promise<void> {
    if (!isMarketingPreference(field)) return;
    for (const preference of marketingPreferencesIn(raw)) {
      await this.unitOfWork.run(route.organizationId, () => this.record(route, event, preference));
      this.logger.info({ account: route.id, decision: preference.decision }, 'a marketing preference');
    }
  }

  private async record(
    route: ChannelRoute,
    event: number,
    { address, phone, userId, profileName, decision, at }: MarketingPreference,
  ): Promise<void> {
    const { id: channelAccountId, organizationId } = route;
    const conversationId = conversationIdOf(route, phone ?? address);
    const who = { conversationId, organizationId, channelAccountId, address, phone, userId, profileName };
    await this.introductions.introduce(who);
    const known = await this.unitOfWork.one(root, [conversationId]);
    // Somebody else is just meeting them; the provider comes again.
    if (known === null) throw new Error(`conversation ${conversationId} is being made`);
    await Promise.all([
      this.unitOfWork.execute(holdPerson, [known.contactId]),
      this.unitOfWork.execute(saidInWhatsApp, [known.contactId, decision, known.conversationId, event, at]),
    ]);
  }
}
