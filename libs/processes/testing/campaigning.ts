import {
  type Plan,
  PauseCampaignCommand,
  ResumeCampaignCommand,
  CreateCampaignCommand,
} from '@munshi/campaigns';
import type { Id } from '@munshi/kernel';
import { ChannelRoutes } from '@munshi/messaging';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { type MessagingFixture, openMessaging } from '../../messaging/testing/messaging-fixture.js';
import { settled } from '../../messaging/testing/sending.js';
import { aPlan } from '../../campaigns/testing/a-plan.js';
import { addShops } from './campaign-shops.js';
import { CampaignRounds } from '../src/campaigns/campaign-rounds.js';
import { StartCampaignCommand } from '../src/campaigns/start-campaign.js';
import { ProcessesModule } from '../src/processes.module.js';

export interface RecipientRow {
  readonly phone: string;
  readonly state: string;
  readonly variant: number;
  readonly message: string | null;
  readonly reason: string | null;
}

/** Campaigns of real contexts over one PostgreSQL, sent through a provider that the spec scripts. */
export class Campaigning {
  private constructor(readonly messaging: MessagingFixture) {}

  /** An organization that may write at night, with a template that is approved and a sender without a rate. */
  static async open(): Promise<Campaigning> {
    const messaging = await openMessaging([], [CqrsModule.forRoot(), ProcessesModule]);
    const house = new Campaigning(messaging);
    messaging.clock.set(new Date());
    await house.query('UPDATE organizations SET quiet_from = 0, quiet_until = 0');
    await house.query('UPDATE channel_accounts SET portfolio_limit = NULL');
    await house.rate(100_000);
    await house.template('offer', 'Dear {{1}}, cement is cheap today.', ['Sharma']);
    return house;
  }

  get organizationId(): Id {
    return this.messaging.organizationId;
  }

  get queries(): QueryBus {
    return this.messaging.module.get(QueryBus);
  }

  get commands(): CommandBus {
    return this.messaging.module.get(CommandBus);
  }

