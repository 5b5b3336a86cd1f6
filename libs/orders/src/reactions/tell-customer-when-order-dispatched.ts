import { type BodyOf, OrderDispatched } from '@munshi/contracts';
import { Quantity } from '@munshi/kernel';
import { Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { say } from '@munshi/wording';
import { Injectable } from '@nestjs/common';

@Injectable()
@ReactsTo({ contract: OrderDispatched, name: 'tell-order-dispatched', queue: 'order-processing' })
export class TellCustomerWhenOrderDispatched implements Reaction<typeof OrderDispatched> {
  constructor(private readonly outbound: Outbound) {}

  async handle(body: BodyOf<typeof OrderDispatched>): Promise<void> {
    const { conversationId, orderId, number, partly, dispatch, language } = body;
    if (conversationId === null) return;
    const items = body.items.map(({ name, unit, quantity }) => ({
      name,
      unit,
      quantity: Quantity.of(quantity),
    }));
    const said = say({ kind: 'dispatched', number, partly, items }, language);
    await this.outbound.tell({ conversationId, identity: `order-dispatched:${orderId}:${dispatch}`, said });
  }
}
