import { randomUUID } from 'node:crypto';
import { type CampaignNotFound, Campaigns } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { Clock, done, type Id, refuse, type Result } from '@munshi/kernel';
import { ChannelRoutes, Conversations, Outbound } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audience } from './audience.js';
import { CampaignWords } from './campaign-words.js';
import type { CampaignNotReady } from './start-campaign.js';

/** There is no number of staff's to send it to. */
export interface NoAlertNumber {
  readonly kind: 'no-alert-number';
}

type Outcome = Result<void, CampaignNotFound | NoAlertNumber | CampaignNotReady>;

/**
 * Each of its texts in each of its languages, as the first of its audience would read it, to the number that staff are told at, and to nobody
 * else: a test is no way around anybody's consent.
 */
export class TestCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@CommandHandler(TestCampaignCommand)
export class TestCampaignHandler implements ICommandHandler<TestCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly organizations: Organizations,
    private readonly routes: ChannelRoutes,
    private readonly conversations: Conversations,
    private readonly audience: Audience,
    private readonly words: CampaignWords,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: TestCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const campaign = await this.campaigns.find(campaignId);
      if (campaign === null) return refuse({ kind: 'campaign-not-found' });
      const { alertNumber } = await this.organizations.find(organizationId);
      if (alertNumber === null) return refuse({ kind: 'no-alert-number' });
      const { plan } = campaign.snapshot();
      const troubles = await this.words.troubles(plan);
      const route = this.routes.byId(plan.channelAccountId);
      const [first] = await this.audience.sample(campaignId, plan, this.clock.now(), 1);
      if (troubles.length > 0 || route === undefined || first === undefined) {
        const problems = troubles.map(({ detail }) => detail);
        return refuse({
          kind: 'campaign-not-ready',
          problems: problems.length > 0 ? problems : ['Nobody is meant who may be told.'],
        });
      }
      const conversationId = await this.conversations.withNumber(route, alertNumber);
      const worded = await this.words.every(plan, first);
      await this.outbound.tellAll(
        worded.flatMap(({ text, use }) =>
          text === null || use === null
            ? []
            : [
                {
                  conversationId,
                  identity: `campaign-test:${randomUUID()}`,
                  said: { text, choices: [] },
                  template: use,
                },
              ],
        ),
      );
      return done;
    });
  }
}
