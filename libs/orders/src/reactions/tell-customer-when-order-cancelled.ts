import { type BodyOf, OrderCancelled } from '@munshi/contracts';
import { Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { tellOrder } from './tell-order.js';

@Injectable()
@ReactsTo({ contract: OrderCancelled, name: 'tell-order-cancelled', queue: 'order-processing' })
export class TellCustomerWhenOrderCancelled implements Reaction<typeof OrderCancelled> {
  constructor(private readonly outbound: Outbound) {}

  /** A customer who cancels is answered in the chat, and needs no second message. */
  async handle(body: BodyOf<typeof OrderCancelled>): Promise<void> {
    const { orderId, number, by } = body;
    if (by === 'customer') return;
    const utterance = { kind: 'order-cancelled' as const, number };
    await tellOrder(this.outbound, body, `order-cancelled:${orderId}`, utterance);
  }
}
