import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type CampaignRecipient, CampaignRecipients } from '../domain/recipients.js';
import * as sql from './campaign-statements.js';

/** Of a list, in one statement: none may take half a minute. */
const A_PART = 50_000;

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
    const { organizationId } = this.unitOfWork;
    await this.unitOfWork.execute(sql.unlist, [campaignId]);
    for (let from = 0; from < phones.length; from += A_PART) {
      const part = phones.slice(from, from + A_PART);
      await this.unitOfWork.execute(sql.list, [organizationId, campaignId, part]);
    }
  }
}
