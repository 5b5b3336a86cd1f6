import { PutOutreachCommand } from '@munshi/messaging';
import { Organizations, type Outreach } from '@munshi/organizations';
import { Body, Get, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { minutesIn, time, writtenTime } from '../http/times.js';
import { Answers, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

/** All of it: a field that is left out would wipe what is stored. */
const outreach = z
  .strictObject({
    quietFrom: time.describe("on the recipient's clock, as are the next two"),
    quietUntil: time.describe('the same as `quietFrom` for no quiet hours'),
    remindersAt: time,
    paymentLadder: z
      .array(z.number().int())
      .max(50)
      .describe('days after the due date of an invoice, below zero before it; empty for no reminders'),
    orderNudges: z.boolean().describe('whether shops hear that they usually order about now'),
    dailySummaryAt: time
      .nullable()
      .describe("when the owner hears of the day, on the organization's clock; null for never"),
    frequencyCaps: z
      .record(
        z.string().regex(/^[a-z-]{1,40}$/),
        z.strictObject({ most: z.number().int(), hours: z.number().int() }),
      )
      .describe(
        'by kind, which is `payment`, `order-nudge` or `campaign`: no more than so many to one person in so many hours',
      ),
  })
  .meta({ id: 'Outreach' });
type OutreachJson = z.output<typeof outreach>;

/** When customers are written to without having asked. */
@StaffController('outreach')
export class OutreachController {
  constructor(
    private readonly commands: CommandBus,
    private readonly organizations: Organizations,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('When customers may be written to unasked, how often, and what about', outreach)
  async find(): Promise<OutreachJson> {
    return toJson(await this.organizations.find(await this.organization.find()));
  }

  @Put()
  @Answers('Overwrites all of it; reminders that are scheduled stay', outreach)
  @MayBeRefused()
  async put(@Body({ schema: outreach }) given: OutreachJson): Promise<OutreachJson> {
    const action = { name: 'outreach.put', subject: 'outreach', detail: given };
    const put = await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new PutOutreachCommand(organizationId, fromJson(given))),
    );
    return toJson(put);
  }
}

const fromJson = ({
  quietFrom,
  quietUntil,
  remindersAt,
  dailySummaryAt,
  ...given
}: OutreachJson): Outreach => ({
  ...given,
  quietFrom: minutesIn(quietFrom),
  quietUntil: minutesIn(quietUntil),
  remindersAt: minutesIn(remindersAt),
  dailySummaryAt: dailySummaryAt === null ? null : minutesIn(dailySummaryAt),
});

const toJson = (given: Outreach): OutreachJson => ({
  quietFrom: writtenTime(given.quietFrom),
  quietUntil: writtenTime(given.quietUntil),
  remindersAt: writtenTime(given.remindersAt),
  paymentLadder: [...given.paymentLadder],
  orderNudges: given.orderNudges,
  dailySummaryAt: given.dailySummaryAt === null ? null : writtenTime(given.dailySummaryAt),
  frequencyCaps: { ...given.frequencyCaps },
});
