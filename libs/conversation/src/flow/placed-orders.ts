import { FindOrdersOfShop, type OrderStatus, type OrderView } from '@munshi/orders';
import { OrderReader, type Reading } from '@munshi/order-reading';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Turn } from './turn.js';

/** How many orders back somebody may still speak of. */
const ORDERS_BACK = 10;

/** What becomes of it is not decided yet. */
const OPEN: ReadonlySet<OrderStatus> = new Set(['back-ordered', 'confirmed', 'partly-dispatched']);

/** A placed order, and what is wanted otherwise of it. */
export interface WantedOtherwise {
  readonly order: OrderView;
  readonly changes: Pick<Reading, 'remove' | 'set' | 'add'>;
}

/** Orders that are placed and spoken of without their number. */
@Injectable()
export class PlacedOrders {
  constructor(
    private readonly reader: OrderReader,
    private readonly queries: QueryBus,
  ) {}

  /** Placed orders of the shop that are not through yet, the latest first. */
  async open({ organizationId, shop }: Turn): Promise<readonly OrderView[]> {
    const orders = await this.queries.execute(new FindOrdersOfShop(organizationId, shop.id, ORDERS_BACK));
    return orders.filter(({ status }) => OPEN.has(status));
  }

  /** "Cancel the cement of my order": words that order nothing, read against the latest order that they fit. */
  async wantedOtherwise(turn: Turn, text: string): Promise<WantedOtherwise | null> {
    const { snapshot, speech } = turn;
    for (const order of await this.open(turn)) {
      const context = { draft: order.lines, lastOrder: [], history: [], language: speech.written };
      const { remove, set, add, unknown } = this.reader.read(text, snapshot.index, context);
      if (unknown.length === 0 && remove.length + set.length + add.length > 0)
        return { order, changes: { remove, set, add } };
    }
    return null;
  }
}
