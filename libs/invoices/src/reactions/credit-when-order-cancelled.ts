import { type BodyOf, OrderCancelled } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { CreditInvoiceCommand, CreditInvoiceHandler } from '../commands/credit-invoice.js';
import { AccountRepository } from '../domain/account.repository.js';

/**
 * Takes back the invoice of an order that was cancelled after it had been billed. An order is cancelled and billed
 * under one lock, so one that has no invoice by now gets none any more.
 */
@Injectable()
@ReactsTo({ contract: OrderCancelled, name: 'credit-when-order-cancelled', queue: 'invoice-processing' })
export class CreditWhenOrderCancelled implements Reaction<typeof OrderCancelled> {
  constructor(
    private readonly credit: CreditInvoiceHandler,
    private readonly accounts: AccountRepository,
  ) {}

  async handle(
    { orderId, number }: BodyOf<typeof OrderCancelled>,
    { organizationId }: EventHead,
  ): Promise<void> {
    const invoiceId = await this.accounts.invoiceOf(organizationId, orderId);
    if (invoiceId === null) return;
    const cause = `order-cancelled:${orderId}`;
    const wish = { invoiceId, items: 'all' as const, cause, reason: number };
    const credited = await this.credit.execute(new CreditInvoiceCommand(organizationId, wish));
    // Staff may have credited all of it before; then there is nothing left to do.
    if (!credited.ok && credited.refusal.kind !== 'nothing-to-credit')
      throw new Error(`the invoice of cancelled order ${orderId} is not credited: ${credited.refusal.kind}`);
  }
}
