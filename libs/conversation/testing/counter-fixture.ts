import { randomUUID } from 'node:crypto';
import { Channel, type OutboundMessage, type Receipt } from '@munshi/channels';
import { CatalogModule, PutProductCommand } from '@munshi/catalog';
import { ClockModule, ConfigModule, readConfig } from '@munshi/config';
import { CustomersModule } from '@munshi/customers';
import { DatabaseModule } from '@munshi/database';
import { FilesModule, FileStore } from '@munshi/files';
import { InvoicesModule } from '@munshi/invoices';
import { Clock, type Id, TestClock } from '@munshi/kernel';
import {
  type ChannelRoute,
  ChannelRoutes,
  Channels,
  conversationIdOf,
  Deliveries,
  Inbox,
  MessagingModule,
  QueueWake,
  registerChannelAccounts,
  Sender,
  StaffDeskModule,
} from '@munshi/messaging';
import { ObservabilityModule } from '@munshi/observability';
import { OrdersModule } from '@munshi/orders';
import { OrganizationsModule } from '@munshi/organizations';
import { ProcessesModule } from '@munshi/processes';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../database/testing/test-database.js';
import { MemoryFiles } from '../../files/testing/memory-files.js';
import { ConversationModule, InboxDrain } from '../src/index.js';
import { reacting } from './reacting.js';

/** A provider that takes everything, and remembers it. */
class Recorder extends Channel {
  readonly name = 'twilio';
  readonly sent: OutboundMessage[] = [];

  send(message: OutboundMessage): Promise<Receipt> {
    this.sent.push(message);
    return Promise.resolve({ providerMessageId: `SM${randomUUID()}` });
  }

  sendTemplate(): Promise<Receipt> {
    return Promise.reject(new Error('no templates here'));
  }

  findSent(): Promise<null> {
    return Promise.resolve(null);
  }
}

export interface Customer {
  readonly phone: string;
  readonly conversationId: Id;
  /** Stores the message and, unless told otherwise, handles it and sends the reply. */
  writes(text: string, more?: { form?: Record<string, string>; sentAt?: Date }): Promise<void>;
  /** Only stored, as by a webhook. */
  types(text: string): Promise<void>;
  /** Messages that reached the phone, oldest first. */
  readonly said: readonly Pick<OutboundMessage, 'text' | 'choices' | 'choicesLabel' | 'document'>[];
  /** Their texts. */
  readonly heard: readonly string[];
  readonly last: string;
}

export interface CounterFixture {
  readonly database: TestDatabase;
  readonly organizationId: Id;
  readonly clock: TestClock;
  readonly commands: CommandBus;
  readonly route: ChannelRoute;
  get<T>(token: abstract new (...args: never[]) => T): T;
  customer(phone?: string): Customer;
  /** Sets what there is of a product. */
  stock(sku: string, onHand: number): Promise<void>;
  drain(customer: Customer): Promise<void>;
  /** Does what the announced events lead to, and sends what comes of it. */
  react(): Promise<void>;
  /** Sends what is queued, bursts included. */
  send(): Promise<void>;
  close(): Promise<void>;
}

const PRODUCTS = [
  { sku: 'CEM', name: 'Ultra Cement 50 kg', aliases: ['Cement'], unit: 'bag', price: 38_500, onHand: 5_000 },
  { sku: 'SUG', name: 'Sugar', aliases: ['chini'], unit: 'kg', price: 4_600, onHand: 2_000 },
  { sku: 'TMT8', name: 'TMT Bar 8 mm', aliases: [], unit: 'bundle', price: 310_000, onHand: 40 },
  { sku: 'TMT12', name: 'TMT Bar 12 mm', aliases: [], unit: 'bundle', price: 520_000, onHand: 40 },
];

const TWILIO = {
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_AUTH_TOKEN: 'token',
  TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886',
};

