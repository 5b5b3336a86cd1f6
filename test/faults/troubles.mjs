import { pause } from '../../bench/machine/servers.mjs';

/** Each is one thing that goes wrong in a machine room. */
const kinds = {
  async worker({ workers }, random) {
    const victim = workers[Math.floor(random() * workers.length)];
    victim.kill();
    return `kill -9 ${victim.name}`;
  },
  async api({ apis }, random) {
    const victim = apis[Math.floor(random() * apis.length)];
    victim.kill();
    return `kill -9 ${victim.name}`;
  },
  async everything({ apis, workers }) {
    for (const program of [...apis, ...workers]) program.kill();
    return 'kill -9 both APIs and both workers';
  },
  async postgres({ postgres }) {
    await postgres.kill();
    await postgres.start();
    return 'PostgreSQL killed and restarted';
  },
  async 'redis emptied'({ redis }) {
    redis.empty();
    return 'Redis emptied';
  },
  async 'redis killed'({ redis }) {
    await redis.kill();
    await pause(500);
    await redis.start();
    return 'Redis killed and restarted';
  },
};

/** The order in which they come; it starts over when the load lasts longer. */
const usualCourse = [
  'worker',
  'api',
  'postgres',
  'worker',
  'redis emptied',
  'api',
  'redis killed',
  'everything',
  'worker',
  'redis emptied',
  'postgres',
  'api',
];

/**
 * Goes wrong again and again at random moments, until told to stop.
 * @param {{ installation: object, random: () => number, everyMs: number, atLeast: number, note: (words: string) => void,
 *   course?: string[], more?: Record<string, () => string>, ready?: () => Promise<void> }} options `more`: kinds that are
 *   not known here; `ready`: what the next one waits for besides
 */
export function trouble({
  installation,
  random,
  everyMs,
  atLeast,
  note,
  course = usualCourse,
  more = {},
  ready = async () => {},
}) {
  const all = { ...kinds, ...more };
  const possible = course.filter((kind) => installation.redis !== undefined || !kind.startsWith('redis'));
  const done = [];
  let stopped = false;
  const run = async () => {
    for (let nth = 0; !stopped || nth < atLeast; nth += 1) {
      await pause(everyMs * (0.5 + random()));
      if (!stopped) await ready();
      if (stopped && nth >= atLeast) return;
      const from = Date.now();
      const words = await all[possible[nth % possible.length]](installation, random);
      done.push({ words, from, at: Date.now() });
      note(words);
    }
  };
  const running = run();
  return {
    done,
    async stop() {
      stopped = true;
      await running;
    },
  };
}
