import {
  type Crowd,
  durationInWords,
  type Plan,
  type Standstill,
  type StandstillReason,
  type Timetable,
  timetable,
} from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { type Id, money } from '@munshi/kernel';
import { Budgets, capOf, monthOf, quietUntil, recipientZone } from '@munshi/messaging';
import { type Organization, Organizations } from '@munshi/organizations';
import { microsOfMoney } from '@munshi/rate-card';
import { Injectable } from '@nestjs/common';
import { Audience, type AudienceGroup, summed } from './audience.js';
import type { CappedRow } from './audience.sql.js';
import type { CampaignCost } from './campaign-costs.js';
import { CAMPAIGN_KIND } from './campaign-words.js';
import { onTheClock } from './on-the-clock.js';
import { neverToldIn, neverToldWords } from './quiet-crowds.js';

export interface CampaignTimes extends Timetable {
  /** From when on it is reckoned: now, or when it is to start. */
  readonly from: Date;
  /** Who has heard of as many campaigns of late as anybody may, and when they may again. */
  readonly capped: CappedRow;
  /** Who would never be told, since it is quiet where they live whenever it speaks; null for nobody. */
  readonly neverTold: { readonly recipients: number; readonly words: string } | null;
  /** All of it in a sentence. */
  readonly words: string;
}

/** What is known of a campaign besides its plan. */
export interface Foreseen {
  readonly groups: readonly AudienceGroup[];
  readonly cost: CampaignCost;
  readonly perSecond: number;
  /** Null for no limit. */
  readonly peopleADay: number | null;
  readonly written: number;
}

const MOST_SAID = 3;

const SAID: Readonly<Record<StandstillReason, string>> = {
  'sending-window': 'its sending windows',
  'quiet-hours': 'quiet hours',
  'frequency-cap': 'those who have heard enough of late',
  'portfolio-limit': 'the people a day of its number',
  'month-budget': "the month's budget",
  canary: 'its canary',
};

/** When a campaign would tell whom, if it started now or at its time. In the open unit of work. */
@Injectable()
export class CampaignTiming {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly audience: Audience,
    private readonly budgets: Budgets,
  ) {}

  async of(id: Id, plan: Plan, now: Date, foreseen: Foreseen): Promise<CampaignTimes> {
    const organization = await this.organizations.find(this.unitOfWork.organizationId);
    const from = plan.startsAt !== null && plan.startsAt > now ? plan.startsAt : now;
    const [capped, month] = await Promise.all([
      this.audience.capped(id, plan, from, capOf(organization, CAMPAIGN_KIND)),
      this.month(organization, foreseen.cost, now),
    ]);
    const { perSecond, peopleADay, written } = foreseen;
    const crowds = crowdsOf(plan, foreseen.groups, organization, capped);
    const times = timetable({
      ...plan,
      from,
      crowds,
      perSecond,
      quietUntil: (at, zone) => quietUntil(at, zone, organization),
      portfolio: peopleADay === null ? null : { most: peopleADay, written },
      month,
    });
    const recipients = crowds.reduce((sum, crowd) => sum + crowd.recipients, 0);
    const never = neverToldIn(crowds, plan, from, organization);
    return {
      ...times,
      from,
      capped,
      neverTold:
        never === 0 ? null : { recipients: never, words: neverToldWords(never, recipients, organization) },
      words: wordsFor(plan, from, recipients, perSecond, times),
    };
  }

  /** How many messages a month, and what is left of this one, pays for: at the price of an average one. */
  private async month(organization: Organization, { countries }: CampaignCost, now: Date) {
    const { timeZone, currency, monthlyBudgetMinor } = organization;
    const messages = countries.reduce((sum, country) => sum + country.messages, 0);
    const micros = countries.reduce((sum, { total }) => sum + microsOfMoney(total), 0);
    if (monthlyBudgetMinor === null || micros === 0) return null;
    const budget = microsOfMoney(money(monthlyBudgetMinor, currency));
    const spent = await this.budgets.spentInMonth(monthOf(now, timeZone).month);
    const paidFrom = (amount: number): number => Math.max(0, Math.floor((amount / micros) * messages));
    return {
      left: paidFrom(budget - spent),
      most: paidFrom(budget),
      endOf: (at: Date) => monthOf(at, timeZone).next,
    };
  }
}

/** By their clocks; some of the first of them may not be told as yet, wherever those live. */
const crowdsOf = (
  { holdOut }: Plan,
  groups: readonly AudienceGroup[],
  organization: Organization,
  capped: CappedRow,
): readonly Crowd[] => {
  const told = (recipients: number): number => Math.ceil((recipients * (100 - holdOut)) / 100);
  const sellers = organization.timeZone;
  const having = groups.filter(({ language }) => language !== null);
  let late = capped.recipients;
  const crowds = summed(having, (group) => recipientZone(group, sellers)).flatMap(([zone, recipients]) => {
    const put = Math.min(late, recipients);
    late -= put;
    return [
      { recipients: told(recipients - put), zone, from: null },
      { recipients: told(put), zone, from: capped.until },
    ];
  });
  return crowds.filter(({ recipients }) => recipients > 0);
};

const wordsFor = (
  { zone }: Plan,
  from: Date,
  recipients: number,
  perSecond: number,
  { finishesAt, standstills, untold }: Timetable,
): string => {
  const waits = standstills.slice(0, MOST_SAID).map((standstill) => waitIn(standstill, from, zone));
  const more = standstills.length - waits.length;
  return [
    `About ${durationInWords(Math.ceil(recipients / perSecond))} at ${perSecond} a second`,
    ...waits,
    ...(more > 0 ? [`and waits ${more} times more`] : []),
    finishesAt === null
      ? `about ${untold} would not be told`
      : `over about ${onTheClock(finishesAt, zone, from)} (${zone})`,
  ].join('; ');
};

const waitIn = ({ reason, from, until }: Standstill, start: Date, zone: string): string => {
  const since = from > start ? `from ${onTheClock(from, zone, start)} to ` : 'until ';
  return `waits ${since}${onTheClock(until, zone, start)} (${SAID[reason]})`;
};
