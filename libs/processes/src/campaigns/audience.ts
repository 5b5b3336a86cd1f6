import { type CampaignRecipient, languageFor, type Plan, type Segment } from '@munshi/campaigns';
import { countryOfAddress } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import * as sql from './audience.sql.js';

const DAY = 86_400_000;

export interface LanguageShare {
  readonly language: string | null;
  readonly recipients: number;
}

/** Who is meant by a campaign, in the open unit of work: one statement over the tables of several contexts. */
@Injectable()
export class Audience {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async count(campaignId: Id, plan: Plan, now: Date): Promise<sql.AudienceCount> {
    await this.planAnew();
    const counted = await this.unitOfWork.one(sql.count, this.asked(campaignId, plan, now));
    return counted ?? { meant: 0, reachable: 0, optedOut: 0, notConsented: 0 };
  }

  /** How many of those who have a text are of which country; null where nobody can tell. */
  async countries(
    campaignId: Id,
    plan: Plan,
    now: Date,
  ): Promise<readonly { readonly country: string | null; readonly messages: number }[]> {
    const counts = new Map<string | null, number>();
    for (const { phone, variant, speaks, count } of await this.numbers(campaignId, plan, now)) {
      if (heardIn(plan, variant, speaks) === null) continue;
      const country = phone === null ? null : countryOfAddress(phone);
      counts.set(country, (counts.get(country) ?? 0) + count);
    }
    return [...counts].map(([country, messages]) => ({ country, messages }));
  }

  /** In which languages they would be told; null for those who have no text in theirs. Most frequent first. */
  async languages(campaignId: Id, plan: Plan, now: Date): Promise<readonly LanguageShare[]> {
    const counts = new Map<string | null, number>();
    for (const { variant, speaks, count } of await this.numbers(campaignId, plan, now)) {
      const language = heardIn(plan, variant, speaks);
      counts.set(language, (counts.get(language) ?? 0) + count);
    }
    return [...counts]
      .map(([language, recipients]) => ({ language, recipients }))
      .sort((left, right) => right.recipients - left.recipients);
  }

  /** How many of the campaign's list have never written to the number that it speaks from. */
  async strangers(campaignId: Id, { channelAccountId }: Plan): Promise<number> {
    return (await this.unitOfWork.one(sql.strangers, [channelAccountId, campaignId]))?.strangers ?? 0;
  }

  /** The first of them, as they would be told. */
  async sample(campaignId: Id, plan: Plan, now: Date, most: number): Promise<readonly CampaignRecipient[]> {
    await this.planAnew();
    return this.unitOfWork.rows(sql.sample, [
      ...this.asked(campaignId, plan, now),
      ...this.shares(plan),
      plan.holdOut,
      most,
    ]);
  }

  /** One row for each. @returns how many */
  async freeze(campaignId: Id, plan: Plan, now: Date): Promise<number> {
    await this.planAnew();
    return this.unitOfWork.execute(sql.freeze, [
      ...this.asked(campaignId, plan, now),
      ...this.shares(plan),
      plan.holdOut,
    ]);
  }

  private async numbers(campaignId: Id, plan: Plan, now: Date): Promise<readonly sql.NumbersRow[]> {
    await this.planAnew();
    return this.unitOfWork.rows(sql.numbers, [...this.asked(campaignId, plan, now), ...this.shares(plan)]);
  }

  private async planAnew(): Promise<void> {
    await this.unitOfWork.execute(sql.planAnew, []);
  }

  /** The sum of the weights, and where each text but the first begins. */
  private shares({ variants }: Plan): [number, readonly number[]] {
    const ends: number[] = [];
    for (const { weight } of variants) ends.push((ends.at(-1) ?? 0) + weight);
    return [ends.at(-1) ?? 1, ends.slice(0, -1)];
  }

  private asked(campaignId: Id, { segment, channelAccountId }: Plan, now: Date): sql.Asked {
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
    ];
  }
}

const heardIn = ({ variants }: Plan, variant: number, speaks: string | null): string | null => {
  const text = variants[variant];
  return text === undefined ? null : languageFor(text, speaks);
};

const lower = (words: Segment['cities']): readonly string[] | null =>
  words?.map((word) => word.trim().toLowerCase()) ?? null;

const daysAgo = (now: Date, days: number | undefined): Date | null =>
  days === undefined ? null : new Date(now.getTime() - days * DAY);
