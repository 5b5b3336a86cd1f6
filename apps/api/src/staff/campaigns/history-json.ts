import type { CampaignHistoryView, SendingWindow } from '@munshi/campaigns';
import { z } from 'zod';
import { asSent } from '../http/campaign-refusals.js';
import { writtenTime } from '../http/times.js';
import { campaignStatus } from './campaign-json.js';

export const historyJson = z.object({
  items: z.array(
    z
      .object({
        at: z.iso.datetime(),
        status: campaignStatus,
        reason: z.string().nullable(),
        detail: z.string().nullable(),
        changes: z
          .array(z.object({ field: z.string(), from: z.json(), to: z.json() }))
          .describe('what of its plan was changed after its start; empty where its status changed'),
      })
      .meta({ id: 'CampaignNews' }),
  ),
});

export const toHistoryJson = (history: readonly CampaignHistoryView[]): z.output<typeof historyJson> => ({
  items: history.map(({ at, status, reason, detail, changes }) => ({
    at: at.toISOString(),
    status,
    reason,
    detail,
    changes: changes.map(({ field, from, to }) => ({
      field: asSent(field),
      from: valueOf(field, from),
      to: valueOf(field, to),
    })),
  })),
});

/** As plans are written: times of windows on the clock. */
const valueOf = (field: string, value: unknown): z.output<ReturnType<typeof z.json>> => {
  if (field !== 'windows') return z.json().parse(value ?? null);
  return (value as readonly SendingWindow[]).map(({ days, from, until }) => ({
    days: [...days],
    from: writtenTime(from),
    until: writtenTime(until),
  }));
};
