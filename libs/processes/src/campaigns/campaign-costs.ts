import type { Plan } from '@munshi/campaigns';
import type { ChannelName } from '@munshi/channels';
import { type Id, money, type Money } from '@munshi/kernel';
import { ChannelRoutes } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { type Biller, forecast, moneyOf, STANDARD_CARD } from '@munshi/rate-card';
import { UnitOfWork } from '@munshi/database';
import { formatsOf } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { Audience } from './audience.js';

export interface CampaignCost {
  /** Where every message is delivered and billed as marketing: the most, not the likely. */
  readonly total: Money;
  readonly countries: readonly {
    readonly country: string | null;
    readonly messages: number;
    readonly total: Money;
  }[];
  readonly problems: readonly string[];
}

/** The simulator plays a provider, bills included. */
const BILLERS: Readonly<Record<ChannelName, Biller>> = { meta: 'meta', twilio: 'twilio', simulator: 'meta' };

/** What a campaign would cost, by the countries of those whom it is meant for. Joins the open unit of work. */
@Injectable()
export class CampaignCosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly audience: Audience,
    private readonly routes: ChannelRoutes,
  ) {}

  async forecast(campaignId: Id, plan: Plan, now: Date): Promise<CampaignCost> {
    const [{ currency, rateCard }, recipients] = await Promise.all([
      this.organizations.find(this.unitOfWork.organizationId),
      this.audience.countries(campaignId, plan, now),
    ]);
    const cards = rateCard === null ? [STANDARD_CARD] : [rateCard, STANDARD_CARD];
    const biller = BILLERS[this.routes.byId(plan.channelAccountId)?.channel ?? 'meta'];
    const at = plan.startsAt !== null && plan.startsAt > now ? plan.startsAt : now;
    const told = recipients.map(({ country, messages }) => ({
      country,
      messages: Math.ceil((messages * (100 - plan.holdOut)) / 100),
    }));
    const costs = forecast(cards, { biller, category: 'marketing', at, currency }, told);
    const total = moneyOf(costs.total);
    const unpriced = costs.unpriced.reduce((sum, { messages }) => sum + messages, 0);
    return {
      total,
      countries: costs.lines.map((line) => ({ ...line, total: moneyOf(line.total) })),
      problems: [
        ...(unpriced > 0 ? [`Of ${unpriced} messages nobody knows the price.`] : []),
        ...(plan.budgetMinor !== null && total.minor > plan.budgetMinor
          ? [
              `It may cost more than its budget: ${formatsOf('en').money(total)} of ${formatsOf('en').money(money(plan.budgetMinor, currency))}.`,
            ]
          : []),
      ],
    };
  }
}
