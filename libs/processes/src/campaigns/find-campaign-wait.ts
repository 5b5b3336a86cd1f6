import { CampaignRecipients, Campaigns, type CampaignState, canaryEnd, closedUntil } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { shutOut, waits } from './campaign-waits.sql.js';
import { onTheClock } from './on-the-clock.js';
import { standing } from './standing.sql.js';

/** What a campaign that is scheduled or runs waits for, so that it tells nobody just now, or not everybody at once. */
export interface CampaignWait {
  /**
   * `start`, `sending-window`, `canary`; `rate`: its turn among what goes out from its number; `answers`: all were told, and
   * of some nobody knows as yet what became of them; `credentials`: its number is let in for nobody; or why the send policy lets none of its messages go.
   */
  readonly reason: string;
  /** Null where that is not known. */
  readonly until: Date | null;
  readonly words: string;
}

type Waiting = Omit<CampaignWait, 'words'>;

const LOOKED_AT = 2_000;

const SAID: Readonly<Record<string, string>> = {
  start: 'its start',
  'sending-window': 'its next sending window',
  canary: 'what becomes of its first recipients',
  rate: 'the rate it is sent at',
  credentials: 'its provider to let its number in again',
  answers: 'answers of the provider',
  'quiet-hours': 'quiet hours',
  'frequency-cap': 'the rest have heard enough of late',
  'portfolio-limit': 'the people a day of its number (portfolio limit)',
  'month-budget': "the month's budget",
  standing: 'the provider warns of the standing of its number',
  'with-a-person': 'the rest talk with a person',
  'template-not-approved': 'its template is not approved',
  'provider-refused': 'the provider lets nobody hear more for now',
};

/** Null where there is nothing that it waits for: it has ended, or waits for staff, and says so itself. */
export class FindCampaignWait extends Query<CampaignWait | null> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindCampaignWait)
export class FindCampaignWaitHandler implements IQueryHandler<FindCampaignWait> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly recipients: CampaignRecipients,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: FindCampaignWait): Promise<CampaignWait | null> {
    return this.unitOfWork.run(organizationId, async () => {
      const found = await this.campaigns.find(campaignId);
      if (found === null) return null;
      const campaign = found.snapshot();
      const now = this.clock.now();
      if (campaign.status === 'scheduled')
        return worded({ reason: 'start', until: campaign.lookAt }, campaign, now);
      return campaign.status === 'running'
        ? worded(await this.whileItRuns(campaign, now), campaign, now)
        : null;
    });
  }

  private async whileItRuns(campaign: CampaignState, now: Date): Promise<Waiting> {
    const { id, plan } = campaign;
    const opensAt = closedUntil(now, plan.zone, plan.windows);
    if (opensAt !== null) return { reason: 'sending-window', until: opensAt };
    const [rows, pending, number] = await Promise.all([
      this.unitOfWork.rows(waits, [id, LOOKED_AT]),
      this.recipients.arePending(id),
      this.unitOfWork.one(shutOut, [plan.channelAccountId]),
    ]);
    const isShutOut =
      number?.shutOut === true && (pending || rows.some(({ reason }) => reason !== 'answers'));
    if (isShutOut) return { reason: 'credentials', until: null };
    const [first] = rows;
    if (first !== undefined && first.reason !== 'answers')
      return { reason: first.reason, until: first.reason === 'rate' ? null : first.until };
    return (await this.canary(campaign, now)) ?? { reason: pending ? 'rate' : 'answers', until: null };
  }

  /** Of its first all were told: for what becomes of them. */
  private async canary(
    { id, plan, startedAt, canaryPassedAt }: CampaignState,
    now: Date,
  ): Promise<Waiting | null> {
    if (plan.canary === null || canaryPassedAt !== null) return null;
    const stands = await this.unitOfWork.one(standing, [id, startedAt ?? now]);
    if (stands === null || (stands.told < plan.canary.size && (await this.recipients.arePending(id))))
      return null;
    return { reason: 'canary', until: stands.open > 0 ? null : canaryEnd(plan.canary, stands) };
  }
}

/** On the clock that its windows are read by. */
const worded = ({ reason, until }: Waiting, { plan }: CampaignState, now: Date): CampaignWait => {
  const why = SAID[reason] ?? reason;
  const words =
    until === null
      ? `waits for ${why}`
      : `waits until ${onTheClock(until, plan.zone, now)} (${plan.zone}): ${why}`;
  return { reason, until, words };
};
