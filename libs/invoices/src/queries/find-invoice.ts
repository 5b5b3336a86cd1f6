import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type InvoiceView, viewOfInvoice, WITH_INVOICE_LINES } from './invoice-view.js';
import { paperNamed } from './paper-named.js';

/** By its id or its number, `INV/26-27/000123` or as a file is called by it, `INV-26-27-000123`. */
export class FindInvoice extends Query<InvoiceView | null> {
  constructor(
    readonly organizationId: Id,
    readonly named: string,
  ) {
    super();
  }
}

@QueryHandler(FindInvoice)
export class FindInvoiceHandler implements IQueryHandler<FindInvoice> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, named }: FindInvoice): Promise<InvoiceView | null> {
    const found = await this.reading.of(organizationId).invoice.findFirst({
      where: { organizationId, ...paperNamed(named) },
      include: WITH_INVOICE_LINES,
    });
    return found && viewOfInvoice(found);
  }
}
