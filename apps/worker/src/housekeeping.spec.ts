import type { CrmRounds } from '@munshi/crm-sync';
import type { ForgetStatements } from '@munshi/invoices';
import type { FollowUps, Sweeper } from '@munshi/messaging';
import type { Logger } from '@munshi/observability';
import type {
  CampaignRounds,
  FillBackOrders,
  ScheduleOrderNudges,
  SendDailySummaries,
  SendReminders,
} from '@munshi/processes';
import { Housekeeping } from './housekeeping.js';
import type { TemplateWork } from './template-work.js';

const after = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

describe('housekeeping', () => {
  const realInterval = globalThis.setInterval;
  let rounds: (() => void)[];
  let sweep: () => Promise<void>;
  let stopped: string[];
  let warned: string[];
  let housekeeping: Housekeeping;
  beforeEach(() => {
    rounds = [];
    globalThis.setInterval = ((round: () => void) =>
      void rounds.push(round)) as unknown as typeof setInterval;
    sweep = () => Promise.resolve();
    stopped = [];
    warned = [];
    /** Has work for ever, and stops when it is told that the process ends. */
    const busy = (what: string) => async (ended?: AbortSignal) => {
      if (ended === undefined) return;
      await after(ended);
      stopped.push(what);
    };
    const idle = () => Promise.resolve();
    housekeeping = new Housekeeping(
      { sweep: () => sweep(), settle: busy('settling') } as unknown as Sweeper,
      { fill: busy('back-orders') } as unknown as FillBackOrders,
      { run: idle, stop: () => void stopped.push('Zoho') } as unknown as CrmRounds,
      { send: busy('follow-ups') } as unknown as FollowUps,
      { run: busy('campaigns') } as unknown as CampaignRounds,
      { send: busy('reminders') } as unknown as SendReminders,
      { send: busy('summaries') } as unknown as SendDailySummaries,
      { schedule: busy('nudges') } as unknown as ScheduleOrderNudges,
      { run: busy('templates') } as unknown as TemplateWork,
      { forget: idle } as unknown as ForgetStatements,
      { warn: ({ what }: { what: string }) => void warned.push(what) } as unknown as Logger,
    );
    housekeeping.onApplicationBootstrap();
  });
  afterEach(() => {
    globalThis.setInterval = realInterval;
  });
  const tick = () => {
    for (const round of rounds) round();
  };
  const turned = () => new Promise(setImmediate);

  it('tells whoever works through many that the process ends, and waits for them', async () => {
    tick();
    await housekeeping.beforeApplicationShutdown();
    expect(stopped.sort()).toEqual([
      'Zoho',
      'back-orders',
      'campaigns',
      'follow-ups',
      'nudges',
      'reminders',
      'settling',
      'summaries',
      'templates',
    ]);
  });

  it('does not begin a round before the one before has ended', async () => {
    let sweeps = 0;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    sweep = async () => {
      sweeps += 1;
      await promise;
    };
    tick();
    tick();
    expect(sweeps).toBe(1);
    resolve(undefined);
    await turned();
    tick();
    expect(sweeps).toBe(2);
  });

  it('goes on after a round that failed', async () => {
    let sweeps = 0;
    sweep = () => {
      sweeps += 1;
      return Promise.reject(new Error('no database'));
    };
    tick();
    await turned();
    tick();
    await turned();
    expect([sweeps, warned]).toEqual([2, ['sweep', 'sweep']]);
  });
});
