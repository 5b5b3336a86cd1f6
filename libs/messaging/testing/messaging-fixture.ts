import { randomUUID } from 'node:crypto';
import {
  Channel,
  type FoundMessage,
  type OutboundMessage,
  type OutboundTemplate,
  type Receipt,
  TemplateDesk,
  type TemplateStanding,
  type TemplateText,
} from '@munshi/channels';
import { type Config, ClockModule, ConfigModule, readConfig } from '@munshi/config';
import { DatabaseModule, UnitOfWork } from '@munshi/database';
import { FilesModule } from '@munshi/files';
import { Clock, type Id, TestClock } from '@munshi/kernel';
import { ObservabilityModule } from '@munshi/observability';
import type { ModuleMetadata, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../database/testing/test-database.js';
import { type ChannelRoute, ChannelRoutes } from '../src/accounts/channel-route.js';
import { Channels } from '../src/accounts/channels.js';
import { registerChannelAccounts } from '../src/accounts/register-channel-accounts.js';
import { conversationIdOf } from '../src/conversations/conversation-id.js';
import { Conversations } from '../src/conversations/conversation.js';
import { Inbox } from '../src/inbox/inbox.js';
import { MessagingModule } from '../src/messaging.module.js';
import { QueueWake } from '../src/queues/queue-wake.js';

/** A provider whose every answer the spec decides. */
export class ScriptedChannel extends Channel {
  readonly name = 'twilio';
  readonly requests: OutboundMessage[] = [];
  readonly list: FoundMessage[] = [];
  answer: (message: OutboundMessage) => Promise<Receipt> = () =>
    Promise.resolve({ providerMessageId: `SM${randomUUID()}` });

  send(message: OutboundMessage): Promise<Receipt> {
    this.requests.push(message);
    return this.answer(message);
  }

  readonly templates: OutboundTemplate[] = [];

  sendTemplate(template: OutboundTemplate): Promise<Receipt> {
    this.templates.push(template);
    const { ref, to, rendered, document } = template;
    return this.answer({ ref, to, text: rendered.text, ...(document && { document }) });
  }

  findSent: Channel['findSent'] = () => {
    return Promise.resolve(this.list);
  };
}

/** Says of every template what the spec wants. */
export class ScriptedDesk extends TemplateDesk {
  readonly submitted: TemplateText[] = [];
  standingIs: (providerId: string) => Promise<TemplateStanding> = (providerId) =>
    Promise.resolve({ providerId, verdict: 'approved', category: null, reason: null });

  submit(template: TemplateText): Promise<TemplateStanding> {
    this.submitted.push(template);
    return this.standingIs(`HX${this.submitted.length}`);
  }

  standing(providerId: string): Promise<TemplateStanding> {
    return this.standingIs(providerId);
  }
}

/** Wakes nobody, and remembers who should have been woken. */
export class WakeBook {
  readonly woken: string[] = [];
  conversation = (_: Id, id: Id): void => void this.woken.push(`conversation ${id}`);
  sender = (_: Id, id: Id, inMs = 0): void =>
    void this.woken.push(`sender ${id} ${inMs > 0 ? 'later' : 'now'}`);
  statuses = (_: Id, id: Id): void => void this.woken.push(`statuses ${id}`);
  event = (_: Id, id: Id): void => void this.woken.push(`event ${id}`);
  delivery = (_: Id, id: number, queue: string): void => void this.woken.push(`delivery ${id} ${queue}`);
  serve = (): void => undefined;
}

export interface MessagingFixture {
  readonly module: TestingModule;
  readonly database: TestDatabase;
  readonly organizationId: Id;
  readonly route: ChannelRoute;
  readonly channel: ScriptedChannel;
  readonly desk: ScriptedDesk;
  readonly wake: WakeBook;
  readonly clock: TestClock;
  /** Stores a message of this phone and makes its conversation. */
  meet(phone: string): Promise<Id>;
  keep(phone: string, text: string, providerMessageId?: string): Promise<void>;
  /** Handles the next message with these words, inside a unit of work, as the flow would. */
  reply(conversationId: Id, text: string, slot?: string): Promise<void>;
  outbound(): Promise<OutboundRow[]>;
  close(): Promise<void>;
}

export interface OutboundRow {
  readonly id: Id;
  readonly state: string;
  readonly text: string;
  readonly attempts: number;
  readonly provider_message_id: string | null;
  readonly verdict_reason: string | null;
  readonly error_code: string | null;
  readonly send_after: Date;
}

export const openMessaging = async (
  providers: Type[] = [],
  imports: NonNullable<ModuleMetadata['imports']> = [],
): Promise<MessagingFixture> => {
  const database = await openTestDatabase();
  const { organizationId } = database;
  const config: Config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SECRET_KEY: TEST_SECRET_KEY,
    LOG_LEVEL: 'silent',
    SIMULATOR: 'off',
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_WHATSAPP_FROM: '+14155238886',
  });
  await registerChannelAccounts(database.unitOfWork, organizationId, config);
  // Nobody is woken when the bucket has filled again: only specs of the rate have one that matters.
  await database.owner.query('UPDATE channel_accounts SET rate_per_second = 1000');
  const channel = new ScriptedChannel();
  const desk = new ScriptedDesk();
  const wake = new WakeBook();
  const clock = new TestClock(new Date());
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.of(config),
      ObservabilityModule.named('test'),
      ClockModule,
      DatabaseModule.named('test-messaging'),
      FilesModule,
      MessagingModule,
      ...imports,
    ],
    providers,
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(Channels)
    .useValue({ of: () => channel, templatesOf: () => desk })
    .overrideProvider(QueueWake)
    .useValue(wake)
    .compile();
  await module.init();
  const [route] = module.get(ChannelRoutes).all();
  if (route === undefined) throw new Error('no channel account');
  const conversations = module.get(Conversations);
  const inbox = module.get(Inbox);

  const keep = (phone: string, text: string, providerMessageId = `SM${randomUUID()}`): Promise<void> =>
    inbox.keepMessages(
      route,
      [
        {
          accountKey: route.accountKey,
          providerMessageId,
          address: `+${phone}`,
          phone,
          sentAt: null,
          raw: Buffer.from(text),
        },
      ],
      randomUUID(),
    );

  const unitOfWork = module.get(UnitOfWork);
  const reply = async (conversationId: Id, text: string, slot?: string): Promise<void> => {
    const message = await conversations.next(conversationId);
    if (message === null) throw new Error('nothing waits');
    await unitOfWork.run(organizationId, async () => {
      const conversation = await conversations.take(message);
      if (typeof conversation === 'string') throw new Error(conversation);
      await conversations.finish({
        message,
        conversation,
        outcome: 'handled',
        kind: 'text',
        text: message.raw.toString(),
        session: { state: {}, expiresAt: new Date(Date.now() + 86_400_000) },
        reply: [{ slot: slot ?? null, said: { text, choices: [] } }],
        humanUntil: null,
        flag: null,
        followUpAt: null,
        opensWindow: true,
        consent: null,
        language: null,
      });
    });
  };

  return {
    module,
    database,
    organizationId,
    route,
    channel,
    desk,
    wake,
    clock,
    keep,
    reply,
    async meet(phone) {
      await keep(phone, 'hello');
      return conversationIdOf(route, phone);
    },
    async outbound() {
      const { rows } = await database.owner.query<OutboundRow>(
        'SELECT * FROM outbound_messages ORDER BY seq, part',
      );
      return rows;
    },
    async close() {
      await module.close();
      await database.close();
    },
  };
};
