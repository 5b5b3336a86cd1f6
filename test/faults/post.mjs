import { pause } from '../../bench/machine/servers.mjs';
import { signMeta, signTwilio } from '../../bench/machine/bodies.mjs';

/**
 * Posts as a provider does: again and again, to either API, until it was answered 200.
 * @param {{ bases: string[], publicUrl: string, random: () => number }} options
 */
export function poster({ bases, publicUrl, random }) {
  const counts = { posted: 0, acknowledged: 0, refused: {}, cut: 0 };

  const once = async (route, body, headers) => {
    counts.posted += 1;
    const base = bases[Math.floor(random() * bases.length)];
    try {
      const answer = await fetch(base + route, {
        method: 'POST',
        body,
        headers,
        signal: AbortSignal.timeout(15_000),
      });
      await answer.text();
      if (answer.status === 200) return true;
      counts.refused[answer.status] = (counts.refused[answer.status] ?? 0) + 1;
    } catch {
      counts.cut += 1;
    }
    return false;
  };

  const untilAcknowledged = async (route, body, headers) => {
    for (let wait = 200; !(await once(route, body, headers)); wait = Math.min(wait * 1.5, 3_000))
      await pause(wait * (0.5 + random()));
    counts.acknowledged += 1;
    if (random() < 0.15) void again(route, body, headers);
  };

  /** A provider that did not hear our 200 comes again. */
  const again = async (route, body, headers) => {
    await pause(random() * 3_000);
    await Promise.all(Array.from({ length: 1 + Math.floor(random() * 3) }, () => once(route, body, headers)));
  };

  return {
    counts,
    meta: (body) =>
      untilAcknowledged('/webhook', body, {
        'content-type': 'application/json',
        'x-hub-signature-256': signMeta(body),
      }),
    twilio: (route, params) =>
      untilAcknowledged(route, new URLSearchParams(params).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signTwilio(publicUrl + route, params),
      }),
  };
}
