import { CrmRounds } from '@munshi/crm-sync';
import { ForgetStatements } from '@munshi/invoices';
import { FollowUps, Sweeper } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import {
  CampaignRounds,
  FillBackOrders,
  ScheduleOrderNudges,
  SendDailySummaries,
  SendReminders,
} from '@munshi/processes';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { TemplateWork } from './template-work.js';

const SWEEP_EVERY = 1_000;
const SETTLE_EVERY = 10_000;
const FILL_EVERY = 5_000;
const SYNC_EVERY = 5_000;
/** A campaign's queue is filled up for two seconds, and one that is paused goes on so soon. */
const CAMPAIGNS_EVERY = 250;
/** What falls due is late by this at most, and by what telling it takes. */
const REMIND_EVERY = 250;
const SUMMARY_EVERY = 20_000;
const NUDGES_EVERY = 60_000;
const TEMPLATES_EVERY = 5_000;
const FORGET_EVERY = 3_600_000;

/** Looks again and again for what is due and has woken nobody. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly ending = new AbortController();

  constructor(
    private readonly sweeper: Sweeper,
    private readonly backOrders: FillBackOrders,
    private readonly crm: CrmRounds,
    private readonly followUps: FollowUps,
    private readonly campaigns: CampaignRounds,
    private readonly reminders: SendReminders,
    private readonly summaries: SendDailySummaries,
    private readonly nudges: ScheduleOrderNudges,
    private readonly templates: TemplateWork,
    private readonly statements: ForgetStatements,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const ended = this.ending.signal;
    this.every(SWEEP_EVERY, 'sweep', () => this.sweeper.sweep());
    this.every(SETTLE_EVERY, 'settle', () => this.sweeper.settle(ended));
    this.every(FILL_EVERY, 'fill back-orders', () => this.backOrders.fill(ended));
    this.every(SYNC_EVERY, 'sync with Zoho', () => this.crm.run());
    this.every(REMIND_EVERY, 'follow-ups', () => this.followUps.send(ended));
    this.every(CAMPAIGNS_EVERY, 'campaigns', () => this.campaigns.run(ended));
    this.every(REMIND_EVERY, 'reminders', () => this.reminders.send(ended));
    this.every(SUMMARY_EVERY, 'daily summaries', () => this.summaries.send(ended));
    this.every(NUDGES_EVERY, 'order nudges', () => this.nudges.schedule(ended));
    this.every(FORGET_EVERY, 'forget statements', () => this.statements.forget());
    this.every(TEMPLATES_EVERY, 'templates', () => this.templates.run(ended), { atOnce: true });
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    // Whoever works through many stops after the few that they have begun: the rows say what is left.
    this.ending.abort();
    this.crm.stop();
    await Promise.all(this.running);
  }

  /** Never twice at once: a slow round is waited for. */
  private every(interval: number, what: string, work: () => Promise<void>, { atOnce = false } = {}): void {
    let busy = false;
    const round = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      await work().catch((error: unknown) => {
        this.logger.warn({ err: error, what }, 'housekeeping failed; it is tried again');
      });
      busy = false;
    };
    const begin = (): void => {
      const running = round().finally(() => this.running.delete(running));
      this.running.add(running);
    };
    if (atOnce) begin();
    this.timers.push(setInterval(begin, interval));
  }
}
