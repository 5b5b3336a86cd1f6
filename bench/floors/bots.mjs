// The floors of "message in, reply out". `node bots.mjs <threads | memory> <provider url>`
import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { meta } from '../machine/bodies.mjs';

const [kind, providerUrl] = process.argv.slice(2);
const order = /^\s*(?<name>\D+?)\s*x\s*(?<quantity>\d+)\s*$/i;
const prices = new Map([
  ['cement', 38_000],
  ['bricks', 900],
  ['maida', 210_000],
]);

function replyTo(text) {
  const lines = text
    .split('\n')
    .map((line) => order.exec(line)?.groups)
    .filter(Boolean);
  if (lines.length === 0) return 'Hello! Send me an order, for example: Cement x 100';
  const priced = lines.map(({ name, quantity }) => ({
    name,
    total: (prices.get(name.trim().toLowerCase()) ?? 0) * Number(quantity),
  }));
  const total = priced.reduce((sum, line) => sum + line.total, 0);
  return `${priced.map((line) => `${line.name} ${line.total / 100}`).join('\n')}\nTotal ${total / 100}\n1 Confirm 2 Change 3 Cancel`;
}

async function send(to, body) {
  const answer = await fetch(`${providerUrl}/v25.0/${meta.phoneNumberId}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${meta.accessToken}` },
    body: JSON.stringify({ messaging_product: 'whatsapp', to, type: 'text', text: { body } }),
  });
  await answer.json();
}

const first = (body) => JSON.parse(body).entry[0].changes[0].value.messages[0];

const bots = {
  /** Eight threads, each busy with one message until the provider has answered: a threaded web framework with a blocking client. */
  threads() {
    let free = 8;
    const queue = [];
    const run = async () => {
      if (free === 0 || queue.length === 0) return;
      free -= 1;
      const { message, done } = queue.shift();
      await send(message.from, replyTo(message.text.body)).catch(() => {});
      done();
      free += 1;
      void run();
    };
    return (message, done) => {
      queue.push({ message, done });
      void run();
    };
  },
  /** Answers the webhook at once and goes on in memory: no signature, no dedup, no order, nothing stored, no limit. */
  memory() {
    const bus = new EventEmitter();
    const sessions = new Map();
    bus.on('message', async ({ from, text }) => {
      const session = sessions.get(from) ?? { history: [] };
      session.history = [...session.history.slice(-9), text.body];
      sessions.set(from, session);
      await send(from, replyTo(text.body)).catch(() => {});
    });
    return (message, done) => {
      done();
      bus.emit('message', message);
    };
  },
};

const handle = bots[kind]();
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () =>
    handle(first(body), () => response.writeHead(200, { 'content-length': 2 }).end('OK')),
  );
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit());
