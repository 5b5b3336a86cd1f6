import { ORDER_STATUSES, type OrderLineView, type OrderView } from '@munshi/orders';
import { z } from 'zod';

const minor = z.number().int().describe('in minor units (paise)');
const quantity = z.number();
const instant = z.iso.datetime().nullable();

const lineAnswer = z.object({
  sku: z.string(),
  name: z.string(),
  hsn: z.string().nullable(),
  unit: z.string(),
  quantity: quantity.describe('in `unit`'),
  dispatched: quantity.describe('how much of it has left the warehouse'),
  closed: quantity.describe('how much of it will not come: it was credited before it left'),
  unitPrice: minor,
  taxRate: z.number().describe('in percent'),
  net: minor,
  tax: minor,
});

export const orderStatus = z.enum(ORDER_STATUSES);

export const orderAnswer = z
  .object({
    id: z.uuid(),
    number: z.string().nullable().describe('`ORD-1042`; null for a draft'),
    status: orderStatus,
    shopId: z.uuid(),
    conversationId: z.uuid().nullable(),
    priceList: z.string(),
    currency: z.string(),
    net: minor,
    tax: minor,
    total: minor,
    lines: z.array(lineAnswer),
    createdAt: z.iso.datetime(),
    backOrderedAt: instant.describe('when it began to wait for stock'),
    pricesChanged: z
      .boolean()
      .describe('it waits for stock at prices that do not hold any more: it is not confirmed by itself'),
    confirmedAt: instant,
    dispatchedAt: instant,
    deliveredAt: instant,
    cancelledAt: instant,
  })
  .meta({ id: 'Order' });

export type OrderAnswer = z.output<typeof orderAnswer>;

export const toOrderAnswer = (order: OrderView): OrderAnswer => ({
  id: order.id,
  number: order.number,
  status: order.status,
  shopId: order.shopId,
  conversationId: order.conversationId,
  priceList: order.priceList,
  currency: order.currency,
  net: order.net.minor,
  tax: order.tax.minor,
  total: order.total.minor,
  lines: order.lines.map(toLineAnswer),
  createdAt: order.createdAt.toISOString(),
  backOrderedAt: written(order.backOrderedAt),
  pricesChanged: order.pricesChangedIn !== null,
  confirmedAt: written(order.confirmedAt),
  dispatchedAt: written(order.dispatchedAt),
  deliveredAt: written(order.deliveredAt),
  cancelledAt: written(order.cancelledAt),
});

const toLineAnswer = (line: OrderLineView): OrderAnswer['lines'][number] => ({
  sku: line.sku,
  name: line.name,
  hsn: line.hsn,
  unit: line.unit,
  quantity: line.quantity.toNumber(),
  dispatched: line.dispatched.toNumber(),
  closed: line.closed.toNumber(),
  unitPrice: line.unitPrice.minor,
  taxRate: line.taxRate / 100,
  net: line.net.minor,
  tax: line.tax.minor,
});

const written = (at: Date | null): string | null => at?.toISOString() ?? null;
