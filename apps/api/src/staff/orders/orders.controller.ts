import { type Id, isId, ok, type Result } from '@munshi/kernel';
import { FindOrder, FindOrders, type OrderView } from '@munshi/orders';
import { Organizations } from '@munshi/organizations';
import {
  CancelPlacedOrderCommand,
  DeliverPlacedOrderCommand,
  DispatchPlacedOrderCommand,
  GiveOrderDiscountCommand,
} from '@munshi/processes';
import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused, type StaffRefusal } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { dispatchRequest, type DispatchRequest, itemsToDispatch } from './dispatch-request.js';
import {
  discountOfRequest,
  type OrderAnswer,
  orderAnswer,
  orderStatus,
  staffDiscount,
  type StaffDiscount,
  toOrderAnswer,
} from './order-json.js';

const orderList = listOf(orderAnswer);
const orderQuery = listQuery(isId).extend({ status: orderStatus.optional() });

/** What is done to an order, once it is found. */
type Step = (organizationId: Id, order: OrderView) => Promise<Result<OrderView, StaffRefusal>>;

@StaffController('orders')
export class OrdersController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
    private readonly organizations: Organizations,
  ) {}

  @Get()
  @Answers('Orders, latest first', orderList)
  async list(
    @Query({ schema: orderQuery }) { status, after, limit }: z.output<typeof orderQuery>,
  ): Promise<z.output<typeof orderList>> {
    const organizationId = await this.organization.find();
    const found = new FindOrders(organizationId, status ?? null, after ?? null, limit);
    const [orders, seller] = await Promise.all([
      this.queries.execute(found),
      this.organizations.find(organizationId),
    ]);
    return toList(orders, (order) => toOrderAnswer(order, seller));
  }

  @Get(':number')
  @Answers('One order, by its number as people write it, `ORD-1042` or `1042`, or by its id', orderAnswer)
  @MayBeMissing()
  async find(@Param('number') number: string): Promise<OrderAnswer> {
    return this.answer(await this.named(number));
  }

  @Put(':number/discount')
  @Answers(
    'Takes something off a draft (by its id) or an order that waits for stock, and tells the customer, who confirms a draft afresh; in the place of what was given before',
    orderAnswer,
  )
  @MayBeMissing()
  @MayBeRefused()
  giveDiscount(
    @Param('number') number: string,
    @Body({ schema: staffDiscount }) given: StaffDiscount,
  ): Promise<OrderAnswer> {
    return this.change('discount', number, given, (organizationId, { id, currency }) =>
      this.commands.execute(
        new GiveOrderDiscountCommand(organizationId, id, discountOfRequest(given, currency)),
      ),
    );
  }

  @Delete(':number/discount')
  @Answers('Takes back what was given on a draft; an order that waits for stock keeps it', orderAnswer)
  @MayBeMissing()
  @MayBeRefused()
  takeDiscountBack(@Param('number') number: string): Promise<OrderAnswer> {
    return this.change('discount-back', number, undefined, (organizationId, { id }) =>
      this.commands.execute(new GiveOrderDiscountCommand(organizationId, id, null)),
    );
  }

  @Post(':number/dispatch')
  @Answers('Sends some of it, or all that is left; takes it from stock and tells the customer', orderAnswer)
  @MayBeMissing()
  @MayBeRefused()
  dispatch(
    @Param('number') number: string,
    @Body({ schema: dispatchRequest }) request: DispatchRequest,
  ): Promise<OrderAnswer> {
    return this.change(
      'dispatch',
      number,
      request ?? {},
      async (organizationId, order) => {
        const items = itemsToDispatch(request, order);
        if (!items.ok) return items;
        const command = new DispatchPlacedOrderCommand(organizationId, order.id, items.value);
        const sent = await this.commands.execute(command);
        return sent.ok ? ok(sent.value.order) : sent;
      },
      request?.key,
    );
  }

  @Post(':number/deliver')
  @Answers('The shop has all of it; tells the customer', orderAnswer)
  @MayBeMissing()
  @MayBeRefused()
  deliver(@Param('number') number: string): Promise<OrderAnswer> {
    return this.change('deliver', number, undefined, (organizationId, { id }) =>
      this.commands.execute(new DeliverPlacedOrderCommand(organizationId, id)),
    );
  }

  @Post(':number/cancel')
  @Answers(
    'Cancels it while nothing has left the warehouse; frees its stock, tells the customer',
    orderAnswer,
  )
  @MayBeMissing()
  @MayBeRefused()
  cancel(@Param('number') number: string): Promise<OrderAnswer> {
    return this.change('cancel', number, undefined, (organizationId, { id }) =>
      this.commands.execute(new CancelPlacedOrderCommand(organizationId, id)),
    );
  }

  private async change(
    what: string,
    number: string,
    detail: object | undefined,
    step: Step,
    key?: string,
  ): Promise<OrderAnswer> {
    const order = await this.named(number);
    const action = { name: `order.${what}`, subject: order.number ?? order.id, ...(detail && { detail }) };
    const once = (organizationId: Id) => step(organizationId, order);
    const changed = await this.actions.performOnce(action, key, once);
    return this.answer(changed ?? (await this.named(number)));
  }

  private async named(number: string): Promise<OrderView> {
    const order = await this.queries.execute(new FindOrder(await this.organization.find(), number));
    if (order === null) throw new Refused({ kind: 'order-not-found' });
    return order;
  }

  private async answer(order: OrderView): Promise<OrderAnswer> {
    return toOrderAnswer(order, await this.organizations.find(await this.organization.find()));
  }
}
