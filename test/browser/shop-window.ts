import { randomUUID } from 'node:crypto';
import type { InboundItem, StatusItem } from '@munshi/channels';
import { ConfigModule, readConfig } from '@munshi/config';
import { DatabaseModule } from '@munshi/database';
import {
  ConversationRestart,
  type SimulatorAccount,
  SimulatorChannel,
  SimulatorDatabase,
  SimulatorReports,
  SimulatorWebhook,
} from '@munshi/simulator';
import { Guard, UpstreamFault } from '@munshi/resilience';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type pg from 'pg';
import { pino } from 'pino';
import { ApiErrors } from '../../apps/api/src/errors/api-errors.js';
import { SimulatorModule } from '../../apps/api/src/simulator/simulator.module.js';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../libs/database/testing/test-database.js';
import { addSimulatorAccount } from '../../libs/simulator/testing/simulator-account.js';
import { answerTo } from './parrot.js';

/** The pages, their server and a bot that answers by rote, on a database of their own. */
export interface ShopWindow {
  readonly url: string;
  readonly database: TestDatabase;
  readonly accountId: string;
  /** How often the bot was given each text. */
  readonly heard: Map<string, number>;
  readonly restarted: string[];
  /** What is open then breaks; nobody answers until `startServer`, at the same address. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
}

export const SHOPS = [
  ['Gupta Hardware', '919811100001', 'hi'],
  ['Patel Provision Store', '919811100002', 'en'],
] as const;

export const openShopWindow = async (): Promise<ShopWindow> => {
  const database = await openTestDatabase();
  // The database is dropped by force in the end, and a connection that is just closing may still hear of it.
  database.owner.on('error', () => undefined);
  const accountId = await furnish(database);
  const heard = new Map<string, number>();
  const restarted: string[] = [];
  const bot = botFor(database, accountId, heard, restarted);
  let app = await serve(database, bot, 0);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const port = Number(new URL(url).port);
  return {
    url,
    database,
    accountId,
    heard,
    restarted,
    stopServer: () => app.close(),
    async startServer() {
      app = await serve(database, bot, port);
    },
    async close() {
      await app.close();
      await bot.close();
      await database.close();
    },
  };
};

const furnish = async (database: TestDatabase): Promise<string> => {
  const { owner, organizationId } = database;
  const { id } = await addSimulatorAccount(database);
  for (const [name, address, language] of SHOPS) {
    await owner.query(
      `WITH shop AS (INSERT INTO shops (organization_id, name, price_list, language, verified)
         VALUES ($1, $2, 'standard', $4, true) RETURNING id)
       INSERT INTO shop_identities (organization_id, address, shop_id) SELECT $1, $3, id FROM shop`,
      [organizationId, name, address, language],
    );
  }
  return id;
};

const serve = async (database: TestDatabase, bot: Bot, port: number): Promise<NestFastifyApplication> => {
  const config = readConfig({
    DATABASE_URL: database.ownerUrl,
    SECRET_KEY: TEST_SECRET_KEY,
    NODE_ENV: 'test',
  });
  const built = await Test.createTestingModule({
    imports: [
      ConfigModule.of(config),
      DatabaseModule.named('shop-window'),
      SimulatorModule.boundTo({ reports: bot.Reports, restart: bot.Restart }),
    ],
  }).compile();
  const app = built.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useLogger(['error', 'warn']);
  app.useGlobalFilters(new ApiErrors(pino({ level: 'silent' })));
  await app.listen(port, '127.0.0.1');
  return app;
};

type Bot = ReturnType<typeof botFor>;

const botFor = (
  database: TestDatabase,
  accountId: string,
  heard: Map<string, number>,
  restarted: string[],
) => {
  const { owner, organizationId } = database;
  const provider = new SimulatorDatabase(database.url);
  const guard = new Guard('simulator', { timeoutMs: 1500, failures: 1000 });
  const channel = new SimulatorChannel({ id: accountId, organizationId }, provider, guard);
  const webhook = new SimulatorWebhook(() => []);

  class Reports extends SimulatorReports {
    async keepMessages(_: SimulatorAccount, items: readonly InboundItem[]): Promise<void> {
      for (const item of items) {
        const content = webhook.read(item.raw);
        const text = content.kind === 'text' ? content.text : content.kind === 'choice' ? content.title : '';
        if (!(await keep(owner, organizationId, accountId, item, text))) continue;
        heard.set(text, (heard.get(text) ?? 0) + 1);
        void reply(item, text).catch(() => undefined);
      }
    }

    async keepStatuses(_: SimulatorAccount, items: readonly StatusItem[]): Promise<void> {
      for (const { status, ref, errorDetail } of items) {
        if (status === 'queued') continue;
        await owner.query(
          `UPDATE outbound_messages SET ${status}_at = coalesce(${status}_at, now()), error_detail = $2 WHERE id = $1`,
          [ref, errorDetail ?? null],
        );
      }
    }
  }

  const reply = async (item: InboundItem, text: string): Promise<void> => {
    const answer = answerTo(text);
    const ref = randomUUID();
    await owner.query(
      `INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, purpose,
         to_address, text, choices, parts, state, started_at)
       VALUES ($1, $2, $3, $4, $1, 'transactional', $5, $6, '[]', '[]', 'started', now())`,
      [ref, organizationId, accountId, conversationOf(item.address), item.address, answer.text],
    );
    const settle = (state: string, providerMessageId: string | null) =>
      owner.query(
        'UPDATE outbound_messages SET state = $2, provider_message_id = $3, attempts = attempts + 1 WHERE id = $1',
        [ref, state, providerMessageId],
      );
    try {
      const receipt = await channel.send({
        ref,
        to: item.address,
        replyTo: item.providerMessageId,
        ...answer,
      });
      await settle('accepted', receipt.providerMessageId);
    } catch (error) {
      const refused = error instanceof UpstreamFault && error.outcome === 'refused';
      await settle(refused ? (error.retryable ? 'queued' : 'refused') : 'unknown', null);
    }
  };

  class Restart extends ConversationRestart {
    async restart(_: SimulatorAccount, address: string): Promise<void> {
      restarted.push(address);
      await Promise.resolve();
    }
  }

  const close = async () => {
    guard.close();
    await provider.close();
  };
  return { Reports, Restart, close };
};

const conversationOf = (address: string): string =>
  `00000000-0000-4000-8000-${address.padStart(12, '0').slice(-12)}`;

const keep = async (
  owner: pg.Pool,
  organizationId: string,
  accountId: string,
  item: InboundItem,
  text: string,
) => {
  const { rowCount } = await owner.query(
    `INSERT INTO inbound_messages (organization_id, channel_account_id, conversation_id, provider_message_id, trace_id,
       address, raw, text) VALUES ($1, $2, $3, $4, gen_random_uuid(), $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      organizationId,
      accountId,
      conversationOf(item.address),
      item.providerMessageId,
      item.address,
      item.raw,
      text,
    ],
  );
  return rowCount === 1;
};
