import { type Prisma, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

/** Which of its invoices a shop means; the latest is one that stands, where any does. */
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
    const latest = (where: Prisma.InvoiceWhereInput): Promise<{ readonly id: Id } | null> =>
      this.reading.of(organizationId).invoice.findFirst({
        where: { organizationId, shopId, ...where },
        orderBy: [{ issuedAt: 'desc' }, { serial: 'desc' }],
        select: { id: true },
      });
    const found =
      which === 'latest'
        ? ((await latest({ status: { not: 'cancelled' } })) ?? (await latest({})))
        : await latest(which);
    return found?.id ?? null;
  }
}
