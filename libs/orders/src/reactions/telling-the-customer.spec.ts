import { randomUUID } from 'node:crypto';
import { Outbound, type TransactionalMessage } from '@munshi/messaging';
import { TellCustomerWhenOrderCancelled } from './tell-customer-when-order-cancelled.js';
import { TellCustomerWhenOrderDelivered } from './tell-customer-when-order-delivered.js';
import { TellCustomerWhenOrderDispatched } from './tell-customer-when-order-dispatched.js';

/** Remembers what is to be said, once an identity. */
class RecordingOutbound extends Outbound {
  readonly told = new Map<string, TransactionalMessage>();

  async tell(message: TransactionalMessage): Promise<void> {
    if (!this.told.has(message.identity)) this.told.set(message.identity, message);
  }

  async tellAll(messages: readonly TransactionalMessage[]): Promise<void> {
    for (const message of messages) await this.tell(message);
  }

  async withdraw(_: string, identity: string): Promise<boolean> {
    return this.told.delete(identity);
  }

  get texts(): string[] {
    return [...this.told.values()].map(({ said }) => said.text);
  }
}

const news = {
  orderId: randomUUID(),
  number: 'ORD-1042',
  shopId: randomUUID(),
  conversationId: randomUUID(),
  language: 'en' as const,
  at: '2026-11-20T06:30:00Z',
};
const items = [{ sku: 'CEM', name: 'Cement', unit: 'bag', quantity: '2.5' }];

describe('telling the customer unasked', () => {
  let outbound: RecordingOutbound;
  beforeEach(() => {
    outbound = new RecordingOutbound();
  });

  it('tells of every dispatch once, and in part what came', async () => {
    const reaction = new TellCustomerWhenOrderDispatched(outbound);
    for (const [dispatch, partly] of [
      [1, true],
      [1, true],
      [2, false],
    ] as const)
      // prettier-ignore
      await reaction.handle({ ...news, dispatch, partly, items });
    expect(outbound.texts).toHaveLength(2);
    expect(outbound.texts[0]).toMatch(/ORD-1042[\s\S]*Cement[\s\S]*2\.5|2\.5[\s\S]*Cement/);
    expect(outbound.told.keys().next().value).toBe(`order-dispatched:${news.orderId}:1`);
  });

  it('has approved words for each of it, in the language of the shop', async () => {
    const dispatched = new TellCustomerWhenOrderDispatched(outbound);
    await dispatched.handle({ ...news, dispatch: 1, partly: true, items });
    await dispatched.handle({ ...news, dispatch: 2, partly: false, items });
    await new TellCustomerWhenOrderDelivered(outbound).handle({ ...news, language: 'hi' });
    await new TellCustomerWhenOrderCancelled(outbound).handle({ ...news, by: 'staff' });
    const parameters = ['ORD-1042'];
    expect([...outbound.told.values()].map(({ template }) => template)).toEqual([
      { name: 'order_partly_dispatched', language: 'en', parameters },
      { name: 'order_dispatched', language: 'en', parameters },
      { name: 'order_delivered', language: 'hi', parameters },
      { name: 'order_cancelled', language: 'en', parameters },
    ]);
  });

  it('tells of delivery once, in the language of the shop', async () => {
    const reaction = new TellCustomerWhenOrderDelivered(outbound);
    await reaction.handle({ ...news, language: 'hi' });
    await reaction.handle({ ...news, language: 'hi' });
    expect(outbound.texts).toHaveLength(1);
    expect(outbound.texts[0]).toMatch(/ORD-1042/);
    expect(outbound.texts[0]).toMatch(/\p{Script=Devanagari}/u);
  });

  it('tells of a cancelling by staff once, and not of the customer’s own', async () => {
    const reaction = new TellCustomerWhenOrderCancelled(outbound);
    await reaction.handle({ ...news, by: 'customer' });
    expect(outbound.texts).toEqual([]);
    await reaction.handle({ ...news, by: 'staff' });
    await reaction.handle({ ...news, by: 'staff' });
    expect(outbound.texts).toHaveLength(1);
  });

  it('says nothing about an order that came from no conversation', async () => {
    const nobody = { ...news, conversationId: null };
    await new TellCustomerWhenOrderDispatched(outbound).handle({
      ...nobody,
      dispatch: 1,
      partly: false,
      items,
    });
    await new TellCustomerWhenOrderDelivered(outbound).handle(nobody);
    await new TellCustomerWhenOrderCancelled(outbound).handle({ ...nobody, by: 'staff' });
    expect(outbound.texts).toEqual([]);
  });
});
