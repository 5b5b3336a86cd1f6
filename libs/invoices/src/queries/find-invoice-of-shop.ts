import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

/** Which of its invoices a shop means. */
export type ShopsInvoice = 'latest' | { readonly orderNumber: string } | { readonly number: string };

/** The id of a shop's invoice; null where it has no such one. Others' do not exist for it. */
export class FindInvoiceOfShop extends Query<Id | null> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly which: ShopsInvoice,
  ) {
    super();
  }
}

@QueryHandler(FindInvoiceOfShop)
export class FindInvoiceOfShopHandler implements IQueryHandler<FindInvoiceOfShop> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, shopId, which }: FindInvoiceOfShop): Promise<Id | null> {
    const found = await this.reading.of(organizationId).invoice.findFirst({
      where: { organizationId, shopId, ...(which !== 'latest' && which) },
      orderBy: [{ issuedAt: 'desc' }, { serial: 'desc' }],
      select: { id: true },
    });
    return found?.id ?? null;
  }
}
