import { type BodyOf, OrderConfirmed } from '@munshi/contracts';
import { type Bill, IssueInvoiceCommand } from '@munshi/invoices';
import { money, Quantity } from '@munshi/kernel';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import { HoldOrderCommand } from '@munshi/orders';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';

/**
 * Bills an order once it is confirmed, unless it has been cancelled before we came to it. The order stays locked
 * until the invoice is committed, so whoever cancels it meanwhile finds it billed.
 */
@Injectable()
@ReactsTo({ contract: OrderConfirmed, name: 'process-order', queue: 'order-processing' })
export class ProcessOrder implements Reaction<typeof OrderConfirmed> {
  constructor(
    private readonly commands: CommandBus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handle(
    body: BodyOf<typeof OrderConfirmed>,
    { organizationId, traceId: trace }: EventHead,
  ): Promise<void> {
    const { orderId, language } = body;
    const held = await this.commands.execute(new HoldOrderCommand(organizationId, orderId));
    if (!held.ok) throw new Error(`order ${orderId} was confirmed and does not exist`);
    if (held.value.status === 'cancelled')
      this.logger.info({ trace, order: orderId }, 'cancelled, not billed');
    else await this.commands.execute(new IssueInvoiceCommand(organizationId, billOf(body), language));
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
  lines: body.lines.map(({ unitPriceMinor, netMinor, taxMinor, quantity, baseQuantity: _, ...line }) => ({
    ...line,
    quantity: Quantity.of(quantity),
    unitPrice: money(unitPriceMinor, currency),
    net: money(netMinor, currency),
    tax: money(taxMinor, currency),
  })),
});
