import type { Prisma } from '@munshi/database';
import { money, Quantity } from '@munshi/kernel';
import { Order } from '../domain/order.js';
import type { OrderStatus } from '../domain/order-status.js';
import { storedDiscount } from '../infra/stored-discount.js';
import { type OrderView, viewOf } from '../order-view.js';

/** What every query reads of an order. */
export const WITH_LINES = { lines: { orderBy: { lineNo: 'asc' } } } satisfies Prisma.OrderInclude;

type StoredOrder = Prisma.OrderGetPayload<{ include: typeof WITH_LINES }>;

export const viewOfStored = ({
  netMinor: _n,
  taxMinor: _t,
  totalMinor: _s,
  staffDiscountRate,
  staffDiscountMinor,
  staffDiscountOfMinor,
  pricesChangedIn,
  ...order
}: StoredOrder): OrderView => {
  const amount = (minor: bigint) => money(Number(minor), order.currency);
  return viewOf(
    Order.restore({
      ...order,
      status: order.status as OrderStatus,
      staffDiscount: storedDiscount(
        staffDiscountRate,
        staffDiscountMinor,
        staffDiscountOfMinor,
        order.currency,
      ),
      pricesChangedIn: pricesChangedIn === null ? null : Number(pricesChangedIn),
      lines: order.lines.map((line) => ({
        lineNo: line.lineNo,
        sku: line.sku,
        name: line.name,
        hsn: line.hsn,
        unit: line.unit,
        quantity: Quantity.of(line.quantity.toString()),
        baseQuantity: Quantity.of(line.baseQuantity.toString()),
        unitPrice: amount(line.unitPriceMinor),
        discountRate: line.discountRate,
        discount: amount(line.discountMinor),
        taxRate: line.taxRate,
        net: amount(line.netMinor),
        tax: amount(line.taxMinor),
        dispatched: Quantity.of(line.dispatched.toString()),
        closed: Quantity.of(line.closed.toString()),
      })),
    }),
  );
};
