import { Reading } from '@munshi/database';
import { type Id, money, Quantity } from '@munshi/kernel';
import { dayIn } from '@munshi/tax';
import type { Invoice as Said } from '@munshi/wording';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Party } from '../domain/invoice-paper.js';

export type InvoiceView = Omit<Said, 'kind'>;

/** The latest invoice of a shop, or that of one of its orders; null where there is none. */
export class FindInvoiceOfShop extends Query<InvoiceView | null> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly orderNumber: string | null = null,
  ) {
    super();
  }
}

@QueryHandler(FindInvoiceOfShop)
export class FindInvoiceOfShopHandler implements IQueryHandler<FindInvoiceOfShop> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, shopId, orderNumber }: FindInvoiceOfShop): Promise<InvoiceView | null> {
    const found = await this.reading.of(organizationId).invoice.findFirst({
      where: { shopId, ...(orderNumber !== null && { orderNumber }) },
      orderBy: [{ issuedAt: 'desc' }, { serial: 'desc' }],
      include: { lines: { orderBy: { lineNo: 'asc' } } },
    });
    if (found === null) return null;
    const amount = (minor: bigint) => money(Number(minor), found.currency);
    return {
      number: found.number,
      orderNumber: found.orderNumber,
      // A date column: midnight UTC of the day in the seller's zone.
      issuedOn: dayIn(found.issuedOn, 'UTC'),
      dueOn: dayIn(found.dueOn, 'UTC'),
      seller: found.seller as unknown as Party,
      buyer: found.buyer as unknown as Party,
      lines: found.lines.map(({ name, unit, quantity, unitPriceMinor, netMinor, taxRate, taxMinor }) => ({
        name,
        unit,
        quantity: Quantity.of(quantity.toString()),
        unitPrice: amount(unitPriceMinor),
        net: amount(netMinor),
        taxRate,
        tax: amount(taxMinor),
      })),
      net: amount(found.netMinor),
      tax: amount(found.taxMinor),
      rounding: amount(found.roundingMinor),
      total: amount(found.totalMinor + found.roundingMinor),
    };
  }
}
