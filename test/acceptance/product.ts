import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { type Form, signMeta, signTwilio } from '../../bench/machine/bodies.mjs';
import {
  answers,
  environmentFor,
  isBuilt,
  openProgram,
  prepareDatabase,
} from '../../bench/machine/product.mjs';
import { openProvider, type Provider, type Sent } from '../../bench/machine/provider.mjs';
import { scratchFolder, until } from '../../bench/machine/servers.mjs';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type: string;
  readonly ms: number;
}

type Headers = Record<string, string | string[]>;

/** The built product, running, seen from outside: HTTP on one side, a played provider on the other. */
export interface Product {
  readonly base: string;
  readonly provider: Provider;
  /** As the database's owner, behind row-level security. */
  readonly ask: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;
  post(route: string, body: string | Buffer, headers: Headers): Promise<Answer>;
  get(route: string): Promise<Answer>;
  put(route: string, body: object): Promise<Answer>;
  /** Rightly signed. */
  postMeta(body: string | Buffer, headers?: Headers): Promise<Answer>;
  postTwilio(route: string, params: Form, body?: string): Promise<Answer>;
  sentTo(to: string): Sent[];
  /** The next message to that number that fits, or the one that already came. */
  hears(to: string, fits: (sent: Sent) => boolean, what: string): Promise<Sent>;
  /** Nothing waits to be handled, sent, dispatched or run. */
  atRest(seconds?: number): Promise<void>;
  alive(): boolean;
  logs(): string;
  close(): Promise<void>;
}

export const openProduct = async ({ workers = 1, simulator = false } = {}): Promise<Product> => {
  const template = process.env['MUNSHI_TEST_PG_URL'];
  if (template === undefined)
    throw new Error('MUNSHI_TEST_PG_URL is not set: run the tests through npm test');
  if (!isBuilt()) throw new Error('the programs are not built: npm run build');
  const database = `acceptance_${randomBytes(5).toString('hex')}`;
  const ownerUrl = Object.assign(new URL(template), { pathname: `/${database}` }).toString();
  const stateDir = scratchFolder('acceptance');
  const provider = await openProvider();
  const environment = await environmentFor({
    ownerUrl,
    stateDir,
    stubUrl: provider.url,
    redisUrl: redisOfItsOwn(),
    ...(simulator && { more: { SIMULATOR: 'on' } }),
  });
  await prepareDatabase({ ownerUrl, environment });
  const programs = [
    openProgram('api', environment),
    ...Array.from({ length: workers }, (_, nth) =>
      openProgram('worker', environment, { name: `worker-${nth + 1}` }),
    ),
  ];
  const base = environment['PUBLIC_URL']!;
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 3 });
  // A pool calls itself ended while its connections still close; dropping the database cuts those.
  owner.on('error', () => undefined);
  const logs = (): string =>
    programs.map((program) => `--- ${program.name}\n${program.log().slice(-3_000)}`).join('\n');
  await answers(base, '/ready').catch((error: unknown) => {
    throw new Error(`${String(error)}\n${logs()}`);
  });

  const ask: Product['ask'] = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query(text, values)).rows as Row[];
  const post: Product['post'] = (route, body, headers) =>
    request(base + route, { method: 'POST', body, headers });
  const sentTo = (to: string): Sent[] => provider.sent.filter((sent) => sent.to === to);
  return {
    base,
    provider,
    ask,
    post,
    get: (route) => request(base + route, {}),
    put: (route, body) =>
      request(base + route, {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    postMeta: (body, headers = {}) =>
      post('/webhook', body, {
        'content-type': 'application/json',
        'x-hub-signature-256': signMeta(body),
        ...headers,
      }),
    postTwilio: (route, params, body = new URLSearchParams(params as Record<string, string>).toString()) =>
      post(route, body, {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signTwilio(base + route, params),
      }),
    sentTo,
    hears: (to, fits, what) =>
      until(() => sentTo(to).find(fits), { what: `${to} to hear ${what}`, seconds: 20 }),
    async atRest(seconds = 30) {
      let calm = 0;
      let open = '';
      const calmly = async (): Promise<boolean> => {
        open = await unsettled(ask);
        calm = open === '' ? calm + 1 : 0;
        return calm >= 3;
      };
      await until(calmly, { what: 'everything to come to rest', seconds, every: 50 }).catch(
        (error: unknown) => {
          throw new Error(`${String(error)}; still open: ${open}`);
        },
      );
    },
    alive: () => programs.every((program) => program.alive()),
    logs,
    async close() {
      await Promise.all(programs.map((program) => program.stop()));
      await Promise.all([provider.close(), owner.end()]);
      await dropDatabase(template, database);
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
};

/** What is still to be done, in words; empty when there is nothing. */
const unsettled = async (ask: Product['ask']): Promise<string> => {
  const rows = await ask<{ what: string }>(`SELECT n || ' ' || what AS what FROM (
    SELECT 'to handle, the next at ' || coalesce(min(not_before)::text, 'once') AS what, count(*) AS n
      FROM inbound_messages WHERE processed_at IS NULL
    UNION ALL SELECT 'to send', count(*) FROM outbound_messages WHERE state IN ('queued', 'started')
    UNION ALL SELECT 'to dispatch', count(*) FROM outbox WHERE dispatched_at IS NULL
    UNION ALL SELECT 'reactions to run', count(*) FROM deliveries WHERE done_at IS NULL AND parked_at IS NULL) open
    WHERE n > 0`);
  return rows.map(({ what }) => what).join(', ');
};

const request = async (
  url: string,
  { method = 'GET', body, headers = {} }: { method?: string; body?: string | Buffer; headers?: Headers },
): Promise<Answer> => {
  const started = performance.now();
  const lines = Object.entries(headers).flatMap(([key, value]) =>
    [value].flat().map((one): [string, string] => [key, one]),
  );
  const answer = await fetch(url, {
    method,
    headers: lines,
    ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    signal: AbortSignal.timeout(15_000),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    text,
    type: answer.headers.get('content-type') ?? '',
    ms: performance.now() - started,
  };
};

/** Queues are named alike in every installation, so each gets a numbered database of the tests' Redis. */
const redisOfItsOwn = (): string | undefined => {
  const url = process.env['REDIS_URL'];
  if (url === undefined || url === '') return undefined;
  const own = 1 + ((Number(process.env['JEST_WORKER_ID'] ?? 1) * 4 + (randomBytes(1)[0]! % 4)) % 15);
  return Object.assign(new URL(url), { pathname: `/${own}` }).toString();
};

const dropDatabase = async (template: string, database: string): Promise<void> => {
  const admin = new pg.Client({
    connectionString: Object.assign(new URL(template), { pathname: '/postgres' }).toString(),
  });
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
    await admin.query(`DROP ROLE IF EXISTS munshi_app_${database}`);
  } finally {
    await admin.end();
  }
};
