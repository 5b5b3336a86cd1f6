import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { InvoiceStatus } from '../domain/invoice-status.js';
import { type InvoiceView, viewOfInvoice, WITH_INVOICE_LINES } from './invoice-view.js';

/** The organization's invoices, latest first; of a shop, or in a status, where these are given. */
export class FindInvoices extends Query<Page<InvoiceView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly shopId?: Id | undefined; readonly status?: InvoiceStatus | undefined },
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindInvoices)
export class FindInvoicesHandler implements IQueryHandler<FindInvoices> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, of, after, limit }: FindInvoices): Promise<Page<InvoiceView>> {
    const { shopId, status } = of;
    const found = await this.reading.of(organizationId).invoice.findMany({
      where: {
        organizationId,
        ...(shopId !== undefined && { shopId }),
        ...(status !== undefined && { status }),
      },
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      include: WITH_INVOICE_LINES,
      ...afterId(after, limit),
    });
    return pageAfterId(found, after, limit, viewOfInvoice);
  }
}
