// The floors beneath the webhook: as little as can be between a socket and an answer. `node webhook.mjs <variant> <url>`
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { meta } from '../machine/bodies.mjs';
import { sharedInsert } from './shared-insert.mjs';

const [variant, url] = process.argv.slice(2);

const authentic = (body, header) => {
  const given = Buffer.from(header.slice(7), 'hex');
  const own = createHmac('sha256', meta.appSecret).update(body).digest();
  return given.length === own.length && timingSafeEqual(own, given);
};

export const floorTable =
  'CREATE TABLE IF NOT EXISTS floor_inbox (nth bigserial, id text PRIMARY KEY, sender text NOT NULL, body bytea NOT NULL)';

const keepers = {
  /** (a) nothing is stored. */
  bare: () => () => undefined,
  /** (b) one awaited pipeline a request: seen before, and into a stream. */
  async redis() {
    const { Redis } = await import('ioredis');
    const client = new Redis(url);
    return async (body) => {
      const { id } = firstMessage(body);
      await client
        .pipeline()
        .set(`seen:${id}`, '1', 'EX', 86_400, 'NX')
        .xadd('inbox', 'MAXLEN', '~', 100_000, '*', 'id', id, 'body', body)
        .exec();
    };
  },
  /** (b') one awaited prepared INSERT a request. */
  async insert() {
    const pool = new pg.Pool({ connectionString: url, max: 10 });
    const text = 'INSERT INTO floor_inbox (id, sender, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
    return async (body) => {
      const { id, from } = firstMessage(body);
      await pool.query({ name: 'keep', text, values: [id, from, body] });
    };
  },
  /** The requests that arrive while the last INSERT commits share the next one. */
  async shared() {
    const keep = await sharedInsert({
      url,
      connections: Number(process.env.CONNECTIONS ?? 2),
      most: Number(process.env.MOST ?? 32),
    });
    return (body) => {
      const { id, from } = firstMessage(body);
      return keep({ id, sender: from, body });
    };
  },
};

const firstMessage = (body) => JSON.parse(body.toString()).entry[0].changes[0].value.messages[0];

if (keepers[variant]) {
  const keep = await keepers[variant]();
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      if (!authentic(body, request.headers['x-hub-signature-256'] ?? ''))
        return response.writeHead(401).end();
      try {
        await keep(body);
        response.writeHead(200, { 'content-length': 0 }).end();
      } catch {
        response.writeHead(503, { 'content-length': 0 }).end();
      }
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  process.on('disconnect', () => process.exit());
}
