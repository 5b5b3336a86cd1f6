import { Worker } from 'node:worker_threads';

/**
 * @typedef {{ id: string, to: string, ref: string, provider: 'meta' | 'twilio', value: string | undefined, at: number,
 *   notBefore: number, goesOut: boolean, answer: string | number }} Arrival a request, whatever became of it. It came
 *   between `notBefore` and `at` (ms since the epoch); `value` is what its template says of the recipient.
 */

/** @param {{ seed: number, onArrival: (arrival: Arrival) => void }} options */
export async function openCampaignProvider({ seed, onArrival }) {
  const thread = new Worker(new URL('provider-thread.mjs', import.meta.url), { workerData: { seed } });
  const arrivals = [];
  const { url } = await new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  thread.on('message', (arrival) => {
    arrivals.push(arrival);
    onArrival(arrival);
  });
  return {
    url,
    /** @type {Arrival[]} */
    arrivals,
    /** Everything is answered 429 for so long. */
    refuseFor: (refuseForMs) => thread.postMessage({ refuseForMs }),
    close: () =>
      new Promise((resolve) => {
        thread.once('exit', resolve);
        thread.postMessage({ close: true });
      }),
  };
}
