import { afterId, type Page, pageAfterId, Prisma, Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { type CalendarDay, dayIn } from '@munshi/tax';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { paperNamed } from './paper-named.js';

export interface CreditNoteView {
  readonly id: Id;
  readonly number: string;
  readonly invoiceId: Id;
  readonly invoiceNumber: string;
  readonly shopId: Id;
  readonly issuedOn: CalendarDay;
  readonly reason: string | null;
  readonly currency: string;
  readonly net: Money;
  readonly tax: Money;
  readonly rounding: Money;
  readonly payable: Money;
}

/** The organization's credit notes, latest first; of a shop or an invoice, or one, where these are given. */
export class FindCreditNotes extends Query<Page<CreditNoteView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: {
      readonly shopId?: Id | undefined;
      readonly invoiceId?: Id | undefined;
      readonly named?: string | undefined;
    },
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

const WITH_INVOICE = { invoice: { select: { number: true, currency: true } } } as const;

@QueryHandler(FindCreditNotes)
export class FindCreditNotesHandler implements IQueryHandler<FindCreditNotes> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, of, after, limit }: FindCreditNotes): Promise<Page<CreditNoteView>> {
    const { shopId, invoiceId, named } = of;
    const wanted = {
      ...(shopId !== undefined && { shopId }),
      ...(invoiceId !== undefined && { invoiceId }),
      ...(named !== undefined && paperNamed(named)),
    };
    const found = await this.reading.of(organizationId).creditNote.findMany({
      where: { organizationId, ...wanted },
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      include: WITH_INVOICE,
      ...afterId(after, limit),
    });
    return pageAfterId(found, after, limit, viewOf);
  }
}

type Stored = Prisma.CreditNoteGetPayload<{ include: typeof WITH_INVOICE }>;

const viewOf = ({
  id,
  number,
  invoiceId,
  shopId,
  reason,
  issuedOn,
  invoice,
  ...note
}: Stored): CreditNoteView => {
  const { currency } = invoice;
  const amount = (minor: bigint | null): Money => money(Number(minor ?? 0), currency);
  return {
    ...{ id, number, invoiceId, shopId, reason, currency },
    invoiceNumber: invoice.number,
    issuedOn: dayIn(issuedOn, 'UTC'),
    net: amount(note.netMinor),
    tax: amount(note.taxMinor),
    rounding: amount(note.roundingMinor),
    payable: amount(note.payableMinor),
  };
};
