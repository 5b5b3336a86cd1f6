import { CAMPAIGN_STATUSES, type CampaignView } from '@munshi/campaigns';
import type { ChannelRoutes } from '@munshi/messaging';
import type { CampaignWait } from '@munshi/processes';
import { z } from 'zod';
import { wholePlanJson, toPlanJson } from './plan-json.js';

const moment = z.iso.datetime().nullable();

export const campaignStatus = z.enum(CAMPAIGN_STATUSES);

export const campaignJson = z
  .object({
    id: z.uuid(),
    status: campaignStatus,
    reason: z
      .string()
      .nullable()
      .describe(
        'why it is paused, or has ended: `staff`, `canary-failures`, `budget`, `template-paused`, `quiet-hours` …',
      ),
    detail: z
      .string()
      .nullable()
      .describe('of its reason; while it runs, of how many it is always night when it speaks'),
    waitsFor: z
      .object({
        reason: z
          .string()
          .describe(
            '`start`, `sending-window`, `quiet-hours`, `portfolio-limit`, `month-budget`, `canary`, `frequency-cap`, `rate`, `credentials`, `answers` …',
          ),
        until: moment.describe('null where that is not known'),
        words: z
          .string()
          .describe('`waits until 09:00 (Asia/Kolkata): quiet hours`, on the clock of its `timeZone`'),
      })
      .nullable()
      .describe('while it is scheduled or runs: what its next messages wait for; null otherwise'),
    plan: wholePlanJson,
    createdAt: z.iso.datetime(),
    startedAt: moment.describe('when its audience was frozen'),
    canaryPassedAt: moment,
    finishedAt: moment,
  })
  .meta({ id: 'Campaign' });

export const toCampaignJson = (
  view: CampaignView,
  wait: CampaignWait | null,
  routes: ChannelRoutes,
): z.output<typeof campaignJson> => ({
  id: view.id,
  status: view.status,
  reason: view.reason,
  detail: view.detail,
  waitsFor: wait && { ...wait, until: wait.until?.toISOString() ?? null },
  plan: toPlanJson(view.plan, routes.byId(view.plan.channelAccountId)),
  createdAt: view.createdAt.toISOString(),
  startedAt: view.startedAt?.toISOString() ?? null,
  canaryPassedAt: view.canaryPassedAt?.toISOString() ?? null,
  finishedAt: view.finishedAt?.toISOString() ?? null,
});
