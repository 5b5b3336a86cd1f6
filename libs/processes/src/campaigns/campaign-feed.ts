import { CampaignRecipients, type Plan } from '@munshi/campaigns';
import type { Id } from '@munshi/kernel';
import { Outbound, type UnaskedMessage } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CAMPAIGN_KIND, CampaignWords, type Worded } from './campaign-words.js';

/** The message of a campaign to one of its recipients: told again under the same identity, it is not said twice. */
const identityOf = (campaignId: Id): string => `campaign:${campaignId}`;

/** Puts the next recipients' messages into the outbound table: a few statements, however many they are. */
@Injectable()
export class CampaignFeed {
  constructor(
    private readonly recipients: CampaignRecipients,
    private readonly words: CampaignWords,
    private readonly outbound: Outbound,
  ) {}

  /** In the open unit of work, which holds the campaign. @returns how many had their turn */
  async tell(campaignId: Id, plan: Plan, most: number, now: Date): Promise<number> {
    const taken = await this.recipients.take(campaignId, most, now);
    if (taken.length === 0) return 0;
    const worded = await this.words.of(plan, taken);
    const messages = worded.flatMap((one) => messageOf(campaignId, plan, one));
    const textless = contactsOf(worded.filter(({ use }) => use === null));
    const told = new Set([...textless, ...contactsOf(worded.filter(({ text }) => text !== null))]);
    const unsayable = taken.map(({ contactId }) => contactId).filter((contactId) => !told.has(contactId));
    await Promise.all([
      this.outbound.tellAll(messages),
      this.recipients.skip(campaignId, textless, 'no-text-in-language'),
      this.recipients.skip(campaignId, unsayable, 'cannot-be-said'),
    ]);
    return taken.length;
  }
}

const contactsOf = (worded: readonly Worded[]): readonly Id[] =>
  worded.map(({ recipient }) => recipient.contactId);

const messageOf = (campaignId: Id, { endsAt }: Plan, { recipient, text, use }: Worded): UnaskedMessage[] =>
  text === null || use === null
    ? []
    : [
        {
          conversationId: recipient.conversationId,
          identity: identityOf(campaignId),
          said: { text, choices: [] },
          template: use,
          purpose: 'marketing',
          kind: CAMPAIGN_KIND,
          goodUntil: endsAt,
          batch: campaignId,
        },
      ];
