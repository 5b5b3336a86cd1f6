import { money, Quantity } from '@munshi/kernel';
import { Order } from '../src/domain/order.js';
import type { Audience } from '../src/domain/order-events.js';
import type { OrderItem } from '../src/domain/order-line.js';

export const noon = new Date('2026-11-20T06:30:00Z');

export const item = (sku: string, quantity: number | string, more: Partial<OrderItem> = {}): OrderItem => ({
  sku,
  name: sku.toLowerCase(),
  hsn: '2523',
  unit: 'bag',
  unitPrice: money(38_050, 'INR'),
  taxRate: 1800,
  discountRate: 0,
  perUnit: Quantity.of(1),
  quantity: Quantity.of(quantity),
  ...more,
});

export const audience: Audience = {
  language: 'en',
  buyer: { name: 'Verma Stores', address: 'MG Road, Pune', taxId: null, state: null, termsDays: 30 },
};

export const ID = '5b0c7d1e-58d6-4f1c-9a77-0d3f1b0a0001';

export const emptyDraft = (more: Partial<Parameters<typeof Order.draft>[0]> = {}): Order =>
  Order.draft(
    {
      id: ID,
      organizationId: '5b0c7d1e-58d6-4f1c-9a77-0d3f1b0a0002',
      shopId: '5b0c7d1e-58d6-4f1c-9a77-0d3f1b0a0003',
      conversationId: '5b0c7d1e-58d6-4f1c-9a77-0d3f1b0a0004',
      priceList: 'standard',
      currency: 'INR',
      ...more,
    },
    noon,
  );

export const draft = (...items: OrderItem[]): Order => {
  const order = emptyDraft();
  for (const one of items) order.addItem(one);
  return order;
};

export const versionOf = (order: Order): number => order.snapshot().version;

export const confirmed = (...items: OrderItem[]): Order => {
  const order = draft(...items);
  order.confirm(versionOf(order), 1042, audience, noon);
  order.takeEvents();
  return order;
};
