import { type BodyOf, OrderConfirmed } from '@munshi/contracts';
import { type Id, money, Quantity } from '@munshi/kernel';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Organizations, taxProfileOfSeller } from '@munshi/organizations';
import { supplyOf } from '@munshi/tax';
import { Injectable } from '@nestjs/common';
import { CrmRecords } from '../domain/crm-records.js';
import type { BodyLine, OrderBill } from '../domain/record-bodies.js';

/** An order that is confirmed here is to be there, in the units that stock is counted in. */
@Injectable()
@ReactsTo({ contract: OrderConfirmed, name: 'push-crm-order', queue: 'crm-sync' })
export class PushOrderWhenConfirmed implements Reaction<typeof OrderConfirmed> {
  constructor(
    private readonly records: CrmRecords,
    private readonly organizations: Organizations,
  ) {}

  async handle(body: BodyOf<typeof OrderConfirmed>, { organizationId }: EventHead): Promise<void> {
    const { orderId, number, shopId, currency, buyer, lines, at } = body;
    const customer = { name: buyer.name, taxId: buyer.taxId };
    const bill = await this.billOf(organizationId, body);
    await this.records.hear(organizationId, {
      kind: 'order',
      subjectId: orderId,
      number,
      shopId,
      body: { placedAt: at, currency, customer, lines: lines.map(inStockUnits), bill },
      at: new Date(at),
    });
  }

  /** Its bill, which comes later, is written under the same law of the same seller. */
  private async billOf(
    organizationId: Id,
    { totalMinor, currency, buyer }: BodyOf<typeof OrderConfirmed>,
  ): Promise<OrderBill> {
    const seller = await this.organizations.find(organizationId);
    const profile = taxProfileOfSeller(seller);
    const { rounding, payable } = profile.payable(money(totalMinor, currency));
    const supply = supplyOf(profile.shares(seller, buyer));
    return { roundingMinor: rounding.minor, payableMinor: payable.minor, supply };
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
