import { Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

/** What has become of an invoice since it was issued. */
export interface InvoiceStanding {
  readonly paid: Money;
  /** Its credit notes, in their order. */
  readonly credited: readonly { readonly number: string; readonly amount: Money }[];
  /** Still to be paid. */
  readonly open: Money;
  /** All of it was credited. */
  readonly cancelled: boolean;
}

/** How an invoice stands at this moment; null where there is none. */
export class FindInvoiceStanding extends Query<InvoiceStanding | null> {
  constructor(
    readonly organizationId: Id,
    readonly invoiceId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindInvoiceStanding)
export class FindInvoiceStandingHandler implements IQueryHandler<FindInvoiceStanding> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, invoiceId }: FindInvoiceStanding): Promise<InvoiceStanding | null> {
    const found = await this.reading.of(organizationId).invoice.findFirst({
      where: { organizationId, id: invoiceId },
      select: {
        ...{ status: true, currency: true, payableMinor: true, paidMinor: true, creditedMinor: true },
        creditNotes: {
          select: { number: true, payableMinor: true },
          orderBy: [{ issuedAt: 'asc' }, { serial: 'asc' }],
        },
      },
    });
    if (found === null) return null;
    const { payableMinor, paidMinor, creditedMinor, creditNotes } = found;
    const amount = (minor: bigint | null): Money => money(Number(minor ?? 0n), found.currency);
    return {
      paid: amount(paidMinor),
      credited: creditNotes.map((note) => ({ number: note.number, amount: amount(note.payableMinor) })),
      open: amount((payableMinor ?? 0n) - paidMinor - creditedMinor),
      cancelled: found.status === 'cancelled',
    };
  }
}
