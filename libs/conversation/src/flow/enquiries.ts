import { Catalogue } from '@munshi/catalog';
import { OrderReader } from '@munshi/order-reading';
import { Injectable } from '@nestjs/common';
import type { Turn } from './turn.js';

/** What fits in one reply. */
const MOST_GOODS = 10;

/** Questions about goods that need no person. */
@Injectable()
export class Enquiries {
  constructor(
    private readonly reader: OrderReader,
    private readonly catalogue: Catalogue,
  ) {}

  /** Price and stock of what is asked about; staff see who asked for a price, since it may be bargained over. */
  async aboutGoods(turn: Turn, asked: 'price' | 'stock'): Promise<void> {
    const goods = await this.offered(turn);
    if (goods.length === 0) {
      turn.askStaff(`asks-${asked}`);
      return;
    }
    if (asked === 'price') turn.flag = 'asks-price';
    turn.say({ kind: 'goods-offered', goods });
  }

  private async offered({ text, snapshot, shop, organizationId, speech }: Turn) {
    const context = { draft: [], lastOrder: [], history: [], language: speech.written };
    const found = this.reader.goodsIn(text ?? '', snapshot.index, context);
    const skus = [...new Set(found.flatMap(({ candidates }) => candidates))]
      .filter((sku) => snapshot.price(sku, shop.priceList) !== undefined)
      .slice(0, MOST_GOODS);
    const available = skus.length > 0 ? await this.catalogue.available(organizationId, skus) : null;
    return skus.flatMap((sku) => {
      const [product, price] = [snapshot.product(sku), snapshot.price(sku, shop.priceList)];
      if (!product || !price) return [];
      return [{ name: product.name, unit: product.unit, price, available: available?.get(sku) ?? null }];
    });
  }
}
