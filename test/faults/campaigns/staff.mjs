import { pause } from '../../../bench/machine/servers.mjs';
import { TAG, TEMPLATE } from './people.mjs';

const PATIENCE_MS = 120_000;

/** Staff, who ask whichever API answers until one of them does. */
export function staffAt(bases) {
  let asked = 0;
  const once = async (method, route, body) => {
    asked += 1;
    const answer = await fetch(`${bases[asked % bases.length]}/api/v1/campaigns${route}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const said = await answer.text();
    if (answer.status >= 500) throw new Error(`${method} ${route}: ${answer.status} ${said}`);
    return { status: answer.status, said };
  };
  const call = async (method, route, body) => {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      try {
        return await once(method, route, body);
      } catch (error) {
        if (Date.now() > end) throw error;
        await pause(250);
      }
    }
  };
  const read = async (route) => {
    const { status, said } = await call('GET', route);
    if (status !== 200) throw new Error(`GET ${route}: ${status} ${said}`);
    return said;
  };
  /** Who was cut off does not know whether it was done: it is, where it says so. */
  const move = async (id, step, wanted) => {
    for (;;) {
      const { status, said } = await call('POST', `/${id}/${step}`);
      if (status < 300) return;
      const now = JSON.parse(await read(`/${id}`)).status;
      if (wanted.includes(now)) return;
      if (status !== 409) throw new Error(`${step}: ${status} ${said}`);
      await pause(100);
    }
  };
  return {
    async create({ channel, holdOut }) {
      const value = { fact: 'shop', fallback: 'customer' };
      const variant = { template: TEMPLATE, language: 'en', values: [value] };
      const { status, said } = await call('POST', '', {
        name: 'under fire',
        channel,
        holdOut,
        budget: 500_000_000,
        segment: { tags: [TAG] },
        variants: [
          { ...variant, name: 'A' },
          { ...variant, name: 'B' },
        ],
      });
      if (status >= 300) throw new Error(`create: ${status} ${said}`);
      return JSON.parse(said).id;
    },
    start: (id) => move(id, 'start', ['running', 'completed']),
    pause: (id) => move(id, 'pause', ['paused', 'completed']),
    resume: (id) => move(id, 'resume', ['running', 'completed']),
    find: async (id) => JSON.parse(await read(`/${id}`)),
    preview: async (id) => JSON.parse(await read(`/${id}/preview`)),
    metrics: async (id) => JSON.parse(await read(`/${id}/metrics`)),
    recipients: (id) => read(`/${id}/recipients`),
  };
}
