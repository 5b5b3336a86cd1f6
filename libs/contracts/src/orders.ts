import { z } from 'zod';
import { contract } from './contract.js';
import { currency, instant, language, minor, quantity, taxRate } from './fields.js';

const line = z.object({
  sku: z.string(),
  name: z.string(),
  hsn: z.string().nullable(),
  unit: z.string(),
  quantity,
  /** The same amount in the unit that stock is counted in; null in what was told before it was asked for. */
  baseQuantity: quantity.nullable().default(null),
  unitPriceMinor: minor,
  /** The shop's own discount on the price, in hundredths of a percent. */
  discountRate: taxRate.default(0),
  /** All that is taken off the price before it is taxed. */
  discountMinor: minor.default(0),
  taxRate,
  netMinor: minor,
  taxMinor: minor,
});

/** Whom to tell about an order, and in which language. */
const audience = {
  orderId: z.uuid(),
  number: z.string(),
  shopId: z.uuid(),
  conversationId: z.uuid().nullable(),
  language,
  at: instant,
};

/** The whole billing snapshot: whoever bills it asks nobody. */
export const OrderConfirmed = contract(
  'orders.order-confirmed.v1',
  z.object({
    ...audience,
    currency,
    lines: z.array(line).min(1),
    netMinor: minor,
    taxMinor: minor,
    totalMinor: minor,
    buyer: z.object({
      name: z.string(),
      address: z.string().nullable(),
      taxId: z.string().nullable(),
      /** Code of the state that the goods go to; null for that of the tax number. */
      state: z.string().nullable().default(null),
      /** Days to pay; null for the seller's. */
      termsDays: z.number().int().nullable().default(null),
    }),
  }),
);

export const OrderDispatched = contract(
  'orders.order-dispatched.v1',
  z.object({
    ...audience,
    /** Grows with each dispatch of one order: a part, then the rest. Tells them apart, and no more. */
    dispatch: z.number().int().min(1),
    partly: z.boolean(),
    items: z.array(z.object({ sku: z.string(), name: z.string(), unit: z.string(), quantity })),
  }),
);

export const OrderDelivered = contract('orders.order-delivered.v1', z.object(audience));

export const OrderCancelled = contract(
  'orders.order-cancelled.v1',
  z.object({ ...audience, by: z.enum(['customer', 'staff']) }),
);
