import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Catalogue } from '@munshi/catalog';
import { readConfig } from '@munshi/config';
import { RecogniseShopCommand } from '@munshi/customers';
import { type Id, Quantity } from '@munshi/kernel';
import { type QueueName, Wake } from '@munshi/messaging';
import { AmendDraftCommand, type OrderItem, type OrderView } from '@munshi/orders';
import { PlaceOrderCommand, SendLaterCommand } from '@munshi/processes';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../../libs/database/testing/test-database.js';
import { addSimulatorAccount } from '../../../libs/simulator/testing/simulator-account.js';
import { ApiModule } from '../src/api.module.js';
import { setUpDocs } from '../src/docs/docs.js';
import { mountQueueBoard } from '../src/operations/queue-board.js';
import { createServer } from '../src/server.js';

export interface Answer<Body = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where the answer is no JSON. */
  readonly body: Body;
}

/** Nobody works here: who would have been woken is only written down. */
export class RecordingWake extends Wake {
  readonly woken: string[] = [];

  conversation(_: Id, conversationId: Id): void {
    this.woken.push(`conversation ${conversationId}`);
  }

  sender(_: Id, channelAccountId: Id): void {
    this.woken.push(`sender ${channelAccountId}`);
  }

  statuses(_: Id, channelAccountId: Id): void {
    this.woken.push(`statuses ${channelAccountId}`);
  }

  event(_: Id, eventId: Id): void {
    this.woken.push(`event ${eventId}`);
  }

  delivery(_: Id, deliveryId: number, queue: QueueName): void {
    this.woken.push(`${queue} ${deliveryId}`);
  }
}

type Amounts = Readonly<Record<string, readonly [quantity: number, unit: string]>>;

/** The whole API over HTTP, on a database of its own in which one organization has one channel account. */
export class ApiToTry {
  private constructor(
    readonly url: string,
    readonly database: TestDatabase,
    readonly accountId: Id,
    readonly wake: RecordingWake,
    private readonly app: NestFastifyApplication,
  ) {}

  static async open(environment: Record<string, string> = {}): Promise<ApiToTry> {
    const database = await openTestDatabase();
    const { id } = await addSimulatorAccount(database);
    const config = readConfig({
      DATABASE_URL: database.ownerUrl,
      SECRET_KEY: TEST_SECRET_KEY,
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      SIMULATOR: 'off',
      ...(process.env['REDIS_URL'] && { REDIS_URL: process.env['REDIS_URL'] }),
      ...environment,
    });
    const wake = new RecordingWake();
    const built = await Test.createTestingModule({ imports: [ApiModule.with(config)] })
      .overrideProvider(Wake)
      .useValue(wake)
      .compile();
    const app = built.createNestApplication<NestFastifyApplication>(createServer().adapter, {
      logger: ['error', 'warn'],
      bodyParser: false,
    });
    setUpDocs(app);
    await mountQueueBoard(app);
    await app.listen(0, '127.0.0.1');
    return new ApiToTry(await app.getUrl(), database, id, wake, app);
  }

  resolve<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get(token);
  }

  get commands(): CommandBus {
    return this.app.get(CommandBus);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }

  async call<Body = Answer['body']>(
    method: string,
    path: string,
    sent?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const json = sent === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(this.url + path, {
      method,
      headers: { ...json, ...headers },
      ...(sent === undefined ? {} : { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    const body = (isJson ? JSON.parse(text) : {}) as Body;
    return { status: answer.status, headers: answer.headers, text, body };
  }

  get<Body = Answer['body']>(path: string): Promise<Answer<Body>> {
    return this.call('GET', path);
  }

  /** The status under another name of the host, which `fetch` would not send. */
  statusUnder(host: string, path: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(this.url);
      const asking = request({ port, host: '127.0.0.1', path, headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asking.on('error', reject).end();
    });
  }

  /** A confirmed order of a new shop. */
  async place(amounts: Amounts): Promise<OrderView> {
    const { id, version, conversationId } = await this.draft(amounts);
    const audience = {
      language: 'en' as const,
      buyer: { name: 'Verma Stores', address: null, taxId: null, state: null, termsDays: null },
    };
    const placed = await this.app
      .get(CommandBus)
      .execute(
        new PlaceOrderCommand(this.database.organizationId, conversationId ?? '', id, version, audience),
      );
    if (!placed.ok) throw new Error(placed.refusal.kind);
    return placed.value;
  }

  /** What is missing of these goods, put off by a new shop. */
  async sendLater(amounts: Amounts): Promise<OrderView> {
    const { id, version, conversationId } = await this.draft(amounts);
    const sent = await this.app
      .get(CommandBus)
      .execute(new SendLaterCommand(this.database.organizationId, conversationId ?? '', id, version));
    if (!sent.ok) throw new Error(sent.refusal.kind);
    return sent.value.backOrder;
  }

  /** A draft of a new shop. */
  async draft(amounts: Amounts): Promise<OrderView> {
    const { organizationId } = this.database;
    const { commands } = this;
    const person = { addresses: [randomUUID()], name: 'Verma Stores' };
    const shop = await commands.execute(new RecogniseShopCommand(organizationId, person, 'standard'));
    const catalogue = await this.app.get(Catalogue).current(organizationId);
    const changes = Object.entries(amounts).map(([sku, [quantity, unit]]) => {
      const offer = catalogue.offer(sku, unit, 'standard')!;
      const item: OrderItem = { ...offer, discountRate: 0, quantity: Quantity.of(quantity) };
      return { kind: 'add' as const, item };
    });
    const draft = {
      organizationId,
      conversationId: randomUUID(),
      shopId: shop.id,
      priceList: 'standard',
      currency: 'INR',
    };
    const amended = await commands.execute(new AmendDraftCommand(draft, changes));
    if (!amended.ok) throw new Error(amended.refusal.kind);
    return amended.value;
  }

  /** Actions and subjects of the audit log, oldest first. */
  async audited(): Promise<string[]> {
    const { rows } = await this.database.owner.query<{ line: string }>(
      `SELECT actor || ' ' || action || ' ' || subject AS line FROM audit_log ORDER BY id`,
    );
    return rows.map(({ line }) => line);
  }
}
