// Spike: what the unit of work costs a message, by who writes the SQL. `node bench/spikes/writing-side.mjs [rounds] [messages]`
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { applicationUrl } from '../../scripts/application-url.mjs';
import { migrate } from '../../scripts/migrations.mjs';
import { openPostgres, projectRoot } from '../machine/servers.mjs';
import { median } from '../machine/statistics.mjs';
import { prismaClient, throughOrm } from './writing-side-prisma.mjs';
import { sql } from './writing-side-sql.mjs';

const [rounds, messages] = [Number(process.argv[2] ?? 6), Number(process.argv[3] ?? 2_000)];
const connections = 10;
const secretKey = 'a key of this spike';

const postgres = await openPostgres();
const ownerUrl = postgres.url('spike');
await migrate({ url: ownerUrl, secretKey, directory: `${projectRoot}/prisma/migrations` });
const url = applicationUrl(ownerUrl, secretKey);
const owner = new pg.Client(ownerUrl);
await owner.connect();

const organization = randomUUID();
const account = randomUUID();
const conversations = Array.from({ length: messages }, () => randomUUID());
await owner.query(sql.organization, [organization]);
await owner.query(sql.account, [account, organization]);
await owner.query(sql.conversations, [organization, account, conversations]);

const ids = () => ({ organization, account, reply: randomUUID(), order: randomUUID(), trace: randomUUID() });
const prepared = Object.fromEntries(
  Object.entries(sql).map(([name, text]) => [name, (values) => ({ name, text, values })]),
);

/** What is sent within, leaves in one write: the driver corks a statement by itself, so it would be one write each. */
const together = ({ connection: { stream } }, send) => {
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
};

/** One message at a time on a pg client; `wide` sends what waits for nothing together, `corked` in one write. */
const throughSql =
  (pool, { wide = false, corked = false } = {}) =>
  async (conversation, withOrder) => {
    const client = await pool.connect();
    const all = async (...queries) => {
      const send = () => Promise.all(queries.map((query) => client.query(query)));
      if (corked) return together(client, send);
      if (wide) return send();
      const results = [];
      for (const query of queries) results.push(await client.query(query));
      return results;
    };
    try {
      const id = ids();
      const [, , , next] = await all(
        { text: 'BEGIN' },
        prepared.setOrganization([organization]),
        prepared.lock([conversation]),
        prepared.next([conversation]),
      );
      const message = next.rows[0];
      await all(
        ...(withOrder
          ? [
              prepared.order([id.order, organization, conversation]),
              prepared.lines([conversation, organization]),
            ]
          : []),
        prepared.session([conversation, organization, session]),
        prepared.reply([id.reply, organization, account, conversation, id.trace, message.id, replyText]),
        prepared.mark([message.id]),
        { text: 'COMMIT' },
      );
    } finally {
      client.release();
    }
  };

const throughRaw = (prisma) => (conversation, withOrder) =>
  prisma.$transaction(async (tx) => {
    const id = ids();
    await tx.$queryRawUnsafe(sql.setOrganization, organization);
    await tx.$queryRawUnsafe(sql.lock, conversation);
    const [message] = await tx.$queryRawUnsafe(sql.next, conversation);
    if (withOrder) {
      await tx.$executeRawUnsafe(sql.order, id.order, organization, conversation);
      await tx.$executeRawUnsafe(sql.lines, conversation, organization);
    }
    await tx.$executeRawUnsafe(sql.session, conversation, organization, session);
    await tx.$executeRawUnsafe(
      sql.reply,
      id.reply,
      organization,
      account,
      conversation,
      id.trace,
      message.id,
      replyText,
    );
    await tx.$executeRawUnsafe(sql.mark, message.id);
  });

const session = JSON.stringify({ open: 'summary', version: 3, asked: [], language: 'en' });
const replyText =
  'Your order:\nCement 50 kg x 100 = ₹38,000.00\nTMT bar 12 mm x 20\nSugar x 5\nTotal ₹52,410.00\n1 Confirm\n2 Change\n3 Cancel';

const plain = new pg.Pool({ connectionString: url, max: connections });
const wide = new pg.Pool({ connectionString: url, max: connections, pipeline: true });
const prisma = await prismaClient(url, connections);
const ways = [
  ['pg, prepared, pipeline, one write', throughSql(wide, { corked: true })],
  ['pg, prepared, pipeline', throughSql(wide, { wide: true })],
  ['pg, prepared, one at a time', throughSql(plain)],
  ['Prisma transaction, raw statements', throughRaw(prisma)],
  ['Prisma transaction, ORM', throughOrm(prisma, { organization, account, ids, session, replyText })],
];
const variants = ways.flatMap(([name, handle]) => [
  { name: `${name}: reply`, handle: (conversation) => handle(conversation, false) },
  { name: `${name}: reply and order`, handle: (conversation) => handle(conversation, true) },
]);

async function slice({ handle }) {
  await owner.query(sql.messages, [organization, account, conversations]);
  const before = { node: process.cpuUsage(), pg: postgres.cpuUs(), at: performance.now() };
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < conversations.length; index = next++) await handle(conversations[index]);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - before.at) / 1000;
  const { user, system } = process.cpuUsage(before.node);
  const server = postgres.cpuUs() - before.pg;
  const { rows } = await owner.query(
    'SELECT count(*)::int AS left FROM inbound_messages WHERE processed_at IS NULL',
  );
  if (rows[0].left !== 0) throw new Error(`${rows[0].left} messages were left over`);
  await owner.query('TRUNCATE inbound_messages, outbound_messages');
  return { perSecond: messages / seconds, node: (user + system) / messages, pg: server / messages };
}

try {
  const taken = new Map(variants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < variants.length; turn += 1) {
      const variant = variants[(turn + round + 1) % variants.length];
      const measured = await slice(variant);
      if (round >= 0) taken.get(variant.name).push(measured); // the first round warms up
    }
  }
  const middle = (slices, key) => Math.round(median(slices.map((measured) => measured[key])));
  console.table(
    Object.fromEntries(
      [...taken].map(([name, slices]) => [
        name,
        {
          'messages/s': middle(slices, 'perSecond'),
          'Node µs': middle(slices, 'node'),
          'PostgreSQL µs': middle(slices, 'pg'),
        },
      ]),
    ),
  );
} finally {
  await Promise.all([plain.end(), wide.end(), prisma.$disconnect(), owner.end()]);
  await postgres.remove();
}