/** Everything behind the webhook and before the provider, on a real database: the counter with the clerk at it. */
export const openCounter = async (provider: Record<string, string> = TWILIO): Promise<CounterFixture> => {
  const database = await openTestDatabase();
  const { organizationId } = database;
  const clock = new TestClock(new Date());
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SECRET_KEY: TEST_SECRET_KEY,
    LOG_LEVEL: 'silent',
    SIMULATOR: 'off',
    ...provider,
    RATE_LIMIT_BURST: '60',
  });
  await registerChannelAccounts(database.unitOfWork, organizationId, config);
  const recorder = new Recorder();
  const nobody = () => 0;
  const wake = { conversation: nobody, sender: nobody, statuses: nobody, event: nobody, delivery: nobody };
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.of(config),
      ObservabilityModule.named('test'),
      ClockModule,
      DatabaseModule.named('test-counter'),
      OrganizationsModule,
      FilesModule,
      CqrsModule.forRoot(),
      MessagingModule,
      StaffDeskModule,
      CatalogModule,
      CustomersModule,
      OrdersModule,
      InvoicesModule,
      ProcessesModule,
      ConversationModule,
    ],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(Channels)
    .useValue({ of: () => recorder })
    .overrideProvider(QueueWake)
    .useValue(wake)
    .overrideProvider(FileStore)
    .useClass(MemoryFiles)
    .compile();
  await module.init();
  const commands = module.get(CommandBus);
  const [route] = module.get(ChannelRoutes).all();
  if (route === undefined) throw new Error('no channel account');
  for (const { price, onHand, ...product } of PRODUCTS)
    await commands.execute(
      new PutProductCommand(organizationId, {
        ...product,
        category: '',
        packs: {},
        taxRate: 1800,
        hsn: null,
        prices: [{ priceList: null, minor: price, currency: 'INR' }],
        onHand,
      }),
    );

  const inbox = module.get(Inbox);
  const inboxDrain = module.get(InboxDrain);
  const sender = module.get(Sender);
  let phones = 0;

  const send = async (): Promise<void> => {
    await database.owner.query(
      `UPDATE outbound_messages SET send_after = clock_timestamp() WHERE state = 'queued'`,
    );
    for (;;) {
      await sender.pump(route.id);
      const { rows } = await database.owner.query<{ open: number }>(
        `SELECT count(*)::int AS open FROM outbound_messages WHERE state IN ('queued', 'started')`,
      );
      if (rows[0]?.open === 0) return;
      await new Promise(setImmediate);
    }
  };

  const customer = (phone = `9198000${String((phones += 1)).padStart(5, '0')}`): Customer => {
    const conversationId = conversationIdOf(route, phone);
    const keep = async (text: string, more: { form?: Record<string, string>; sentAt?: Date } = {}) => {
      const providerMessageId = `SM${randomUUID()}`;
      const form = {
        MessageSid: providerMessageId,
        From: `whatsapp:+${phone}`,
        Body: text,
        NumMedia: '0',
        ...more.form,
      };
      const raw = Buffer.from(new URLSearchParams(form).toString());
      const item = { accountKey: route.accountKey, providerMessageId, address: `+${phone}`, phone, raw };
      await inbox.keepMessages(route, [{ ...item, sentAt: more.sentAt ?? null }], randomUUID());
    };
    const said = () => recorder.sent.filter(({ to }) => to === `+${phone}`);
    const heard = () => said().map(({ text }) => text);
    return {
      phone,
      conversationId,
      async writes(text, more) {
        await keep(text, more);
        await inboxDrain.drain(organizationId, conversationId);
        await send();
      },
      types: (text) => keep(text),
      get said() {
        return said();
      },
      get heard() {
        return heard();
      },
      get last() {
        return heard().at(-1) ?? '';
      },
    };
  };

  return {
    database,
    organizationId,
    clock,
    commands,
    route,
    get: (token) => module.get(token),
    customer,
    async stock(sku, onHand) {
      await database.owner.query(`UPDATE inventory_current SET on_hand = $2, reserved = 0 WHERE sku = $1`, [
        sku,
        onHand,
      ]);
    },
    drain: ({ conversationId }) => inboxDrain.drain(organizationId, conversationId),
    async react() {
      await reacting(database, module.get(Deliveries));
      await send();
    },
    send,
    async close() {
      await module.close();
      await database.close();
    },
  };
};
