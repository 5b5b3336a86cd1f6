import { isUserId } from '@munshi/channels';
import { type BodyOf, OrderConfirmed } from '@munshi/contracts';
import { FindShop } from '@munshi/customers';
import { type Bill, IssueInvoiceCommand } from '@munshi/invoices';
import { type Id, money, Quantity } from '@munshi/kernel';
import { type EventHead, Reach, type Reaction, ReactsTo } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import { HoldOrderCommand } from '@munshi/orders';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

/**
 * Bills an order once it is confirmed, unless it has been cancelled before we came to it. The order stays locked
 * until the invoice is committed, so whoever cancels it meanwhile finds it billed.
 */
@Injectable()
@ReactsTo({ contract: OrderConfirmed, name: 'process-order', queue: 'order-processing' })
export class ProcessOrder implements Reaction<typeof OrderConfirmed> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly reach: Reach,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handle(
    body: BodyOf<typeof OrderConfirmed>,
    { organizationId, traceId: trace }: EventHead,
  ): Promise<void> {
    const { orderId, language } = body;
    const conversationId = body.conversationId ?? (await this.conversationOf(organizationId, body.shopId));
    if (conversationId === null)
      this.logger.warn({ trace, order: orderId, shop: body.shopId }, 'billed, and nobody to be told of it');
    const held = await this.commands.execute(new HoldOrderCommand(organizationId, orderId));
    if (!held.ok) throw new Error(`order ${orderId} was confirmed and does not exist`);
    if (held.value.status === 'cancelled')
      this.logger.info({ trace, order: orderId }, 'cancelled, not billed');
    else
      await this.commands.execute(
        new IssueInvoiceCommand(organizationId, billOf({ ...body, conversationId }), language),
      );
  }

  /** An order that came by no chat is billed to where the shop writes from, so that it gets the paper and is reminded. */
  private async conversationOf(organizationId: Id, shopId: Id): Promise<Id | null> {
    const shop = await this.queries.execute(new FindShop(organizationId, shopId));
    const numbers = (shop?.identities ?? []).filter((address) => !isUserId(address));
    const reached = await this.reach.of(organizationId, numbers);
    return reached?.recipient.conversationId ?? null;
  }
}

const billOf = ({
  currency,
  buyer: { termsDays, ...buyer },
  ...body
}: BodyOf<typeof OrderConfirmed>): Bill => ({
  orderId: body.orderId,
  orderNumber: body.number,
  shopId: body.shopId,
  conversationId: body.conversationId,
  currency,
  buyer,
  termsDays,
  lines: body.lines.map(
    ({ unitPriceMinor, discountMinor, netMinor, taxMinor, quantity, baseQuantity: _, ...line }) => ({
      ...line,
      quantity: Quantity.of(quantity),
      unitPrice: money(unitPriceMinor, currency),
      discount: money(discountMinor, currency),
      net: money(netMinor, currency),
      tax: money(taxMinor, currency),
    }),
  ),
});
