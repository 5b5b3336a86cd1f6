// The floors of sending: nothing but the request, many times. `node senders.mjs <undici | twilio> <provider url>`
import { Pool } from 'undici';
import { meta, twilio } from '../machine/bodies.mjs';

const [kind, providerUrl] = process.argv.slice(2);
const atOnce = 64;

const template = (to) => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to,
  type: 'template',
  template: {
    name: 'bench_offer',
    language: { code: 'en' },
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Shop 1' }] }],
  },
  biz_opaque_callback_data: '00000000-0000-4000-8000-000000000000',
});

const kinds = {
  /** Meta's request by a pool of connections, its answer parsed. */
  undici() {
    const pool = new Pool(providerUrl, { connections: atOnce, pipelining: 1 });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${meta.accessToken}` };
    const path = `/v25.0/${meta.phoneNumberId}/messages`;
    return async (to) => {
      const body = JSON.stringify(template(to));
      const answer = await pool.request({ path, method: 'POST', headers, body });
      await answer.body.json();
    };
  },
  /** Twilio's own library, its host exchanged. */
  async twilio() {
    const { default: client } = await import('twilio');
    const requests = new client.RequestClient({ keepAlive: true, maxSockets: atOnce });
    const { host } = new URL(providerUrl);
    const httpClient = {
      request: (options) =>
        requests.request({
          ...options,
          uri: options.uri.replace('https://api.twilio.com', `http://${host}`),
        }),
    };
    const { messages } = client(twilio.accountSid, twilio.authToken, { httpClient });
    return (to) => messages.create({ from: twilio.from, to: `whatsapp:+${to}`, body: 'Dear Shop 1' });
  },
};

const send = await kinds[kind]();
process.on('message', async ({ count }) => {
  const cpu = process.cpuUsage();
  const started = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) await send(String(918_000_000_000 + (next += 1)));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const { user, system } = process.cpuUsage(cpu);
  process.send({ count, seconds: (performance.now() - started) / 1000, cpuUs: (user + system) / count });
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
