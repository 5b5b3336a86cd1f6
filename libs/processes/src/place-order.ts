import { Catalogue, type CatalogueSnapshot, Stock } from '@munshi/catalog';
import { UnitOfWork } from '@munshi/database';
import type { OverCreditLimit } from '@munshi/invoices';
import { type Id, type Quantity, refuse, type Result } from '@munshi/kernel';
import {
  type Audience,
  ConfirmOrderCommand,
  type ConfirmRefusal,
  HoldDraftCommand,
  type OrderNotFound,
  type OrderView,
} from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CreditDesk } from './credit-desk.js';
import { goodsOf } from './goods.js';
import { PriceDesk } from './price-desk.js';
import type { PricesChanged } from './prices.js';

export interface ShortOrder {
  readonly kind: 'short-stock';
  readonly items: readonly {
    readonly sku: string;
    readonly name: string;
    /** The unit that stock is counted in. */
    readonly unit: string;
    readonly wanted: Quantity;
    /** Never below zero. */
    readonly available: Quantity;
  }[];
}

export type PlaceOrderRefusal = ConfirmRefusal | OrderNotFound | OverCreditLimit | PricesChanged | ShortOrder;

type Outcome = Result<OrderView, PlaceOrderRefusal>;

/**
 * Confirms the conversation's draft that was shown as `version`: its prices and discounts still hold, its shop has credit,
 * its goods are reserved, it has a number; or
 * nothing of it has happened. Of however many confirmations one wins; the others are told its number.
 */
export class PlaceOrderCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
    readonly orderId: Id,
    readonly version: number,
    readonly audience: Audience,
  ) {
    super();
  }
}

@CommandHandler(PlaceOrderCommand)
export class PlaceOrderHandler implements ICommandHandler<PlaceOrderCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly catalogue: Catalogue,
    private readonly prices: PriceDesk,
    private readonly credit: CreditDesk,
    private readonly stock: Stock,
  ) {}

  /** Locks in the order of the house: the order, the shop's account, stock by SKU, the counter of numbers. */
  execute(command: PlaceOrderCommand): Promise<Outcome> {
    const { organizationId, conversationId, orderId, version, audience } = command;
    return this.unitOfWork.attempt<OrderView, PlaceOrderRefusal>(organizationId, async () => {
      const [held, catalogue] = await Promise.all([
        this.commands.execute(new HoldDraftCommand(organizationId, conversationId, orderId, version)),
        this.catalogue.current(organizationId),
      ]);
      if (!held.ok) return held;
      const today = await this.prices.offersTo(organizationId, held.value.shopId);
      if (!today.hold(held.value)) return refuse({ kind: 'prices-changed' });
      const credit = await this.credit.hold(organizationId, held.value);
      if (!credit.ok) return credit;
      const reserved = await this.stock.reserve(orderId, goodsOf(held.value));
      if (!reserved.ok) {
        const items = reserved.refusal.items.map((item) => ({
          ...item,
          ...named(item.sku, held.value, catalogue),
        }));
        return refuse({ kind: 'short-stock', items });
      }
      return this.commands.execute(new ConfirmOrderCommand(organizationId, orderId, version, audience));
    });
  }
}

const named = (sku: string, { lines }: OrderView, catalogue: CatalogueSnapshot) => {
  const line = lines.find((held) => held.sku === sku);
  return { name: line?.name ?? sku, unit: catalogue.product(sku)?.unit ?? line?.unit ?? '' };
};
