import { FindShop } from '@munshi/customers';
import { FindReminders, HoldRemindersCommand, type ReminderView } from '@munshi/reminders';
import { isId, refuse } from '@munshi/kernel';
import { Body, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Answers, MayBeMissing, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

const status = z.enum(['scheduled', 'sent', 'cancelled', 'skipped']);
const reminder = z
  .object({
    id: z.uuid(),
    kind: z.enum(['payment', 'order-nudge']),
    shopId: z.uuid(),
    subjectId: z.uuid().describe('the invoice, or the shop itself'),
    detail: z.record(z.string(), z.unknown()),
    dueAt: z.string(),
    status,
    reason: z.string().nullable().describe('why it was held, cancelled or skipped'),
    sentAt: z.string().nullable(),
  })
  .meta({ id: 'Reminder' });
const reminderList = listOf(reminder);
const reminderQuery = listQuery(isId).extend({ shop: z.uuid().optional(), status: status.optional() });

@StaffController('reminders')
export class RemindersController {
  constructor(
    private readonly queries: QueryBus,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('What shops are told at a time to come, and were told, latest first', reminderList)
  async list(
    @Query({ schema: reminderQuery }) { after, limit, ...of }: z.output<typeof reminderQuery>,
  ): Promise<z.output<typeof reminderList>> {
    const { shop, status: wanted } = of;
    const narrowed = { ...(shop && { shopId: shop }), ...(wanted && { status: wanted }) };
    const found = new FindReminders(await this.organization.find(), narrowed, after ?? null, limit);
    return toList(await this.queries.execute(found), toJson);
  }
}

const holdRequest = z
  .strictObject({ reason: z.string().trim().min(1).max(200) })
  .meta({ id: 'ReminderHoldToPut' });
const hold = z.object({ shopId: z.uuid(), reason: z.string().nullable() }).meta({ id: 'ReminderHold' });

@StaffController('shops')
export class ReminderHoldsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly actions: StaffActions,
  ) {}

  @Put(':id/reminder-hold')
  @Answers('The shop is reminded of nothing until this is taken away: a dispute', hold)
  @MayBeMissing()
  put(
    @Param('id', { schema: z.uuid() }) shopId: string,
    @Body({ schema: holdRequest }) { reason }: z.output<typeof holdRequest>,
  ): Promise<z.output<typeof hold>> {
    return this.set(shopId, reason);
  }

  @Delete(':id/reminder-hold')
  @Answers('The shop is reminded again; what still says something goes out now', hold)
  @MayBeMissing()
  remove(@Param('id', { schema: z.uuid() }) shopId: string): Promise<z.output<typeof hold>> {
    return this.set(shopId, null);
  }

  private async set(shopId: string, reason: string | null): Promise<z.output<typeof hold>> {
    const name = reason === null ? 'reminders.release' : 'reminders.hold';
    await this.actions.perform({ name, subject: shopId, detail: { reason } }, async (organizationId) => {
      const shop = await this.queries.execute(new FindShop(organizationId, shopId));
      if (shop === null) return refuse({ kind: 'shop-not-found' });
      return this.commands.execute(new HoldRemindersCommand(organizationId, shopId, reason));
    });
    return { shopId, reason };
  }
}

const toJson = ({ dueAt, sentAt, detail, ...view }: ReminderView): z.output<typeof reminder> => ({
  ...view,
  detail: detail as Record<string, unknown>,
  dueAt: dueAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
});
