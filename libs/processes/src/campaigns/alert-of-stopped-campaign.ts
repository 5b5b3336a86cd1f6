import type { CampaignState } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { Outbound, Reach } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { say } from '@munshi/wording';
import { Injectable } from '@nestjs/common';

/** Staff who believe that it runs would wait for its orders. */
@Injectable()
export class AlertOfStoppedCampaign {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly reach: Reach,
    private readonly outbound: Outbound,
  ) {}

  /** In the open unit of work, which has paused it: once for each stop, by the number that staff wrote to last. */
  async tell({ id, version, plan, detail }: CampaignState): Promise<void> {
    const { organizationId } = this.unitOfWork;
    const { alertNumber, language } = await this.organizations.find(organizationId);
    const reached = alertNumber === null ? null : await this.reach.of(organizationId, [alertNumber]);
    if (reached === null) return;
    const said = say({ kind: 'campaign-stopped', campaignId: id, name: plan.name, detail }, language);
    const { conversationId } = reached.recipient;
    await this.outbound.tell({ conversationId, identity: `campaign-stopped:${id}:${version}`, said });
  }
}
