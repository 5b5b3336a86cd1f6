import { FindMonthlySpending, PutMonthlyBudgetCommand } from '@munshi/messaging';
import { Body, Get, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { Answers, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { givenMinor, minor } from '../money/money-json.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { amountOf } from './amount.js';

const budgetToPut = z
  .strictObject({
    monthly: givenMinor
      .min(0)
      .nullable()
      .describe(
        'for reminders, marketing and follow-ups in a calendar month, in minor units; null for no budget',
      ),
  })
  .meta({ id: 'BudgetToPut' });
const budget = z
  .object({
    monthly: minor.nullable(),
    month: z.string().describe("`2026-11`, on the organization's clock"),
    currency: z.string(),
    spent: z.string().describe('a decimal: what has been sent this month, as far as it is billed'),
    until: z.iso.datetime().describe('when the next month begins'),
  })
  .meta({ id: 'Budget' });

/** What may be spent on messages that nobody has asked for. */
@StaffController('budget')
export class BudgetController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('What may be spent this month on messages that nobody has asked for, and what was', budget)
  async find(): Promise<z.output<typeof budget>> {
    const organizationId = await this.organization.find();
    const { budgetMinor, spentMicros, until, ...found } = await this.queries.execute(
      new FindMonthlySpending(organizationId),
    );
    return { ...found, monthly: budgetMinor, spent: amountOf(spentMicros), until: until.toISOString() };
  }

  @Put()
  @Answers('Never one message above it is sent; what waits for money is looked at again at once', budget)
  @MayBeRefused()
  async put(
    @Body({ schema: budgetToPut }) given: z.output<typeof budgetToPut>,
  ): Promise<z.output<typeof budget>> {
    await this.actions.perform({ name: 'budget.put', subject: 'budget', detail: given }, (organizationId) =>
      this.commands.execute(new PutMonthlyBudgetCommand(organizationId, given.monthly)),
    );
    return this.find();
  }
}
