import { type BodyOf, StockCounted } from '@munshi/contracts';
import { Quantity } from '@munshi/kernel';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { Stock } from '../domain/stock.js';

/**
 * What is counted elsewhere is on hand here, but for what one of the two has taken off and the other has not. A count
 * that is older than the one that holds says nothing, so it may be told twice, and late.
 */
@Injectable()
@ReactsTo({ contract: StockCounted, name: 'take-stock-when-counted', queue: 'crm-sync' })
export class TakeStockWhenCounted implements Reaction<typeof StockCounted> {
  constructor(private readonly stock: Stock) {}

  async handle(
    { at, counts, taken, waiting }: BodyOf<typeof StockCounted>,
    { organizationId }: EventHead,
  ): Promise<void> {
    await this.stock.count(organizationId, {
      at: new Date(at),
      counts: counts.map(({ sku, onHand }) => ({ sku, quantity: Quantity.of(onHand) })),
      taken,
      waiting: waiting.map(({ quantity, ...of }) => ({ ...of, quantity: Quantity.of(quantity) })),
    });
  }
}
