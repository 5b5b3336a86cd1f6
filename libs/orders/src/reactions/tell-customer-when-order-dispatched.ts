import { type BodyOf, OrderDispatched } from '@munshi/contracts';
import { Quantity } from '@munshi/kernel';
import { Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { tellOrder } from './tell-order.js';

@Injectable()
@ReactsTo({ contract: OrderDispatched, name: 'tell-order-dispatched', queue: 'order-processing' })
export class TellCustomerWhenOrderDispatched implements Reaction<typeof OrderDispatched> {
  constructor(private readonly outbound: Outbound) {}

  async handle(body: BodyOf<typeof OrderDispatched>): Promise<void> {
    const { orderId, number, partly, dispatch } = body;
    const items = body.items.map(({ name, unit, quantity }) => ({
      name,
      unit,
      quantity: Quantity.of(quantity),
    }));
    const utterance = { kind: 'dispatched' as const, number, partly, items };
    await tellOrder(this.outbound, body, `order-dispatched:${orderId}:${dispatch}`, utterance);
  }
}
