import type { CampaignState } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { ChannelRoutes, Conversations, Outbound } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { say } from '@munshi/wording';
import { Injectable } from '@nestjs/common';

/** Staff who believe that it runs would wait for its orders: they are told by each of our numbers. */
@Injectable()
export class AlertOfStoppedCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly routes: ChannelRoutes,
    private readonly conversations: Conversations,
    private readonly outbound: Outbound,
  ) {}

  /** In the open unit of work, which has paused it. */
  async tell({ id, version, plan, detail }: CampaignState): Promise<void> {
    const { organizationId } = this.unitOfWork;
    const { alertNumber, language } = await this.organizations.find(organizationId);
    if (alertNumber === null) return;
    const said = say({ kind: 'campaign-stopped', campaignId: id, name: plan.name, detail }, language);
    for (const route of this.routes.all().filter((one) => one.organizationId === organizationId)) {
      const conversationId = await this.conversations.withNumber(route, alertNumber);
      await this.outbound.tell({ conversationId, identity: `campaign-stopped:${id}:${version}`, said });
    }
  }
}
