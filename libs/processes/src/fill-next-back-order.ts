import { Catalogue, type ShortStock, Stock } from '@munshi/catalog';
import { UnitOfWork } from '@munshi/database';
import { type OverCreditLimit, RequestCreditApprovalCommand } from '@munshi/invoices';
import { type Id, refuse, type Result } from '@munshi/kernel';
import { FlagConversationCommand, Outbound } from '@munshi/messaging';
import {
  type Audience,
  FillBackOrderCommand,
  NoteChangedPricesCommand,
  type OrderNotFound,
  type OrderView,
  type WrongStatus,
} from '@munshi/orders';
import { Organizations, payableOf } from '@munshi/organizations';
import { backOrderConfirmed, combine, say } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BackOrderQueue, type DueBackOrder } from './back-order-queue.js';
import { CreditDesk } from './credit-desk.js';
import { goodsOf } from './goods.js';
import { HeldOrders } from './held-orders.js';
import { type PricesChanged, pricesHold } from './prices.js';

interface ChangedPrices extends PricesChanged {
  readonly order: OrderView;
  readonly catalogueVersion: number;
}

/** Above the limit of its shop. */
interface OverLimit extends OverCreditLimit {
  readonly order: OrderView;
}

type Refusals =
  ChangedPrices | OverLimit | ShortStock | OrderNotFound | WrongStatus | { readonly kind: 'none-due' };

/** Fills one back-order, in one unit of work. */
@Injectable()
export class FillNextBackOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly queue: BackOrderQueue,
    private readonly held: HeldOrders,
    private readonly catalogue: Catalogue,
    private readonly credit: CreditDesk,
    private readonly stock: Stock,
    private readonly outbound: Outbound,
    private readonly organizations: Organizations,
  ) {}

  /**
   * The oldest due one after that number: its goods are reserved, it is confirmed and its customer told, all of it or
   * nothing. Where its prices have changed, or its shop has no credit left, staff are told instead.
   * @param taken hears which one it is, should the rest fail.
   * @returns false where there is none, or another worker is at it.
   */
  async fill(organizationId: Id, after: number, taken: (due: DueBackOrder) => void): Promise<boolean> {
    const filled = await this.unitOfWork.attempt<OrderView, Refusals>(organizationId, async () => {
      const due = await this.queue.next(after);
      if (due === null) return refuse({ kind: 'none-due' });
      taken(due);
      return this.confirm(organizationId, due.id);
    });
    if (filled.ok) return true;
    if (filled.refusal.kind === 'prices-changed') await this.leaveToStaff(organizationId, filled.refusal);
    if (filled.refusal.kind === 'over-credit-limit') await this.askForCredit(organizationId, filled.refusal);
    return filled.refusal.kind !== 'none-due';
  }

  private async confirm(organizationId: Id, orderId: Id): Promise<Result<OrderView, Refusals>> {
    const [held, catalogue] = await Promise.all([
      this.held.hold(organizationId, orderId),
      this.catalogue.current(organizationId),
    ]);
    if (!held.ok) return held;
    const { order, audience } = held.value;
    const { version: catalogueVersion } = catalogue;
    if (!pricesHold(order, catalogue)) return refuse({ kind: 'prices-changed', order, catalogueVersion });
    const credit = await this.credit.hold(organizationId, order);
    if (!credit.ok) return refuse({ ...credit.refusal, order });
    const reserved = await this.stock.reserve(orderId, goodsOf(order));
    if (!reserved.ok) return reserved;
    const filled = await this.commands.execute(new FillBackOrderCommand(organizationId, orderId, audience));
    if (filled.ok) await this.tell(organizationId, filled.value, audience);
    return filled;
  }

  private async tell(
    organizationId: Id,
    { id, conversationId, number, lines, ...order }: OrderView,
    { language }: Audience,
  ): Promise<void> {
    if (conversationId === null || number === null) return;
    const total = payableOf(await this.organizations.find(organizationId), order.total);
    const said = combine([
      say({ kind: 'goods-are-here' }, language),
      say({ kind: 'confirmed', number, total, itemCount: lines.length }, language),
    ]);
    const template = backOrderConfirmed(number, total, language);
    await this.outbound.tell({ conversationId, identity: `back-order-confirmed:${id}`, said, template });
  }

  /** Staff are asked once, and it is looked at again when the shop's account has changed. */
  private async askForCredit(organizationId: Id, { order, ...over }: OverLimit): Promise<void> {
    const { id: orderId, shopId, conversationId } = order;
    await this.unitOfWork.run(organizationId, async () => {
      const request = new RequestCreditApprovalCommand(organizationId, { orderId, shopId }, over, false);
      const isNew = await this.commands.execute(request);
      if (isNew && conversationId !== null)
        await this.commands.execute(
          new FlagConversationCommand(organizationId, conversationId, 'back-order-credit'),
        );
    });
  }

  /** The conversation is locked before the order, as everywhere; and flagged once, however often prices change. */
  private async leaveToStaff(
    organizationId: Id,
    { order: { id, conversationId, pricesChangedIn }, catalogueVersion }: ChangedPrices,
  ): Promise<void> {
    await this.unitOfWork.attempt(organizationId, async () => {
      if (conversationId !== null && pricesChangedIn === null)
        await this.commands.execute(
          new FlagConversationCommand(organizationId, conversationId, 'back-order-prices'),
        );
      return this.commands.execute(new NoteChangedPricesCommand(organizationId, id, catalogueVersion));
    });
  }
}
