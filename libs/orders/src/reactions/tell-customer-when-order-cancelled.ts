import { type BodyOf, OrderCancelled } from '@munshi/contracts';
import { Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { say } from '@munshi/wording';
import { Injectable } from '@nestjs/common';

@Injectable()
@ReactsTo({ contract: OrderCancelled, name: 'tell-order-cancelled', queue: 'order-processing' })
export class TellCustomerWhenOrderCancelled implements Reaction<typeof OrderCancelled> {
  constructor(private readonly outbound: Outbound) {}

  /** A customer who cancels is answered in the chat, and needs no second message. */
  async handle({
    conversationId,
    orderId,
    number,
    language,
    by,
  }: BodyOf<typeof OrderCancelled>): Promise<void> {
    if (conversationId === null || by === 'customer') return;
    const said = say({ kind: 'order-cancelled', number }, language);
    await this.outbound.tell({ conversationId, identity: `order-cancelled:${orderId}`, said });
  }
}
