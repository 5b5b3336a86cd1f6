import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type CampaignRecipient, CampaignRecipients } from '../domain/recipients.js';
import * as sql from './campaign-statements.js';

@Injectable()
export class PgCampaignRecipients extends CampaignRecipients {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  take(campaignId: Id, most: number, now: Date): Promise<readonly CampaignRecipient[]> {
    return this.unitOfWork.rows(sql.takeRecipients, [campaignId, most, now]);
  }

  first(campaignId: Id, most: number): Promise<readonly CampaignRecipient[]> {
    return this.unitOfWork.rows(sql.firstRecipients, [campaignId, most]);
  }

  async skip(campaignId: Id, contactIds: readonly Id[], reason: string): Promise<void> {
    if (contactIds.length > 0)
      await this.unitOfWork.execute(sql.skipRecipients, [campaignId, contactIds, reason]);
  }

  drop(campaignId: Id, most: number): Promise<number> {
    return this.unitOfWork.execute(sql.drop, [campaignId, most]);
  }

  async arePending(campaignId: Id): Promise<boolean> {
    return (await this.unitOfWork.one(sql.pending, [campaignId]))?.pending ?? false;
  }

  async list(campaignId: Id, phones: readonly string[]): Promise<void> {
    await this.unitOfWork.execute(sql.list, [this.unitOfWork.organizationId, campaignId, phones]);
  }
}
