import { randomUUID } from 'node:crypto';
import { Clock, type Id } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { dayIn, financialYear } from '@munshi/tax';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Bill, Invoice, type Language } from '../domain/invoice.js';
import { SERIES } from '../domain/invoice-number.js';
import { InvoiceRepository } from '../domain/invoice.repository.js';

/** India's financial year begins in April; elsewhere the calendar's is the books'. */
const FIRST_MONTH: Readonly<Record<string, number>> = { IN: 4 };

/** Bills a confirmed order, today; an order that has its invoice keeps that one. */
export class IssueInvoiceCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly bill: Bill,
    /** The shop's, to tell it in. */
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(IssueInvoiceCommand)
export class IssueInvoiceHandler implements ICommandHandler<IssueInvoiceCommand> {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, bill, language }: IssueInvoiceCommand): Promise<void> {
    const { name, taxId, timeZone, phoneRegion } = await this.organizations.find(organizationId);
    const issuedAt = this.clock.now();
    const issuedOn = dayIn(issuedAt, timeZone);
    const series = { series: SERIES, financialYear: financialYear(issuedOn, FIRST_MONTH[phoneRegion] ?? 1) };
    const issue = { ...series, id: randomUUID(), seller: { name, taxId }, issuedOn, issuedAt };
    await this.invoices.issue(organizationId, bill.orderId, series, (serial) =>
      Invoice.issue(bill, { ...issue, serial }, language),
    );
  }
}
