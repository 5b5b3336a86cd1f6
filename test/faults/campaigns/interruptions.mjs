import { pause } from '../../../bench/machine/servers.mjs';

const PAUSE_MS = 1_600;
/** Of those whose message waits in the queue, held, so many change their minds. */
const STOPPING = 4;
const GIVE_UP_MS = 300_000;

/**
 * Staff pause it so often, evenly over those who are told, and let it go on.
 * @returns {Promise<{ from: number, until: number }[]>} when it was known to be paused (ms since the epoch)
 */
export async function interruptions({ staff, id, ask, people, pauses, count, note }) {
  const paused = [];
  for (let nth = 1; nth <= pauses; nth += 1) {
    for (
      const end = Date.now() + GIVE_UP_MS;
      people.heard < (count * 0.9 * nth) / (pauses + 1);
      await pause(20)
    )
      if (Date.now() > end) return paused;
    await staff.pause(id);
    const from = Date.now();
    const waiting = await queued(ask, id).catch(() => []);
    for (const { phone } of waiting) people.stop(phone);
    await pause(PAUSE_MS);
    paused.push({ from, until: Date.now() });
    await staff.resume(id);
    note(`paused and resumed (${nth}), when ${people.heard} had been told`);
  }
  return paused;
}

const queued = (ask, id) =>
  ask(
    `SELECT t.phone FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id
     JOIN contacts t ON t.id = c.contact_id WHERE m.batch = $1 AND m.state = 'queued' ORDER BY m.seq LIMIT ${STOPPING}`,
    [id],
  );
