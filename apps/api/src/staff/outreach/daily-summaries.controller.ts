import { FindDailySummaries, SUMMARY_OUTCOMES } from '@munshi/processes';
import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { Answers, StaffController } from '../http/staff-controller.js';
import { StaffOrganization } from '../staff-organization.js';

const summaries = z
  .object({
    items: z.array(
      z.object({
        day: z.string(),
        at: z.iso.datetime(),
        outcome: z
          .enum(SUMMARY_OUTCOMES)
          .describe(
            'what is missing where it is not `told`: `no-approved-template` wants `daily_summary` submitted under /api/v1/templates, or a message of the owner in the last 24 h',
          ),
      }),
    ),
  })
  .meta({ id: 'DailySummaries' });

/** What the owner was told of each day, or why not. */
@StaffController('daily-summaries')
export class DailySummariesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers(
    'Whether the owner was told of the last 31 days, and what was missing; the figures are in the log',
    summaries,
  )
  async list(): Promise<z.output<typeof summaries>> {
    const found = await this.queries.execute(new FindDailySummaries(await this.organization.find()));
    return { items: found.map(({ day, at, outcome }) => ({ day, at: at.toISOString(), outcome })) };
  }
}
