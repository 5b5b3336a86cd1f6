import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

/**
 * What became of the summary of a day: in the log it is in any case.
 * - `no-number`: the organization has no number of its owner
 * - `no-channel`: none of its numbers is on
 * - `no-approved-template`: the owner wrote more than 24 h ago, and the provider has approved no words for it
 * - `cannot-be-said`: its own words have no room for the figures
 */
export const SUMMARY_OUTCOMES = [
  'told',
  'no-number',
  'no-channel',
  'no-approved-template',
  'cannot-be-said',
] as const;
export type SummaryOutcome = (typeof SUMMARY_OUTCOMES)[number];

export interface DailySummaryView {
  /** `2026-11-20`, on the organization's calendar. */
  readonly day: string;
  readonly at: Date;
  readonly outcome: SummaryOutcome;
}

/** Of the last days, latest first. */
export class FindDailySummaries extends Query<readonly DailySummaryView[]> {
  constructor(
    readonly organizationId: Id,
    readonly most = 31,
  ) {
    super();
  }
}

@QueryHandler(FindDailySummaries)
export class FindDailySummariesHandler implements IQueryHandler<FindDailySummaries> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, most }: FindDailySummaries): Promise<readonly DailySummaryView[]> {
    const found = await this.reading.of(organizationId).dailySummary.findMany({
      where: { organizationId },
      orderBy: { day: 'desc' },
      take: most,
    });
    return found.map(({ day, toldAt, outcome }) => ({
      day: day.toISOString().slice(0, 10),
      at: toldAt,
      outcome: outcome as SummaryOutcome,
    }));
  }
}