  query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.messaging.database.owner.query(text, values).then(({ rows }) => rows as Row[]);
  }

  async rate(perSecond: number): Promise<void> {
    await this.query('UPDATE channel_accounts SET rate_per_second = $1', [perSecond]);
    await this.query('UPDATE sender_buckets SET tokens = $1, refilled_at = clock_timestamp()', [perSecond]);
    await this.messaging.module.get(ChannelRoutes).refresh();
  }

  /** Approved at the account, unless another state is named. */
  async template(
    name: string,
    body: string,
    examples: readonly string[],
    state = 'approved',
    language = 'en',
  ): Promise<void> {
    await this.query(
      `WITH worded AS (
         INSERT INTO templates (organization_id, name, language, category, body, buttons, examples)
         VALUES ($1, $2, $7, 'marketing', $3, '[]', $4)
         ON CONFLICT (organization_id, name, language) DO UPDATE SET body = excluded.body RETURNING id)
       INSERT INTO template_registrations (template_id, channel_account_id, organization_id, state, provider_id)
       SELECT id, $5, $1, $6, 'HX1' FROM worded
       ON CONFLICT (template_id, channel_account_id) DO UPDATE SET state = excluded.state`,
      [this.organizationId, name, body, examples, this.messaging.route.id, state, language],
    );
  }

  /** Shops that have written, each from a number of its own, and have said that offers are welcome. */
  shops(count: number, { consent = true, city = 'Pune' } = {}): Promise<string[]> {
    return addShops(this.messaging.database, { accountId: this.messaging.route.id, count, consent, city });
  }

  async product(sku: string, name: string, category = 'Building'): Promise<void> {
    await this.query(
      `INSERT INTO products (organization_id, sku, name, category, unit) VALUES ($1, $2, $3, $4, 'bag')`,
      [this.organizationId, sku, name, category],
    );
  }

  /** Confirmed so many days ago, or to come where it is below zero. */
  async order(
    shop: string,
    sku: string,
    daysAgo: number,
    minor: number,
    status = 'confirmed',
  ): Promise<void> {
    await this.query(
      `WITH placed AS (
         INSERT INTO orders (id, organization_id, shop_id, status, number, price_list, currency, net_minor, tax_minor,
           total_minor, confirmed_at)
         SELECT gen_random_uuid(), $1, id, $6, 1001 + (SELECT count(*) FROM orders), 'standard', 'INR', $5::bigint, 0,
           $5::bigint, now() - make_interval(days => $4::int)
         FROM shops WHERE name = $2 RETURNING id)
       INSERT INTO order_lines (organization_id, order_id, line_no, sku, name, unit, quantity, base_quantity,
         unit_price_minor, tax_rate, net_minor, tax_minor)
       SELECT $1, id, 1, $3, $3, 'bag', 1, 1, $5::bigint, 0, $5::bigint, 0 FROM placed`,
      [this.organizationId, shop, sku, daysAgo, minor, status],
    );
  }

  plan(more: Partial<Plan> = {}): Plan {
    const values = [{ fact: 'shop', fallback: 'customer' }] as const;
    const variants = aPlan().variants.map((text) => ({ ...text, values }));
    return aPlan({ channelAccountId: this.messaging.route.id, variants, ...more });
  }

  async create(more: Partial<Plan> = {}): Promise<Id> {
    const created = await this.commands.execute(
      new CreateCampaignCommand(this.organizationId, this.plan(more)),
    );
    if (!created.ok) throw new Error(JSON.stringify(created.refusal));
    return created.value;
  }

  start(campaignId: Id) {
    return this.commands.execute(new StartCampaignCommand(this.organizationId, campaignId));
  }

  pause(campaignId: Id) {
    return this.commands.execute(new PauseCampaignCommand(this.organizationId, campaignId));
  }

  resume(campaignId: Id) {
    return this.commands.execute(new ResumeCampaignCommand(this.organizationId, campaignId));
  }

  /** As a worker looks four times a second, no earlier than the database's clock. */
  async round(): Promise<void> {
    this.messaging.clock.set(new Date(Math.max(Date.now(), this.messaging.clock.now().getTime())));
    await this.look();
  }

  /** By the clock of the spec alone. */
  look(): Promise<void> {
    return this.messaging.module.get(CampaignRounds, { strict: false }).run();
  }

  /** Rounds and sends until nothing of it moves any more. */
  async finish(campaignId: Id, mostRounds = 200): Promise<void> {
    for (let nth = 0; nth < mostRounds; nth += 1) {
      await this.round();
      await settled(this.messaging);
      this.messaging.clock.turn(1_000);
      const { status } = await this.campaign(campaignId);
      if (status !== 'running' && status !== 'scheduled') return;
    }
    throw new Error('the campaign does not come to its end');
  }

  async campaign(campaignId: Id): Promise<{ status: string; reason: string | null; detail: string | null }> {
    const [row] = await this.query<{ status: string; reason: string | null; detail: string | null }>(
      'SELECT status, reason, detail FROM campaigns WHERE id = $1',
      [campaignId],
    );
    if (row === undefined) throw new Error('there is no such campaign');
    return row;
  }

  recipients(campaignId: Id): Promise<RecipientRow[]> {
    return this.query<RecipientRow>(
      `SELECT t.phone, r.state, r.variant, m.state AS message, m.verdict_reason AS reason
       FROM campaign_recipients r JOIN contacts t ON t.id = r.contact_id
       LEFT JOIN outbound_messages m ON m.batch = r.campaign_id AND m.conversation_id = r.conversation_id
       WHERE r.campaign_id = $1 ORDER BY t.phone`,
      [campaignId],
    );
  }

  /** How many of its recipients stand how: `told accepted`, `pending`. */
  async states(campaignId: Id): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { state, message, reason } of await this.recipients(campaignId)) {
      const what = [state, message, reason].filter(Boolean).join(' ');
      counts[what] = (counts[what] ?? 0) + 1;
    }
    return counts;
  }

  /** Numbers that the provider was asked to write to, in their order. */
  written(): string[] {
    return this.messaging.channel.templates.map(({ to }) => to);
  }
}
