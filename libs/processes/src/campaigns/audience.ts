import { type CampaignRecipient, languageFor, type Plan, type Segment } from '@munshi/campaigns';
import { countryOfAddress } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import * as sql from './audience.sql.js';
import type { Asked, Source } from './meant.sql.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Some who are alike in what a message to them costs, in when they may be told, and in which language. */
export interface AudienceGroup {
  /** Of one of them: of whichever country they all are. */
  readonly phone: string | null;
  /** Where staff have said so. */
  readonly timeZone: string | null;
  /** Null for those who have no text in theirs, and are not told. */
  readonly language: string | null;
  readonly recipients: number;
}

export interface LanguageShare {
  readonly language: string | null;
  readonly recipients: number;
}

/** How many of those who have a text are of which country; null where nobody can tell. */
export const countriesOf = (
  groups: readonly AudienceGroup[],
): readonly { readonly country: string | null; readonly messages: number }[] => {
  const told = groups.filter(({ language }) => language !== null);
  const counts = summed(told, ({ phone }) => (phone === null ? null : countryOfAddress(phone)));
  return counts.map(([country, messages]) => ({ country, messages }));
};

/** In which languages they would be told; null for those who have no text in theirs. Most frequent first. */
export const languagesIn = (groups: readonly AudienceGroup[]): readonly LanguageShare[] =>
  summed(groups, ({ language }) => language)
    .map(([language, recipients]) => ({ language, recipients }))
    .sort((left, right) => right.recipients - left.recipients);

/** How many there are of each. */
export const summed = <Key>(
  groups: readonly AudienceGroup[],
  keyOf: (group: AudienceGroup) => Key,
): readonly (readonly [Key, number])[] => {
  const counts = new Map<Key, number>();
  for (const group of groups) {
    const key = keyOf(group);
    counts.set(key, (counts.get(key) ?? 0) + group.recipients);
  }
  return [...counts];
};

/** Who is meant by a campaign, in the open unit of work: one statement over the tables of several contexts. */
@Injectable()
export class Audience {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async count(campaignId: Id, plan: Plan, now: Date): Promise<sql.AudienceCount> {
    await this.planAnew();
    const counted = await this.unitOfWork.one(sql.count[sourceOf(plan)], this.asked(campaignId, plan, now));
    return counted ?? { meant: 0, reachable: 0, optedOut: 0, notConsented: 0 };
  }

  /** Those who would be told, by what is alike of them; without those who have no text where `language` is null. */
  async groups(campaignId: Id, plan: Plan, now: Date): Promise<readonly AudienceGroup[]> {
    await this.planAnew();
    const rows = await this.unitOfWork.rows(sql.numbers[sourceOf(plan)], [
      ...this.asked(campaignId, plan, now),
      ...this.shares(plan),
    ]);
    return rows.map(({ phone, variant, speaks, timeZone, count }) => ({
      phone,
      timeZone,
      language: heardIn(plan, variant, speaks),
      recipients: count,
    }));
  }

  /** Of those who would be told: who hears no more of campaigns for now, since they have heard of `most` since then. */
  async capped(
    campaignId: Id,
    plan: Plan,
    now: Date,
    { most, hours }: { readonly most: number; readonly hours: number },
  ): Promise<sql.CappedRow> {
    const within = hours * HOUR;
    await this.planAnew();
    const found = await this.unitOfWork.one(sql.capped[sourceOf(plan)], [
      ...this.asked(campaignId, plan, now),
      new Date(now.getTime() - within),
      most,
      within,
    ]);
    return found ?? { recipients: 0, from: null, until: null };
  }

  /** How many of the campaign's list have never written to the number that it speaks from. */
  async strangers(campaignId: Id, { channelAccountId }: Plan): Promise<number> {
    return (await this.unitOfWork.one(sql.strangers, [channelAccountId, campaignId]))?.strangers ?? 0;
  }

  /** The first of them, as they would be told. */
  async sample(campaignId: Id, plan: Plan, now: Date, most: number): Promise<readonly CampaignRecipient[]> {
    await this.planAnew();
    return this.unitOfWork.rows(sql.sample[sourceOf(plan)], [
      ...this.asked(campaignId, plan, now),
      ...this.shares(plan),
      plan.holdOut,
      most,
    ]);
  }

  /** One row for each. @returns how many */
  async freeze(campaignId: Id, plan: Plan, now: Date): Promise<number> {
    await this.planAnew();
    return this.unitOfWork.execute(sql.freeze[sourceOf(plan)], [
      ...this.asked(campaignId, plan, now),
      ...this.shares(plan),
      plan.holdOut,
    ]);
  }

  private async planAnew(): Promise<void> {
    await this.unitOfWork.execute(sql.planAnew, []);
    await this.unitOfWork.execute(sql.countGrown, []);
  }

  /** The sum of the weights, and where each text but the first begins. */
  private shares({ variants }: Plan): [number, readonly number[]] {
    const ends: number[] = [];
    for (const { weight } of variants) ends.push((ends.at(-1) ?? 0) + weight);
    return [ends.at(-1) ?? 1, ends.slice(0, -1)];
  }

  private asked(campaignId: Id, { segment, channelAccountId }: Plan, now: Date): Asked {
    const { lastOrder, bought, balance, spent } = segment;
    return [
      this.unitOfWork.organizationId,
      channelAccountId,
      campaignId,
      segment.listed ?? false,
      segment.tags ?? null,
      segment.withoutTags ?? null,
      lower(segment.cities),
      segment.priceLists ?? null,
      segment.languages ?? null,
      daysAgo(now, lastOrder?.before),
      daysAgo(now, lastOrder?.after),
      bought?.skus ?? null,
      lower(bought?.categories),
      daysAgo(now, bought?.withinDays),
      balance?.atLeast ?? null,
      balance?.atMost ?? null,
      spent?.atLeast ?? null,
      spent?.atMost ?? null,
      daysAgo(now, spent?.withinDays),
      segment.overdueByHabit === true ? now : null,
      segment.onePerShop ?? false,
      segment.neverOrdered ?? false,
    ];
  }
}

/** A list, or the shops of some tags, are few of many: whoever is neither is not read for them. */
const sourceOf = ({ segment }: Plan): Source => {
  if (segment.listed === true) return 'listed';
  const { tags, cities, priceLists } = segment;
  return [tags, cities, priceLists].some((asked) => asked !== undefined) ? 'buyers' : 'everybody';
};

const heardIn = ({ variants }: Plan, variant: number, speaks: string | null): string | null => {
  const text = variants[variant];
  return text === undefined ? null : languageFor(text, speaks);
};

const lower = (words: Segment['cities']): readonly string[] | null =>
  words?.map((word) => word.trim().toLowerCase()) ?? null;

const daysAgo = (now: Date, days: number | undefined): Date | null =>
  days === undefined ? null : new Date(now.getTime() - days * DAY);
