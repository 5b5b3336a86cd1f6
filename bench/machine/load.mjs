// A raw-socket HTTP client: one request in flight a connection, requests prepared beforehand, latencies kept.
import { connect } from 'node:net';
import { metaText, signMeta } from './bodies.mjs';

const digits = (number) => String(919_000_000_000 + number);
let customer = 0;

/** @returns {Buffer[]} whole requests, each with an id of its own, from numbers that repeat after 5,000 */
export function prepareRequests(count, { port, path = '/webhook' }) {
  return Array.from({ length: count }, () => {
    customer = (customer + 1) % 5_000;
    const body = metaText({
      from: digits(customer),
      text: 'Cement x 100, TMT bar 12mm x 20, sugar 5 bags please',
    });
    return Buffer.from(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n` +
        `X-Hub-Signature-256: ${signMeta(body)}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}

/** @returns {Promise<{ seconds: number, refused: number, latencies: Float64Array }>} latencies in milliseconds */
export async function fire(requests, { port, connections }) {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const latencies = new Float64Array(requests.length);
  let next = 0;
  let done = 0;
  let refused = 0;
  const started = performance.now();
  await new Promise((resolve, reject) => {
    for (const socket of sockets) {
      let index = -1;
      let sentAt = 0;
      let held = '';
      const send = () => {
        if (next >= requests.length) return;
        index = next;
        next += 1;
        sentAt = performance.now();
        socket.write(requests[index]);
      };
      socket.on('data', (chunk) => {
        held += chunk.latin1Slice();
        if (!complete(held)) return;
        if (held.charCodeAt(9) !== 50) refused += 1;
        held = '';
        latencies[index] = performance.now() - sentAt;
        done += 1;
        if (done === requests.length) resolve();
        else send();
      });
      socket.on('error', reject);
      socket.on('close', () => reject(new Error(`the server closed a connection after ${done} answers`)));
      send();
    }
  });
  const seconds = (performance.now() - started) / 1000;
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  return { seconds, refused, latencies };
}

const open = (port) =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });

function complete(text) {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const at = text.toLowerCase().indexOf('content-length:');
  return at < 0 || at > end || text.length >= end + 4 + Number.parseInt(text.slice(at + 15, at + 27), 10);
}

/** As a child process, so that it can be pinned to a core of its own: told slices over IPC, answers with figures. */
if (process.send && process.argv[2] === 'load') {
  process.on('message', async ({ port, count, connections, path }) => {
    try {
      const requests = prepareRequests(count, { port, path });
      process.send({ prepared: true });
      const { seconds, refused, latencies } = await fire(requests, { port, connections });
      const inOrder = latencies.sort();
      process.send({
        count,
        seconds,
        refused,
        perSecond: count / seconds,
        p50: inOrder[count >> 1],
        p99: inOrder[Math.floor(count * 0.99)],
      });
    } catch (error) {
      process.send({ error: error.message });
    }
  });
}
