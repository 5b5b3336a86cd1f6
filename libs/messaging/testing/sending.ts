import { Sender } from '../src/outbound/sender.js';
import type { MessagingFixture, OutboundRow } from './messaging-fixture.js';

let phones = 0;
/** A number that nobody else in this file of specs has. */
export const newPhone = (): string => `91980000${String((phones += 1)).padStart(4, '0')}`;

/** Sends what is due, and waits until every request has its outcome. */
export const settled = async (messaging: MessagingFixture): Promise<OutboundRow[]> => {
  await messaging.module.get(Sender).pump(messaging.route.id);
  for (;;) {
    const rows = await messaging.outbound();
    if (rows.every(({ state }) => state !== 'started')) return rows;
    await new Promise(setImmediate);
  }
};

/** Whatever waits for its time is due now. */
export const hurry = async ({ database }: MessagingFixture): Promise<void> => {
  await database.owner.query(`UPDATE outbound_messages SET send_after = now() WHERE state = 'queued'`);
};
