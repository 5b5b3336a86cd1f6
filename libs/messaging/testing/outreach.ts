import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type ChannelRoute, ChannelRoutes } from '../src/accounts/channel-route.js';
import { Outbound, type UnaskedMessage } from '../src/outbound/outbound.js';
import type { MessagingFixture, OutboundRow } from './messaging-fixture.js';
import { newPhone, settled } from './sending.js';

const QUERIES = {
  neverQuiet: 'UPDATE organizations SET quiet_from = 0, quiet_until = 0',
  uncapped: `UPDATE organizations SET frequency_caps = '{"campaign": {"most": 1000, "hours": 1}}'`,
};

export type SpendRow = OutboundRow & {
  readonly conversation_id: Id;
  readonly verdict: string | null;
  readonly cost_micros: string | null;
  readonly cost_category: string | null;
  readonly purpose: string;
};

/** Somebody nobody has to be careful with: written to at any hour, as often as one likes. */
export class Outreach {
  private constructor(readonly messaging: MessagingFixture) {}

  static async open(messaging: MessagingFixture): Promise<Outreach> {
    const outreach = new Outreach(messaging);
    for (const text of Object.values(QUERIES)) await outreach.sql(text);
    return outreach;
  }

  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.messaging.database.owner.query<Row & Record<string, unknown>>(text, values);
    return rows;
  }

  /** The conversation of somebody who has just written, and has been answered. */
  async person(phone = newPhone()): Promise<Id> {
    const conversationId = await this.messaging.meet(phone);
    await this.messaging.reply(conversationId, 'hello');
    await settled(this.messaging);
    await this.sql('DELETE FROM outbound_messages WHERE conversation_id = $1', [conversationId]);
    await this.decide(conversationId, 'in');
    return conversationId;
  }

  async decide(conversationId: Id, decision: 'in' | 'out'): Promise<void> {
    await this.sql(
      `WITH decided AS (
         UPDATE contacts t SET opted_out_at = CASE WHEN $2 = 'out' THEN now() END FROM conversations c
         WHERE c.id = $1 AND t.id = c.contact_id RETURNING t.*)
       INSERT INTO consent_events (organization_id, contact_id, conversation_id, inbound_message_id, decision)
       SELECT organization_id, id, $1, (SELECT coalesce(max(inbound_message_id), 0) + 1 FROM consent_events), $2
       FROM decided`,
      [conversationId, decision],
    );
  }

  /** Their window closes. */
  async silent(conversationId: Id): Promise<void> {
    await this.sql(`UPDATE conversations SET last_inbound_at = now() - interval '2 days' WHERE id = $1`, [
      conversationId,
    ]);
  }

  async tell(conversationId: Id, more: Partial<UnaskedMessage> = {}): Promise<void> {
    const { module, organizationId } = this.messaging;
    const message: UnaskedMessage = {
      conversationId,
      identity: randomUUID(),
      said: { text: 'an offer', choices: [] },
      purpose: 'marketing',
      kind: 'campaign',
      goodUntil: null,
      ...more,
    };
    await module.get(UnitOfWork).run(organizationId, () => module.get(Outbound).tell(message));
  }

  async sent(): Promise<SpendRow[]> {
    return (await settled(this.messaging)) as SpendRow[];
  }

  /** A template that the account's provider has approved. */
  async template(name = 'offer', category = 'marketing'): Promise<UnaskedMessage['template'] & object> {
    const { organizationId, route } = this.messaging;
    await this.sql(
      `WITH made AS (
         INSERT INTO templates (organization_id, name, language, category, body, buttons, examples)
         VALUES ($1, $2, 'en', $3, 'An offer', '[]', '{}') RETURNING id)
       INSERT INTO template_registrations (template_id, channel_account_id, organization_id, state, provider_id)
       SELECT id, $4, $1, 'approved', 'HX' || $2 FROM made`,
      [organizationId, name, category, route.id],
    );
    return { name, language: 'en', parameters: [] };
  }

  /** Each of the conversations is with a number of ours of its own from now on. */
  async spread(conversationIds: readonly Id[]): Promise<readonly ChannelRoute[]> {
    const routes = this.messaging.module.get(ChannelRoutes);
    for (const conversationId of conversationIds)
      await this.sql(
        `WITH account AS (
           INSERT INTO channel_accounts (organization_id, channel, external_key, address, credentials, address_salt)
           SELECT organization_id, channel, external_key || '/' || $1, address, credentials, address_salt
           FROM channel_accounts ORDER BY created_at LIMIT 1 RETURNING id, organization_id
         ), bucket AS (
           INSERT INTO sender_buckets (channel_account_id, organization_id, tokens) SELECT id, organization_id, 80 FROM account
         ), messages AS (
           UPDATE outbound_messages SET channel_account_id = (SELECT id FROM account) WHERE conversation_id = $1::uuid
         )
         UPDATE conversations SET channel_account_id = (SELECT id FROM account) WHERE id = $1::uuid`,
        [conversationId],
      );
    await routes.refresh();
    return routes.all().filter(({ accountKey }) => accountKey.includes('/'));
  }

  async month(): Promise<number> {
    const [row] = await this.sql<{ spent: string }>('SELECT spent_micros AS spent FROM monthly_spending');
    return Number(row?.spent ?? 0);
  }

  async events(): Promise<{ type: string; body: Record<string, unknown> }[]> {
    return this.sql('SELECT type, body FROM outbox ORDER BY occurred_at');
  }
}
