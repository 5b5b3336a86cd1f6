import { type BodyOf, OrderConfirmed } from '@munshi/contracts';
import { Quantity } from '@munshi/kernel';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';
import type { BodyLine } from '../domain/record-bodies.js';

/** An order that is confirmed here is to be there, in the units that stock is counted in. */
@Injectable()
@ReactsTo({ contract: OrderConfirmed, name: 'push-crm-order', queue: 'crm-sync' })
export class PushOrderWhenConfirmed implements Reaction<typeof OrderConfirmed> {
  constructor(private readonly records: CrmRecords) {}

  handle(body: BodyOf<typeof OrderConfirmed>, { organizationId }: EventHead): Promise<void> {
    const { orderId, number, shopId, currency, buyer, lines, at } = body;
    const customer = { name: buyer.name, taxId: buyer.taxId };
    return this.records.hear(organizationId, {
      kind: 'order',
      subjectId: orderId,
      number,
      shopId,
      body: { placedAt: at, currency, customer, lines: lines.map(inStockUnits) },
      at: new Date(at),
    });
  }
}

type Line = BodyOf<typeof OrderConfirmed>['lines'][number];

/** Two pallets at ₹15,000 are eighty bags at ₹375. */
function inStockUnits({
  sku,
  quantity,
  baseQuantity,
  unitPriceMinor,
  discountMinor,
  taxRate,
}: Line): BodyLine {
  const ordered = BigInt(Quantity.of(quantity).thousandths);
  const stocked = BigInt(Quantity.of(baseQuantity ?? quantity).thousandths);
  const price = BigInt(unitPriceMinor) * ordered;
  const isWhole = price % stocked === 0n;
  return {
    sku,
    quantity: baseQuantity ?? quantity,
    unitPriceMinor: isWhole ? Number(price / stocked) : null,
    ...(discountMinor !== 0 && { discountMinor }),
    taxRate,
  };
}
