import { randomUUID } from 'node:crypto';
import { type Id } from '@munshi/kernel';
import { IssueInvoiceCommand, RecordPaymentCommand, ReversePaymentCommand } from '@munshi/invoices';
import { Deliveries } from '@munshi/messaging';
import { dayIn } from '@munshi/tax';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { bill, line } from '../../invoices/testing/bills-to-try.js';
import { type MessagingFixture, openMessaging } from '../../messaging/testing/messaging-fixture.js';
import { ProcessesModule } from '../src/processes.module.js';
import { SendReminders } from '../src/send-reminders.js';

export interface ShopToRemind {
  readonly shopId: Id;
  readonly conversationId: Id;
  readonly zone: string | null;
}

export interface Billed {
  readonly id: Id;
  readonly number: string;
  /** `2026-12-05` */
  readonly dueOn: string;
}

export interface ReminderRow {
  readonly id: Id;
  readonly identity: string;
  readonly subject_id: Id;
  readonly shop_id: Id;
  readonly due_at: Date;
  readonly state: string;
  readonly reason: string | null;
  readonly sent_at: Date | null;
}

/** Invoices, payments and reminders of real contexts over one PostgreSQL, by a clock that the spec turns. */
export class Reminding {
  private phones = 0;

  private constructor(readonly messaging: MessagingFixture) {}

  static async open(at: Date): Promise<Reminding> {
    const messaging = await openMessaging([], [CqrsModule.forRoot(), ProcessesModule]);
    messaging.clock.set(at);
    return new Reminding(messaging);
  }

  get organizationId(): Id {
    return this.messaging.organizationId;
  }

  get sender(): SendReminders {
    return this.messaging.module.get(SendReminders, { strict: false });
  }

  get now(): Date {
    return this.messaging.clock.now();
  }

  query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.messaging.database.owner.query(text, values).then(({ rows }) => rows as Row[]);
  }

  /** Shops that have written, in these zones and languages by turns. */
  async shops(count: number, zones: readonly (string | null)[], languages: readonly string[] = ['en']) {
    const { route } = this.messaging;
    const shops: ShopToRemind[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const [shopId, conversationId, contactId] = [randomUUID(), randomUUID(), randomUUID()];
      const zone = zones[nth % zones.length] ?? null;
      const language = languages[nth % languages.length];
      const phone = `9198${String(10_000_000 + (this.phones += 1))}`;
      await this.query(
        `WITH contact AS (
           INSERT INTO contacts (id, organization_id, phone, time_zone, language) VALUES ($3, $4, $5, $6, $7)
         ), shop AS (
           INSERT INTO shops (id, organization_id, name, price_list) VALUES ($1, $4, $8, 'standard'))
         INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address)
         VALUES ($2, $4, $9, $3, $5)`,
        [
          shopId,
          conversationId,
          contactId,
          this.organizationId,
          phone,
          zone,
          language,
          `Shop ${nth + 1}`,
          route.id,
        ],
      );
      shops.push({ shopId, conversationId, zone });
    }
    return shops;
  }

  /** What is announced is heard when the spec says so. */
  async bill({ shopId, conversationId }: ShopToRemind, rupees: number, termsDays: number): Promise<Billed> {
    const lines = [line('cement', rupees * 100, 0, 0)];
    const wish = bill({ shopId, conversationId, termsDays, lines });
    await this.commands.execute(new IssueInvoiceCommand(this.organizationId, wish, 'en'));
    const [billed] = await this.query<Billed>(
      `SELECT id, number, due_on::text AS "dueOn" FROM invoices WHERE order_id = $1`,
      [wish.orderId],
    );
    if (billed === undefined) throw new Error('there is no invoice');
    return billed;
  }

  /** Of the oldest invoices, or of those that are named. */
  async pay(shopId: Id, minor: number, invoices: readonly string[] = []): Promise<Id> {
    const payment = {
      shopId,
      invoices,
      amountMinor: minor,
      method: 'upi' as const,
      reference: null,
      receivedOn: dayIn(this.now, 'Asia/Kolkata'),
      key: randomUUID(),
    };
    const recorded = await this.commands.execute(
      new RecordPaymentCommand(this.organizationId, payment, 'spec'),
    );
    if (!recorded.ok) throw new Error(recorded.refusal.kind);
    return recorded.value.paymentId;
  }

  async bounce(paymentId: Id): Promise<void> {
    await this.commands.execute(new ReversePaymentCommand(this.organizationId, paymentId, 'bounced', 'spec'));
  }

  /** Lets reminders hear what was announced, in no order; of one type alone where it is given. */
  async hear(type: string | null = null): Promise<void> {
    const deliveries = this.messaging.module.get(Deliveries);
    const events = await this.query<{ id: Id }>(
      'SELECT id FROM outbox WHERE dispatched_at IS NULL AND ($1::text IS NULL OR type = $1) ORDER BY random()',
      [type],
    );
    for (const { id } of events) await deliveries.dispatch(this.organizationId, id);
    const due = await this.query<{ id: number }>(
      `SELECT id FROM deliveries WHERE queue = 'reminders' AND done_at IS NULL ORDER BY random()`,
    );
    for (const { id } of due) await deliveries.run(this.organizationId, id);
  }

  /** Whatever was heard is heard once more. */
  async hearAgain(): Promise<void> {
    await this.query(`UPDATE deliveries SET done_at = NULL WHERE queue = 'reminders'`);
    await this.hear();
  }

  reminders(): Promise<ReminderRow[]> {
    return this.query<ReminderRow>('SELECT * FROM reminders ORDER BY due_at, identity');
  }

  told(): Promise<{ identity: string; text: string; template: { name: string; language: string } }[]> {
    return this.query(`SELECT identity, text, template FROM outbound_messages ORDER BY seq`);
  }

  private get commands(): CommandBus {
    return this.messaging.module.get(CommandBus);
  }
}
