import { Stock } from '@munshi/catalog';
import { UnitOfWork } from '@munshi/database';
import {
  askedFor,
  creditedBefore,
  CreditInvoiceCommand,
  type CreditWish,
  FindInvoice,
  HoldInvoiceCommand,
  type InvoiceNotFound,
  type KeyReused,
} from '@munshi/invoices';
import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { CloseShortCommand, type DispatchRefusal, type OrderNotFound } from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { type CreditedGoodsRefusal, creditedGoods, type CreditKind } from './credited-goods.js';
import { type HeldOrder, HeldOrders } from './held-orders.js';

type Refusals = CreditedGoodsRefusal | InvoiceNotFound | KeyReused | DispatchRefusal | OrderNotFound;
type Outcome = Result<{ readonly number: string }, Refusals>;

export interface GoodsCredit extends Omit<CreditWish, 'asked'> {
  readonly kind: CreditKind;
}

/** Credits some of an invoice; goods that have not been delivered will not be any more, and are free for others. */
export class CreditGoodsCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly credit: GoodsCredit,
  ) {
    super();
  }
}

@CommandHandler(CreditGoodsCommand)
export class CreditGoodsHandler implements ICommandHandler<CreditGoodsCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly held: HeldOrders,
    private readonly stock: Stock,
  ) {}

  /** Locks in the order of the house: the order, the shop's account, stock by SKU, the series of credit notes. */
  async execute({ organizationId, credit }: CreditGoodsCommand): Promise<Outcome> {
    const { invoiceId, cause, kind } = credit;
    const asked = askedFor(credit.items, credit.reason, kind);
    const invoice = await this.queries.execute(new FindInvoice(organizationId, invoiceId));
    if (invoice === null) return refuse({ kind: 'invoice-not-found' });
    return this.unitOfWork.attempt<{ number: string }, Refusals>(organizationId, async () => {
      const order = await this.held.hold(organizationId, invoice.orderId);
      if (!order.ok) return order;
      const lines = await this.commands.execute(new HoldInvoiceCommand(organizationId, { invoiceId, cause }));
      if (!lines.ok) {
        const { refusal } = lines;
        return refusal.kind === 'already-credited' ? creditedBefore(refusal, asked) : refuse(refusal);
      }
      const items = creditedGoods(order.value.order.lines, lines.value, credit.items, kind);
      if (!items.ok) return items;
      const closed =
        kind === 'not-delivered' ? await this.close(organizationId, order.value, items.value) : done;
      if (!closed.ok) return closed;
      return this.commands.execute(
        new CreditInvoiceCommand(organizationId, { ...credit, asked, items: items.value }),
      );
    });
  }

  /** Refused where the order is cancelled: its invoice is credited by that. */
  private async close(
    organizationId: Id,
    { order, audience }: HeldOrder,
    items: CloseShortCommand['items'],
  ): Promise<Result<void, DispatchRefusal | OrderNotFound>> {
    const closed = await this.commands.execute(
      new CloseShortCommand(organizationId, order.id, items, audience),
    );
    if (!closed.ok) return closed;
    const goods = closed.value.items.map(({ sku, baseQuantity }) => ({ sku, quantity: baseQuantity }));
    await this.stock.releaseSome(order.id, goods);
    return done;
  }
}
