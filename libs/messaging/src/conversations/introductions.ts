import { canonicalAddress } from '@munshi/channels';
import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { takeAhead } from './consents.sql.js';
import type { PendingMessage } from './conversation.js';

const exists = statement<{ id: Id }, [Id]>(
  'conversations.exists',
  'SELECT id FROM conversations WHERE id = $1',
);

const meetContact = statement<{ id: Id }, [Id, string | null, string | null, string | null]>(
  'contacts.meet',
  `WITH known AS (
     SELECT id FROM contacts WHERE organization_id = $1 AND (phone = $2 OR user_id = $3)
     ORDER BY (phone = $2) DESC NULLS LAST LIMIT 1
   ), met AS (
     INSERT INTO contacts (organization_id, phone, user_id, name)
     SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM known)
     ON CONFLICT DO NOTHING RETURNING id
   ) SELECT id FROM known UNION ALL SELECT id FROM met`,
);

const learnContact = statement<never, [Id, string | null, string | null, string | null]>(
  'contacts.learn',
  `UPDATE contacts c SET phone = coalesce(c.phone, $2), user_id = coalesce(c.user_id, $3), name = coalesce(c.name, $4)
   WHERE c.id = $1 AND NOT EXISTS (SELECT FROM contacts o WHERE o.organization_id = c.organization_id
     AND o.id <> c.id AND (o.phone = $2 OR o.user_id = $3))`,
);

/**
 * Two contacts are one person, since one message came from both: what counts of consent counts for both from now on, and
 * where one wants nothing, neither does. Who is met under a third one later is joined to each.
 */
const join = statement<never, [Id, string, string]>(
  'contacts.join',
  `WITH met AS MATERIALIZED (
     SELECT id, also FROM contacts
     WHERE organization_id = $1 AND (phone = $2 OR user_id = $3) ORDER BY id
   ), person AS MATERIALIZED (
     SELECT id, also, opted_out_at FROM contacts
     WHERE id = ANY (ARRAY(SELECT unnest(m.id || m.also) FROM met m)) ORDER BY id FOR NO KEY UPDATE
   ), together AS (SELECT array_agg(id) AS ids, min(opted_out_at) AS opted_out_at FROM person)
   UPDATE contacts c SET also = array_remove(t.ids, c.id), opted_out_at = t.opted_out_at
   FROM together t
   WHERE c.id = ANY (ARRAY(SELECT id FROM person)) AND cardinality(t.ids) > 1
     AND (NOT c.also @> array_remove(t.ids, c.id) OR c.opted_out_at IS DISTINCT FROM t.opted_out_at)`,
);

const conversationOf = statement<{ id: Id }, [Id, Id]>(
  'conversations.of-contact',
  `SELECT id FROM conversations WHERE channel_account_id = $1 AND contact_id = $2 AND merged_into IS NULL`,
);

const make = statement<{ id: Id }, [Id, Id, Id, Id, string]>(
  'conversations.make',
  `INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address)
   VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
);

/** The second id of a person we know leads to the conversation under the first. */
const makeAlias = statement<never, [Id, Id, Id, Id, string, Id]>(
  'conversations.make-alias',
  `WITH alias AS (
     INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address, merged_into)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id)
   UPDATE conversations SET aliases = aliases || (SELECT id FROM alias) WHERE id = $6 AND EXISTS (SELECT FROM alias)`,
);

/** What is known of somebody before they are known. */
export type Stranger = Pick<
  PendingMessage,
  'conversationId' | 'organizationId' | 'channelAccountId' | 'address' | 'phone' | 'userId' | 'profileName'
>;

/** Who writes to us for the first time, and what we learn of them later. */
@Injectable()
export class Introductions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `made`: a new conversation. `known`: it exists already. `merged`: it was found to be another one's alias. */
  async introduce(stranger: Stranger): Promise<'made' | 'known' | 'merged'> {
    const { conversationId, organizationId, channelAccountId, address } = stranger;
    if ((await this.unitOfWork.one(exists, [conversationId])) !== null) return 'known';
    const contactId = await this.meet(stranger);
    if (contactId === null) return 'known';
    const other = await this.unitOfWork.one(conversationOf, [channelAccountId, contactId]);
    if (other !== null) {
      const values = [
        conversationId,
        organizationId,
        channelAccountId,
        contactId,
        address,
        other.id,
      ] as const;
      await this.unitOfWork.execute(makeAlias, [...values]);
      return 'merged';
    }
    const made = await this.unitOfWork.one(make, [
      conversationId,
      organizationId,
      channelAccountId,
      contactId,
      address,
    ]);
    if (made === null) return 'known';
    await this.unitOfWork.execute(takeAhead, [contactId, conversationId]);
    return 'made';
  }

  /** A known person may come with a name, or with an id that they did not have before. */
  async learn(
    message: PendingMessage,
    contactId: Id,
    known: { phone: string | null; userId: string | null; name: string | null },
  ): Promise<void> {
    const news =
      (message.userId !== null && known.userId === null) ||
      (message.phone !== null && known.phone === null) ||
      (message.profileName !== null && known.name === null);
    if (!news) return;
    const phone = phoneOf(message);
    await this.unitOfWork.execute(learnContact, [contactId, phone, message.userId, message.profileName]);
    await this.join(message.organizationId, phone, message.userId);
    if (phone !== null && known.phone === null)
      await this.unitOfWork.execute(takeAhead, [contactId, message.conversationId]);
  }

  private async join(organizationId: Id, phone: string | null, userId: string | null): Promise<void> {
    if (phone !== null && userId !== null)
      await this.unitOfWork.execute(join, [organizationId, phone, userId]);
  }

  /** Null when somebody else is just meeting them. */
  private async meet(stranger: Stranger): Promise<Id | null> {
    const { organizationId, userId, profileName } = stranger;
    const phone = phoneOf(stranger);
    // An address that is neither keeps its own bytes, so that it has an identity all the same.
    const values = [
      organizationId,
      phone ?? (userId === null ? stranger.address : null),
      userId,
      profileName,
    ] as const;
    const contact = await this.unitOfWork.one(meetContact, [...values]);
    if (contact === null) return null;
    await this.unitOfWork.execute(learnContact, [contact.id, phone, userId, profileName]);
    await this.join(organizationId, phone, userId);
    return contact.id;
  }
}

const phoneOf = ({ phone }: Stranger): string | null => (phone === null ? null : canonicalAddress(phone));
