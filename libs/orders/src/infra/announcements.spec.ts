import { OrderCancelled, OrderConfirmed, OrderDelivered, OrderDispatched } from '@munshi/contracts';
import { Quantity } from '@munshi/kernel';
import { audience, confirmed, draft, ID, item, noon, versionOf } from '../../testing/orders-to-try.js';
import { RecordingOutbox } from '../../testing/recording-outbox.js';
import type { Order } from '../domain/order.js';
import { announce } from './announcements.js';

const announced = async (order: Order) => {
  const outbox = new RecordingOutbox();
  for (const event of order.takeEvents()) await announce(outbox, event);
  return outbox.announced;
};
const { shopId, conversationId } = draft().snapshot();
const head = {
  orderId: ID,
  number: 'ORD-1042',
  shopId,
  conversationId,
  language: 'en',
  at: noon.toISOString(),
};

describe('what orders announce', () => {
  it('is the whole bill when an order is confirmed', async () => {
    const order = draft(item('CEM', '2.5'), item('SAND', 1, { hsn: null, taxRate: 500 }));
    order.confirm(versionOf(order), 1042, audience, noon);
    expect(await announced(order)).toEqual([
      {
        name: OrderConfirmed.name,
        body: {
          ...head,
          currency: 'INR',
          buyer: audience.buyer,
          lines: [
            {
              ...priced(38_050, 1800, 95_125, 17_123),
              sku: 'CEM',
              name: 'cem',
              hsn: '2523',
              unit: 'bag',
              quantity: '2.5',
              baseQuantity: '2.5',
            },
            {
              ...priced(38_050, 500, 38_050, 1_903),
              sku: 'SAND',
              name: 'sand',
              hsn: null,
              unit: 'bag',
              quantity: '1',
              baseQuantity: '1',
            },
          ],
          netMinor: 133_175,
          taxMinor: 19_026,
          totalMinor: 152_201,
        },
      },
    ]);
  });

  it('is what went out when it is dispatched', async () => {
    const order = confirmed(item('CEM', 5));
    order.dispatch([{ sku: 'CEM', unit: 'bag', quantity: Quantity.of('1.5') }], audience, noon);
    const items = [{ sku: 'CEM', name: 'cem', unit: 'bag', quantity: '1.5' }];
    const [told] = await announced(order);
    expect(told).toMatchObject({ name: OrderDispatched.name, body: { ...head, partly: true, items } });
  });

  it('is who cancelled it, and that it has arrived', async () => {
    const gone = confirmed(item('CEM', 5));
    gone.cancel('staff', audience, noon);
    expect(await announced(gone)).toEqual([{ name: OrderCancelled.name, body: { ...head, by: 'staff' } }]);
    const there = confirmed(item('CEM', 5));
    there.dispatch('all', audience, noon);
    there.takeEvents();
    there.deliver(audience, noon);
    expect(await announced(there)).toEqual([{ name: OrderDelivered.name, body: head }]);
  });
});

const priced = (unitPriceMinor: number, taxRate: number, netMinor: number, taxMinor: number) => ({
  unitPriceMinor,
  discountRate: 0,
  discountMinor: 0,
  taxRate,
  netMinor,
  taxMinor,
});
