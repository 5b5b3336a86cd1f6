import { money } from '@munshi/kernel';
import { ORDER_STATUSES, type OrderDiscount, type OrderLineView, type OrderView } from '@munshi/orders';
import { payableOf } from '@munshi/organizations';
import type { Discount } from '@munshi/tax';
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
  discountRate: z.number().describe("the shop's own discount on it, in percent"),
  discount: minor.describe('all that is taken off: that, and its share of `staffDiscount`'),
  taxRate: z.number().describe('in percent'),
  net: minor,
  tax: minor,
});

const percent = z.number().gt(0).max(100).multipleOf(0.01);

/** What staff give on an order, and what they have given. */
export const staffDiscount = z
  .union([
    z.strictObject({ percent: percent.describe('of each line, after its own discount') }),
    z.strictObject({
      amount: minor.positive().describe('off all lines together, in minor units (paise)'),
    }),
  ])
  .meta({ id: 'OrderDiscount' });
export type StaffDiscount = z.output<typeof staffDiscount>;

export const discountOfRequest = (given: StaffDiscount, currency: string): Discount =>
  'percent' in given
    ? { kind: 'rate', rate: Math.round(given.percent * 100) }
    : { kind: 'amount', amount: money(given.amount, currency) };

const toStaffDiscount = (given: OrderDiscount | null): StaffDiscount | null => {
  if (given === null) return null;
  return given.kind === 'rate' ? { percent: given.rate / 100 } : { amount: given.amount.minor };
};

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
    gross: minor.describe('at the prices of the list'),
    discount: minor.describe('all that is taken off'),
    staffDiscount: staffDiscount.nullable().describe('what staff gave on all of it'),
    net: minor.describe('`gross` less `discount`: what is taxed'),
    tax: minor,
    total: minor.describe('`net` and `tax`'),
    payable: minor.describe('`total` as it is billed, rounded where the tax law has it so'),
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

export const toOrderAnswer = (order: OrderView, seller: Parameters<typeof payableOf>[0]): OrderAnswer => ({
  id: order.id,
  number: order.number,
  status: order.status,
  shopId: order.shopId,
  conversationId: order.conversationId,
  priceList: order.priceList,
  currency: order.currency,
  gross: order.gross.minor,
  discount: order.discount.minor,
  staffDiscount: toStaffDiscount(order.staffDiscount),
  net: order.net.minor,
  tax: order.tax.minor,
  total: order.total.minor,
  payable: payableOf(seller, order.total).minor,
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
  discountRate: line.discountRate / 100,
  discount: line.discount.minor,
  taxRate: line.taxRate / 100,
  net: line.net.minor,
  tax: line.tax.minor,
});

const written = (at: Date | null): string | null => at?.toISOString() ?? null;
