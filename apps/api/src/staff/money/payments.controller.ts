import { FindShop } from '@munshi/customers';
import { FindPayments, RecordPaymentCommand, ReversePaymentCommand } from '@munshi/invoices';
import { type Id, isId, refuse } from '@munshi/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { ACTOR } from '../actor.js';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import {
  type PaymentAnswer,
  paymentAnswer,
  paymentRequest,
  reversalRequest,
  toPaymentAnswer,
} from './payment-json.js';
import { SellersDay } from './sellers-day.js';

const paymentList = listOf(paymentAnswer);
const paymentQuery = listQuery(isId).extend({ shop: z.uuid().optional() });

@StaffController('payments')
export class PaymentsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
    private readonly today: SellersDay,
  ) {}

  @Get()
  @Answers('Payments, latest first, those that were reversed too', paymentList)
  async list(
    @Query({ schema: paymentQuery }) { shop, after, limit }: z.output<typeof paymentQuery>,
  ): Promise<z.output<typeof paymentList>> {
    const found = new FindPayments(await this.organization.find(), shop ?? null, limit, after ?? null);
    return toList(await this.queries.execute(found), toPaymentAnswer);
  }

  @Post()
  @Answers('Records that a shop has paid; what is due first is paid first', paymentAnswer)
  @MayBeMissing()
  @MayBeRefused()
  async record(
    @Body({ schema: paymentRequest }) request: z.output<typeof paymentRequest>,
  ): Promise<PaymentAnswer> {
    const organizationId = await this.organization.find();
    const shop = await this.queries.execute(new FindShop(organizationId, request.shopId));
    if (shop === null) throw new Refused({ kind: 'shop-not-found' });
    const { amount: amountMinor, ...given } = request;
    const receivedOn = request.receivedOn ?? (await this.today.of(organizationId));
    const dayIsToday = request.receivedOn === undefined;
    const key = `staff:${given.key}`;
    const action = { name: 'payment.record', subject: shop.id, detail: { ...request, receivedOn } };
    const { paymentId } = await this.actions.perform(action, () =>
      this.commands.execute(
        new RecordPaymentCommand(
          organizationId,
          { ...given, key, amountMinor, receivedOn, dayIsToday },
          ACTOR,
        ),
      ),
    );
    return this.find(organizationId, paymentId);
  }

  @Post(':id/reverse')
  @Answers('Takes a payment back that bounced or never came; what it had paid is open again', paymentAnswer)
  @MayBeMissing()
  @MayBeRefused()
  async reverse(
    @Param('id') id: string,
    @Body({ schema: reversalRequest }) { reason }: z.output<typeof reversalRequest>,
  ): Promise<PaymentAnswer> {
    const action = { name: 'payment.reverse', subject: id, detail: { reason } };
    await this.actions.perform(action, async (organizationId) =>
      isId(id)
        ? this.commands.execute(new ReversePaymentCommand(organizationId, id, reason, ACTOR))
        : refuse({ kind: 'payment-not-found' }),
    );
    return this.find(await this.organization.find(), id);
  }

  private async find(organizationId: Id, id: Id): Promise<PaymentAnswer> {
    const { items } = await this.queries.execute(new FindPayments(organizationId, { id }));
    if (items[0] === undefined) throw new Refused({ kind: 'payment-not-found' });
    return toPaymentAnswer(items[0]);
  }
}
