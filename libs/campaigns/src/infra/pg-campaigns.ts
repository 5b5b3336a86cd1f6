import { POOL, UnitOfWork } from '@munshi/database';
import { type Id, ok, refuse, type Refusal, type Result } from '@munshi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Campaign } from '../domain/campaign.js';
import { type CampaignKeyReused, type CampaignNotFound, Campaigns } from '../domain/campaigns.js';
import type { Plan } from '../domain/plan.js';
import * as sql from './campaign-statements.js';

@Injectable()
export class PgCampaigns extends Campaigns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(POOL) private readonly pool: pg.Pool,
  ) {
    super();
  }

  async add(campaign: Campaign, key: string | null): Promise<Result<Id, CampaignKeyReused>> {
    const { id, plan, status, createdAt } = campaign.snapshot();
    const { organizationId } = this.unitOfWork;
    const asked = JSON.stringify(plan);
    const values = [plan.name, plan.channelAccountId, asked, status, createdAt, key] as const;
    if ((await this.unitOfWork.execute(sql.add, [organizationId, id, ...values])) > 0) return ok(id);
    const before = await this.unitOfWork.one(sql.underKey, [organizationId, key ?? '', asked]);
    return before?.same === true ? ok(before.id) : refuse({ kind: 'campaign-key-reused' });
  }

  async change<T, R extends Refusal>(
    campaignId: Id,
    decide: (campaign: Campaign) => Result<T, R>,
  ): Promise<Result<T, R | CampaignNotFound>> {
    const row = await this.unitOfWork.one(sql.lock, [campaignId]);
    if (row === null) return refuse({ kind: 'campaign-not-found' });
    const campaign = campaignOf(row);
    const decided = decide(campaign);
    if (decided.ok) await this.save(campaign);
    return decided;
  }

  async find(campaignId: Id): Promise<Campaign | null> {
    const row = await this.unitOfWork.one(sql.find, [campaignId]);
    return row && campaignOf(row);
  }

  async take(campaignId: Id, now: Date): Promise<Campaign | null> {
    const row = await this.unitOfWork.one(sql.take, [campaignId, now]);
    return row && campaignOf(row);
  }

  async save(campaign: Campaign): Promise<void> {
    const { id, plan, status, reason, detail, version, ...at } = campaign.snapshot();
    const said = [status, reason, detail, version] as const;
    const { startedAt, canaryPassedAt, finishedAt, lookAt, runningSince } = at;
    const moments = [startedAt, canaryPassedAt, finishedAt, lookAt, runningSince] as const;
    await this.unitOfWork.execute(sql.save, [
      id,
      plan.name,
      plan.channelAccountId,
      JSON.stringify(plan),
      ...said,
      ...moments,
    ]);
    for (const { changes, ...now } of campaign.news()) {
      const said = [now.status, now.reason, now.detail, JSON.stringify(changes)] as const;
      await this.unitOfWork.execute(sql.remember, [this.unitOfWork.organizationId, id, ...said]);
    }
  }

  async runningAt(channelAccountId: Id, since: Date): Promise<readonly Id[]> {
    return (await this.unitOfWork.rows(sql.runningAt, [channelAccountId, since])).map(({ id }) => id);
  }

  async due(now: Date): Promise<readonly { readonly organizationId: Id; readonly campaignId: Id }[]> {
    const { rows } = await this.pool.query<{ organization_id: Id; campaign_id: Id }>({
      name: 'campaigns.due',
      text: 'SELECT organization_id, campaign_id FROM due_campaigns($1)',
      values: [now],
    });
    return rows.map((row) => ({ organizationId: row.organization_id, campaignId: row.campaign_id }));
  }
}

const moment = (text: unknown): Date | null => (typeof text === 'string' ? new Date(text) : null);

/** It was checked before it was kept, so its shape is the plan's but for its moments. */
export const planOf = (kept: Record<string, unknown>): Plan =>
  ({ ...kept, startsAt: moment(kept['startsAt']), endsAt: moment(kept['endsAt']) }) as Plan;

const campaignOf = ({ plan, ...row }: sql.CampaignRow): Campaign =>
  new Campaign({ ...row, plan: planOf(plan) });
