import type { UnitOfWork } from '@munshi/database';
import { TestClock } from '@munshi/kernel';
import type { Logger } from '@munshi/observability';
import type { Reminders } from '@munshi/reminders';
import type { ReminderDesk } from './reminder-desk.js';
import { SendReminders } from './send-reminders.js';

describe('sending reminders', () => {
  it('ends when all that send side by side have ended, though one of them has failed', async () => {
    const { promise: slow, resolve: goOn } = Promise.withResolvers<undefined>();
    const failures: unknown[] = [];
    let batches = 0;
    const full = Array.from({ length: 100 });
    const sender = new SendReminders(
      { run: (_: string, work: () => Promise<unknown>) => work() } as unknown as UnitOfWork,
      {
        organizations: () => Promise.resolve(['organization']),
        due: () => Promise.resolve(batches < 4 ? full : []),
      } as unknown as Reminders,
      {
        deal: async () => {
          batches += 1;
          if (batches === 2) throw new Error('no');
          if (batches > 2) await slow;
        },
      } as unknown as ReminderDesk,
      new TestClock(),
      { error: ({ err }: { err: unknown }) => void failures.push(err) } as unknown as Logger,
    );
    let ended = false;
    const sending = sender.send().then(() => (ended = true));
    await new Promise(setImmediate);
    expect([batches, ended]).toEqual([4, false]);
    goOn(undefined);
    await sending;
    expect(failures).toEqual([new Error('no')]);
  });
});
