import { type BodyOf, OrderDelivered } from '@munshi/contracts';
import { Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { tellOrder } from './tell-order.js';

@Injectable()
@ReactsTo({ contract: OrderDelivered, name: 'tell-order-delivered', queue: 'order-processing' })
export class TellCustomerWhenOrderDelivered implements Reaction<typeof OrderDelivered> {
  constructor(private readonly outbound: Outbound) {}

  async handle(body: BodyOf<typeof OrderDelivered>): Promise<void> {
    const { orderId, number } = body;
    await tellOrder(this.outbound, body, `order-delivered:${orderId}`, { kind: 'delivered', number });
  }
}
