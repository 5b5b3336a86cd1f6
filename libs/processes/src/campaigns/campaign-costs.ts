import type { Plan } from '@munshi/campaigns';
import { money, type Money } from '@munshi/kernel';
import { ChannelRoutes, Prices } from '@munshi/messaging';
import { type Forecast, microsOfMoney, moneyOf, type CountryVolume } from '@munshi/rate-card';
import { UnitOfWork } from '@munshi/database';
import { formatsOf } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { type AudienceGroup, countriesOf } from './audience.js';

export interface CampaignCost {
  /** Where every message is delivered and billed as marketing: the most, not the likely. Null where a price is not known. */
  readonly total: Money | null;
  readonly countries: readonly {
    readonly country: string | null;
    readonly messages: number;
    readonly total: Money;
    /** Who says what one of them costs. */
    readonly sources: readonly string[];
  }[];
  /** Whose price no rate card tells: under a budget they could not be told. */
  readonly unpriced: readonly { readonly country: string | null; readonly messages: number }[];
  readonly problems: readonly string[];
  /** Why it can tell nobody, or not everybody, within its budget; null where it can, and where it has none. */
  readonly overspent: string | null;
}

const MOST_NAMED = 10;

/** What a campaign would cost, by the countries of those whom it is meant for. Joins the open unit of work. */
@Injectable()
export class CampaignCosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly prices: Prices,
    private readonly routes: ChannelRoutes,
  ) {}

  async forecast(plan: Plan, groups: readonly AudienceGroup[], now: Date): Promise<CampaignCost> {
    const prices = await this.prices.of(this.unitOfWork.organizationId);
    const channel = this.routes.byId(plan.channelAccountId)?.channel ?? 'meta';
    const at = plan.startsAt !== null && plan.startsAt > now ? plan.startsAt : now;
    const told = countriesOf(groups).map(({ country, messages }) => ({
      country,
      messages: Math.ceil((messages * (100 - plan.holdOut)) / 100),
    }));
    const costs = prices.forecast(channel, 'marketing', at, told);
    const { currency } = costs.total;
    const known = moneyOf(costs.total);
    const budget = plan.budgetMinor === null ? null : money(plan.budgetMinor, currency);
    const unknown = unknownIn(costs, currency);
    return {
      total: unknown === null ? known : null,
      countries: costs.lines.map(({ country, messages, total, sources }) => ({
        country,
        messages,
        total: moneyOf(total),
        sources,
      })),
      unpriced: costs.unpriced,
      problems: [
        ...(unknown === null ? [] : [unknown]),
        ...guessedIn(costs),
        ...blockedIn(told),
        ...(budget !== null && known.minor > budget.minor
          ? [`It may cost more than its budget: ${written(known)} of ${written(budget)}.`]
          : []),
      ],
      overspent: budget === null ? null : (unknown ?? tooLittle(costs, budget)),
    };
  }
}

const written = (amount: Money): string => formatsOf('en').money(amount);

const unknownIn = ({ unpriced }: Forecast, currency: string): string | null => {
  if (unpriced.length === 0) return null;
  const messages = unpriced.reduce((sum, line) => sum + line.messages, 0);
  return `Nobody knows in ${currency} the price of ${messages} messages (${named(unpriced)}): give it to the rate card.`;
};

const guessedIn = ({ lines }: Forecast): readonly string[] => {
  const guessed = lines.filter(({ own }) => !own);
  if (guessed.length === 0) return [];
  const messages = guessed.reduce((sum, line) => sum + line.messages, 0);
  return [
    `No rate of their own is known for ${messages} messages (${named(guessed)}): they are priced as everywhere else.`,
  ];
};

/** Meta delivers no marketing templates to the United States since April 2025 ("Marketing messages to US users"). */
const blockedIn = (told: readonly CountryVolume[]): readonly string[] => {
  const messages = told.find(({ country }) => country === 'US')?.messages ?? 0;
  return messages === 0 ? [] : [`WhatsApp delivers no marketing to the US, where ${messages} of them are.`];
};

const named = (lines: readonly CountryVolume[]): string =>
  lines
    .map(({ country }) => country ?? 'of no known country')
    .slice(0, MOST_NAMED)
    .join(', ');

/** Where not one message could be paid from it. */
const tooLittle = ({ lines }: Forecast, budget: Money): string | null => {
  const least = Math.min(...lines.map(({ each }) => each.micros));
  if (lines.length === 0 || least <= microsOfMoney(budget)) return null;
  return `Its budget of ${written(budget)} pays for no message.`;
};
