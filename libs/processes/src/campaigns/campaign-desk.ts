import {
  type Campaign,
  CampaignRecipients,
  type CampaignReason,
  canaryVerdict,
  closedUntil,
} from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Budgets, ChannelRoutes, MessageBatches } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CampaignFeed } from './campaign-feed.js';
import { CampaignLaunch } from './campaign-launch.js';
import { CampaignWords } from './campaign-words.js';
import { standing } from './standing.sql.js';

/** They end for everybody at the same moment: what waits for that goes out in one second. */
const UNTIL_ALL_MAY = ['quiet-hours', 'month-budget', 'standing'];
/** In one transaction; the next follows at once. */
const A_BATCH = 1_000;
const A_DROP = 10_000;
/** How far the queue may be ahead of the sender: more would only be withdrawn again when somebody pauses. */
const AHEAD_SECONDS = 2;
/** Of the fastest senders: what is ahead is counted for each batch. */
const MOST_AHEAD = 2_000;
/** While there is nothing to tell, and only outcomes are waited for. */
const PATIENCE = 1_000;

/** What is to be done with a campaign now, in the open unit of work, which holds it. */
@Injectable()
export class CampaignDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly launch: CampaignLaunch,
    private readonly budgets: Budgets,
    private readonly words: CampaignWords,
    private readonly feed: CampaignFeed,
    private readonly recipients: CampaignRecipients,
    private readonly batches: MessageBatches,
    private readonly routes: ChannelRoutes,
  ) {}

  /** @returns whether there is more to do at once */
  async deal(campaign: Campaign, now: Date): Promise<boolean> {
    const { id, status, plan } = campaign.snapshot();
    if (status === 'scheduled') return this.start(campaign, now);
    if (status === 'running') return this.runOn(campaign, now);
    // Nobody looks at a paused one before its end.
    if (status === 'paused') return this.end(campaign, now);
    // Cancelled, or nothing that somebody has to look at any more.
    const more = await this.callOff(id);
    const settled = !more && !(await this.batches.isOpen(id));
    campaign.lookAgain(settled ? null : after(now, PATIENCE));
    if (settled) await this.batches.release(id, plan.channelAccountId);
    return more;
  }

  /** Some of those who wait are told nothing any more. @returns whether there may be more of them */
  private async callOff(id: Id): Promise<boolean> {
    const withdrawn = await this.batches.withdraw(id);
    const dropped = await this.recipients.drop(id, A_DROP);
    return withdrawn || dropped === A_DROP;
  }

  private async start(campaign: Campaign, now: Date): Promise<boolean> {
    const { id, plan } = campaign.snapshot();
    const launched = await this.launch.launch(id, plan, now);
    if (launched.ok) return campaign.start(now, launched.value.remark).ok;
    const [trouble] = launched.refusal.troubles;
    campaign.pause(trouble?.reason ?? 'empty-audience', trouble?.detail ?? null);
    return false;
  }

  private async runOn(campaign: Campaign, now: Date): Promise<boolean> {
    const { id, plan } = campaign.snapshot();
    if (plan.endsAt !== null && plan.endsAt <= now) return this.end(campaign, now);
    const [trouble] = await this.words.troubles(plan);
    if (trouble !== undefined && (await this.isUnsaid(id)))
      return this.pause(campaign, trouble.reason, trouble.detail);
    if ((await this.budgets.spent(id))?.exhaustedAt)
      return this.pause(campaign, 'budget', 'A message costs more than is left of its budget.');
    const opensAt = closedUntil(now, plan.zone, plan.windows);
    if (opensAt !== null) {
      await this.batches.hold(id);
      campaign.lookAgain(plan.endsAt !== null && plan.endsAt < opensAt ? plan.endsAt : opensAt);
      return false;
    }
    if (plan.windows.length > 0) await this.batches.release(id, plan.channelAccountId);
    const most = await this.mostNow(campaign, now);
    if (most === 0) return false;
    const told = await this.feed.tell(id, plan, most, now);
    if (told === 0) return this.finish(campaign, now);
    // A rate of its own is kept by being looked at once a second.
    if (plan.ratePerSecond !== null) campaign.lookAgain(after(now, 1_000));
    return plan.ratePerSecond === null && told === A_BATCH;
  }

  /** How many may be told now: as far as the sender is not behind, and the canary allows. */
  private async mostNow(campaign: Campaign, now: Date): Promise<number> {
    const { id, plan } = campaign.snapshot();
    const beforeCanary = await this.beforeCanary(campaign, now);
    if (beforeCanary === 0) return 0;
    // A rate of its own holds for what has waited too, so no more is made to wait.
    if (plan.ratePerSecond !== null && (await this.batches.isQueued(id, UNTIL_ALL_MAY))) return 0;
    const rate = this.routes.byId(plan.channelAccountId)?.ratePerSecond ?? 1;
    const room = Math.min(Math.max(rate * AHEAD_SECONDS, 1), MOST_AHEAD);
    const free = room - (await this.batches.ahead(plan.channelAccountId, room));
    return Math.max(0, Math.min(A_BATCH, free, beforeCanary, plan.ratePerSecond ?? A_BATCH));
  }

  private async beforeCanary(campaign: Campaign, now: Date): Promise<number> {
    const { id, plan, startedAt, canaryPassedAt } = campaign.snapshot();
    if (plan.canary === null || canaryPassedAt !== null) return A_BATCH;
    const row = await this.unitOfWork.one(standing, [id, startedAt ?? now]);
    const stands = row ?? { told: 0, open: 0, failed: 0, optedOut: 0, lastToldAt: null };
    const everyone = !(await this.recipients.arePending(id));
    const verdict = canaryVerdict(plan.canary, stands, { now, everyone });
    if (verdict === 'pass') {
      campaign.passCanary(now);
      return A_BATCH;
    }
    if (verdict === 'wait') {
      const left = plan.canary.size - stands.told;
      // Of a small audience the end is the canary's end.
      if (left > 0 && !everyone) return left;
      campaign.lookAgain(after(now, PATIENCE));
      return 0;
    }
    const { told, failed, optedOut } = stands;
    await this.pause(
      campaign,
      `canary-${verdict}`,
      `Of ${told} who were told first, ${failed} failed and ${optedOut} opted out.`,
    );
    return 0;
  }

  private async pause(campaign: Campaign, reason: CampaignReason, detail: string): Promise<boolean> {
    if (campaign.pause(reason, detail).ok) await this.batches.hold(campaign.snapshot().id);
    return false;
  }

  /** Its time is over: nobody else is told, and what waits in the queue is refused by its own end. */
  private async end(campaign: Campaign, now: Date): Promise<boolean> {
    const { id } = campaign.snapshot();
    if (await this.callOff(id)) return true;
    return this.finish(campaign, now, 'ended');
  }

  /** Complete means that nobody is left in a state that is not final, never that a list has come to its end. */
  private async finish(
    campaign: Campaign,
    now: Date,
    reason: CampaignReason | null = null,
  ): Promise<boolean> {
    const { id, plan } = campaign.snapshot();
    const open = await this.isOpen(id);
    if (open) campaign.lookAgain(after(now, PATIENCE));
    else if (campaign.complete(now, reason).ok) await this.batches.release(id, plan.channelAccountId);
    return false;
  }

  /** Whether somebody would still be told, or told again: nobody has what was refused for its template. */
  private async isUnsaid(id: Id): Promise<boolean> {
    return (
      (await this.recipients.arePending(id)) ||
      (await this.batches.isQueued(id)) ||
      (await this.batches.hasFailedForTemplate(id))
    );
  }

  private async isOpen(id: Id): Promise<boolean> {
    return (await this.recipients.arePending(id)) || (await this.batches.isOpen(id));
  }
}

const after = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds);
