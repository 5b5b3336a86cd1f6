import {
  type CampaignNotFound,
  Campaigns,
  type PlanProblem,
  type WrongCampaignStatus,
} from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CampaignLaunch } from './campaign-launch.js';

export interface CampaignNotReady {
  readonly kind: 'campaign-not-ready';
  /** Every problem there is, in words; a path is empty where it is no matter of the plan. */
  readonly problems: readonly PlanProblem[];
}

export interface StartedCampaign {
  /** Of whom some may be held out. */
  readonly recipients: number;
}

type Refused = CampaignNotFound | WrongCampaignStatus | CampaignNotReady;
type Outcome = Result<StartedCampaign, Refused>;

/**
 * Its audience is frozen, and rounds tell it. Of two who start it one holds its row and the other finds it running; the
 * audience commits together with the status.
 */
export class StartCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@CommandHandler(StartCampaignCommand)
export class StartCampaignHandler implements ICommandHandler<StartCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly launch: CampaignLaunch,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: StartCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.attempt<StartedCampaign, Refused>(organizationId, async () => {
      const now = this.clock.now();
      const held = await this.campaigns.change(campaignId, (campaign) => {
        const startable = campaign.startable();
        return startable.ok ? ok(campaign.snapshot().plan) : startable;
      });
      if (!held.ok) return held;
      const launched = await this.launch.launch(campaignId, held.value, now);
      if (!launched.ok) {
        const problems = launched.refusal.troubles.map(({ path, detail }) => ({ path, message: detail }));
        return refuse({ kind: 'campaign-not-ready', problems });
      }
      const { recipients, remark } = launched.value;
      const started = await this.campaigns.change(campaignId, (campaign) => campaign.start(now, remark));
      return started.ok ? ok({ recipients }) : started;
    });
  }
}
