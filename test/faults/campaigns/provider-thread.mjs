// The provider in a thread of its own, so that no work of the run's own delays what it sees, nor when.
import { parentPort, workerData } from 'node:worker_threads';
import { openProvider } from '../../../bench/machine/provider.mjs';
import { seeded } from '../../../bench/machine/statistics.mjs';
import { moody } from '../moods.mjs';
import { nameIn, wordsOf } from './people.mjs';

const TICK_MS = 2;

const now = () => performance.timeOrigin + performance.now();
/** Whatever is read now was not there before the last but one turn of this loop: the machine may have stood still. */
let ticks = [now(), now()];
setInterval(() => (ticks = [ticks[1], now()]), TICK_MS);

const random = seeded(workerData.seed);
const refused = { goesOut: false, answer: 429 };
let refusingUntil = 0;

const provider = await openProvider({
  delayMs: 15,
  templateText: (_, values) => wordsOf(values[0]),
  decide(message) {
    const decision = now() < refusingUntil ? refused : moody(random);
    const { id, to, ref, provider: by, text, request } = message;
    const { goesOut, answer } = decision;
    const value = request.template?.components?.[0]?.parameters?.[0]?.text ?? nameIn(text);
    parentPort.postMessage({
      id,
      to,
      ref,
      provider: by,
      value,
      at: now(),
      notBefore: ticks[0],
      goesOut,
      answer,
    });
    return decision;
  },
});
parentPort.on('message', ({ refuseForMs, close }) => {
  if (refuseForMs !== undefined) refusingUntil = now() + refuseForMs;
  if (close) void provider.close().then(() => process.exit());
});
parentPort.postMessage({ url: provider.url });
