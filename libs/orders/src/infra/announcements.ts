import { OrderCancelled, OrderConfirmed, OrderDelivered, OrderDispatched } from '@munshi/contracts';
import type { Outbox } from '@munshi/messaging';
import type { OrderEvent } from '../domain/order-events.js';
import type { OrderLine } from '../domain/order-line.js';

/** Tells the other contexts what has become of an order: domain event -> contract -> outbox. */
export const announce = (outbox: Outbox, event: OrderEvent): Promise<void> => {
  const audience = {
    orderId: event.orderId,
    number: event.number,
    shopId: event.shopId,
    conversationId: event.conversationId,
    language: event.audience.language,
    at: event.at.toISOString(),
  };
  switch (event.type) {
    case 'order-confirmed':
      return outbox.announce(OrderConfirmed, {
        ...audience,
        currency: event.total.currency,
        lines: event.lines.map(billed),
        netMinor: event.net.minor,
        taxMinor: event.tax.minor,
        totalMinor: event.total.minor,
        buyer: event.audience.buyer,
      });
    case 'order-dispatched':
      return outbox.announce(OrderDispatched, {
        ...audience,
        dispatch: event.dispatch,
        partly: event.partly,
        items: event.items.map(({ sku, name, unit, quantity }) => ({
          sku,
          name,
          unit,
          quantity: quantity.toString(),
        })),
      });
    case 'order-delivered':
      return outbox.announce(OrderDelivered, audience);
    case 'order-cancelled':
      return outbox.announce(OrderCancelled, { ...audience, by: event.by });
  }
};

const billed = (line: OrderLine) => ({
  sku: line.sku,
  name: line.name,
  hsn: line.hsn,
  unit: line.unit,
  quantity: line.quantity.toString(),
  baseQuantity: line.baseQuantity.toString(),
  unitPriceMinor: line.unitPrice.minor,
  discountRate: line.discountRate,
  discountMinor: line.discount.minor,
  taxRate: line.taxRate,
  netMinor: line.net.minor,
  taxMinor: line.tax.minor,
});
