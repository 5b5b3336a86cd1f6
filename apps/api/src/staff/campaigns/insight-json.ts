import { FACTS } from '@munshi/campaigns';
import type { Money } from '@munshi/kernel';
import type { CampaignFigures, CampaignMetrics, CampaignPreview } from '@munshi/processes';
import { z } from 'zod';

const count = z.number().int();
const money = z.object({ minor: count, currency: z.string() });

export const previewJson = z
  .object({
    audience: z.object({
      meant: count,
      reachable: count.describe('those who have consented, not opted out, and for whom there is a text'),
      optedOut: count,
      notConsented: count,
      textless: count.describe('who have no text in their language'),
      toldElsewhere: count.describe(
        'the same person, or with `onePerShop` somebody of the shop, is told instead',
      ),
    }),
    problems: z
      .array(z.string())
      .describe('everything that keeps it from being started, or some from being told'),
    looked: count.describe('how many were looked at for what is missing'),
    missing: z.array(z.object({ fact: z.enum(FACTS), recipients: count })),
    cost: z.object({
      total: money
        .nullable()
        .describe(
          'an estimate by `/api/v1/rate-card`, where every message is delivered and billed; null where a price is not known',
        ),
      countries: z.array(
        z.object({
          country: z.string().nullable(),
          messages: count,
          total: money,
          sources: z
            .array(z.string())
            .describe('who says what one costs: the rate card that comes with Munshi, or your own'),
        }),
      ),
      unpriced: z
        .array(z.object({ country: z.string().nullable(), messages: count }))
        .describe('whose price no rate card tells: with a budget it is not started'),
    }),
    languages: z
      .array(z.object({ language: z.string().nullable(), recipients: count }))
      .describe('in which they are told; null for those who have no text in theirs, and are not'),
    seconds: count.describe(
      'that telling takes at the rate of the number, and the people a day it may write to',
    ),
    when: z
      .object({
        words: z
          .string()
          .describe(
            '`About 2 h 10 min at 80 a second; waits from 21:00 to 09:00 (quiet hours); over about 09:40 (Asia/Kolkata)`',
          ),
        from: z.iso.datetime().describe('what it is reckoned from: now, or its `startsAt`'),
        finishesAt: z.iso.datetime().nullable().describe('about; null where some would not be told'),
        untold: count.describe('about how many would not be told before its end, or within two months'),
        standstills: z
          .array(
            z.object({
              reason: z.enum([
                'sending-window',
                'quiet-hours',
                'frequency-cap',
                'portfolio-limit',
                'month-budget',
                'canary',
              ]),
              from: z.iso.datetime(),
              until: z.iso.datetime(),
            }),
          )
          .describe('when nobody could be told; the first twenty'),
        capped: z
          .object({
            recipients: count,
            from: z.iso.datetime().nullable().describe('when the first of them may hear of it'),
            until: z.iso.datetime().nullable().describe('when all of them may'),
          })
          .describe('who has heard of as many campaigns of late as the frequency cap lets anybody'),
      })
      .describe('when it would tell them'),
    recipients: z
      .array(
        z.object({
          contactId: z.uuid(),
          name: z.string().nullable(),
          shop: z.string().nullable(),
          variant: z.string(),
          language: z.string().nullable(),
          text: z.string().nullable().describe('what they would read; null where it cannot be said to them'),
          problems: z.array(z.string()),
          missing: z.array(z.enum(FACTS)).describe('where the fallback is said'),
        }),
      )
      .describe('the first ten who would be told, without those who are held out'),
  })
  .meta({ id: 'CampaignPreview' });

type PreviewJson = z.output<typeof previewJson>;
const MOST_STANDSTILLS = 20;

export const toPreviewJson = (preview: CampaignPreview): PreviewJson => ({
  ...preview,
  problems: [...preview.problems],
  missing: [...preview.missing],
  languages: [...preview.languages],
  cost: {
    total: preview.cost.total && { ...preview.cost.total },
    countries: preview.cost.countries.map((one) => ({ ...one, sources: [...one.sources] })),
    unpriced: preview.cost.unpriced.map(({ country, messages }) => ({ country, messages })),
  },
  when: toWhenJson(preview.when),
  recipients: preview.recipients.map(({ recipient, facts, variant, use, text, problems, missing }) => ({
    contactId: recipient.contactId,
    name: facts.name,
    shop: facts.shop,
    variant: variant.name,
    language: use?.language ?? null,
    text,
    problems: [...problems],
    missing: [...missing],
  })),
});

const toWhenJson = ({ words, untold, ...when }: CampaignPreview['when']): PreviewJson['when'] => ({
  words,
  untold,
  from: when.from.toISOString(),
  finishesAt: iso(when.finishesAt),
  standstills: when.standstills.slice(0, MOST_STANDSTILLS).map(({ reason, from, until }) => ({
    reason,
    from: from.toISOString(),
    until: until.toISOString(),
  })),
  capped: { ...when.capped, from: iso(when.capped.from), until: iso(when.capped.until) },
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const figures = {
  recipients: count,
  pending: count.describe('not told yet'),
  skipped: count.describe('it could not be said to them'),
  dropped: count.describe('it was over before their turn'),
  queued: count,
  started: count.describe('their request is under way'),
  sent: count.describe('the provider has taken it'),
  delivered: count,
  read: count,
  failed: count,
  refused: count.describe('by our own policy: opted out, a cap, its end'),
  parked: count.describe('staff look at it'),
  unknown: count.describe('nobody knows whether they have it; it is never repeated'),
  replied: count,
  optedOut: count,
  orders: count.describe('within the days of its attribution, for the last campaign that the shop was told'),
  ordered: count.describe('shops that ordered'),
  revenue: money,
  cost: money.describe(
    'of what was sent, as far as prices are known; what failed costs nothing. By the rate card, an estimate, but for what the provider has told: what it bills counts',
  ),
};

export const metricsJson = z
  .object({
    total: z.object(figures),
    variants: z.array(z.object({ name: z.string(), ...figures })),
    languages: z.array(
      z.object({
        language: z.string(),
        told: count,
        sent: count,
        delivered: count,
        read: count,
        failed: count,
      }),
    ),
    heldOut: count,
    reasons: z.array(z.object({ state: z.string(), reason: z.string(), count })),
    uplift: z
      .object({
        share: z.number().describe('of those who were meant to be told, from 0 to 1'),
        heldOutShare: z.number(),
        difference: z.number(),
        from: z.number().describe('95 % of such intervals hold the true difference'),
        to: z.number(),
        until: z.iso
          .datetime()
          .nullable()
          .describe(
            'orders count until then, for both: the last who was told has all of its days. Null before it has ended',
          ),
        tooEarly: z.boolean().describe('before that: whoever was told last has not had the time to order'),
      })
      .nullable()
      .describe('by how much more of them ordered than of those held out'),
  })
  .meta({ id: 'CampaignMetrics' });

export const toMetricsJson = (metrics: CampaignMetrics): z.output<typeof metricsJson> => ({
  total: toFigures(metrics.total),
  variants: metrics.variants.map((variant) => ({ ...toFigures(variant), name: variant.name })),
  languages: [...metrics.languages],
  heldOut: metrics.heldOut,
  reasons: [...metrics.reasons],
  uplift: metrics.uplift && { ...metrics.uplift, until: iso(metrics.uplift.until) },
});

const toFigures = ({ revenue, cost, ...counts }: CampaignFigures) => ({
  ...counts,
  revenue: toMoney(revenue),
  cost: toMoney(cost),
});

const toMoney = ({ minor, currency }: Money): z.output<typeof money> => ({ minor, currency });
