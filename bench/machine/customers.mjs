// Customers who write and wait for their answer: the load and the provider in one process, so that both ends share a clock.
import { Pool } from 'undici';
import { metaText, signMeta } from './bodies.mjs';
import { openProvider } from './provider.mjs';
import { quantile } from './statistics.mjs';

const waiting = new Map();
let heard = () => {};
const provider = await openProvider({
  remember: false,
  onSent({ to, at }) {
    const saidAt = waiting.get(to);
    if (saidAt === undefined) return;
    waiting.delete(to);
    heard(at - saidAt);
  },
});

const numberOf = (nth) => String(918_000_000_000 + nth);
const prepare = (first, count, text) =>
  Array.from({ length: count }, (_, nth) => {
    const from = numberOf(first + nth);
    const body = metaText({ from, text });
    return {
      from,
      body,
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signMeta(body) },
    };
  });

async function say(pool, { from, body, headers }) {
  waiting.set(from, performance.now());
  const { statusCode, body: answer } = await pool.request({
    path: '/webhook',
    method: 'POST',
    headers,
    body,
  });
  await answer.dump();
  if (statusCode !== 200) throw new Error(`the webhook answered ${statusCode}`);
}

/** `window` messages are unanswered at any time. */
async function saturate(pool, messages, { window }) {
  const latencies = [];
  const started = performance.now();
  let next = 0;
  await new Promise((resolve, reject) => {
    let last = performance.now();
    const more = () => {
      if (next < messages.length) say(pool, messages[next++]).catch(reject);
    };
    const watch = setInterval(() => performance.now() - last > 15_000 && end(), 500);
    const end = () => {
      clearInterval(watch);
      resolve();
    };
    heard = (latency) => {
      latencies.push(latency);
      last = performance.now();
      if (latencies.length === messages.length) end();
      else more();
    };
    for (let nth = 0; nth < window; nth += 1) more();
  });
  return { latencies, seconds: (performance.now() - started) / 1000 };
}

/** A steady rate, whatever the answers do. */
async function pace(pool, messages, { perSecond }) {
  const latencies = [];
  const started = performance.now();
  heard = (latency) => latencies.push(latency);
  const fault = { error: undefined };
  let next = 0;
  await new Promise((resolve) => {
    const tick = setInterval(() => {
      const due = Math.min(messages.length, Math.floor(((performance.now() - started) / 1000) * perSecond));
      while (next < due) say(pool, messages[next++]).catch((error) => (fault.error = error));
      const since = (performance.now() - started) / 1000 - messages.length / perSecond;
      if (next < messages.length || (latencies.length < messages.length && since < 15)) return;
      clearInterval(tick);
      resolve();
    }, 2);
  });
  if (fault.error) throw fault.error;
  return { latencies, seconds: (performance.now() - started) / 1000 };
}

const ways = { saturate, pace };

process.on('message', async ({ way, port, first, count, text, delayMs = 0, ...how }) => {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 64, pipelining: 1 });
  try {
    provider.delayMs = delayMs;
    waiting.clear();
    const messages = prepare(first, count, text);
    process.send({ prepared: true });
    const { latencies, seconds } = await ways[way](pool, messages, how);
    process.send({
      ...{ count, replied: latencies.length, seconds, perSecond: latencies.length / seconds },
      ...{ p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) },
    });
  } catch (error) {
    process.send({ error: `${error.message}` });
  } finally {
    void pool.close();
  }
});
process.on('disconnect', () => process.exit());
process.send({ url: provider.url });
