import { type BodyOf, OrderDelivered } from '@munshi/contracts';
import { Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { say } from '@munshi/wording';
import { Injectable } from '@nestjs/common';

@Injectable()
@ReactsTo({ contract: OrderDelivered, name: 'tell-order-delivered', queue: 'order-processing' })
export class TellCustomerWhenOrderDelivered implements Reaction<typeof OrderDelivered> {
  constructor(private readonly outbound: Outbound) {}

  async handle({ conversationId, orderId, number, language }: BodyOf<typeof OrderDelivered>): Promise<void> {
    if (conversationId === null) return;
    const said = say({ kind: 'delivered', number }, language);
    await this.outbound.tell({ conversationId, identity: `order-delivered:${orderId}`, said });
  }
}
