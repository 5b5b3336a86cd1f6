import { statement, UnitOfWork } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

interface Row {
  id: Id;
  currency: string;
  openMinor: number;
  cancelled: boolean;
  claimed: boolean;
}

const openAmounts = statement<Row, [readonly Id[]]>(
  'invoices.open-amounts',
  `SELECT i.id, i.currency, i.payable_minor - i.paid_minor - i.credited_minor AS "openMinor",
     i.status = 'cancelled' AS cancelled, EXISTS (
       SELECT FROM payment_claims c WHERE c.shop_id = i.shop_id AND c.status = 'open') AS claimed
   FROM invoices i WHERE i.id = ANY ($1::uuid[])`,
);

export interface OpenAmount {
  readonly invoiceId: Id;
  /** Nothing where it is paid or credited. */
  readonly open: Money;
  /** All of it was credited. */
  readonly cancelled: boolean;
  /** Its shop says to have paid something, and nobody has decided on that. */
  readonly claimed: boolean;
}

/** What is still to be paid of each of these invoices at this moment, as the open unit of work sees it. */
export class FindOpenAmounts extends Query<readonly OpenAmount[]> {
  constructor(
    readonly organizationId: Id,
    readonly invoiceIds: readonly Id[],
  ) {
    super();
  }
}

@QueryHandler(FindOpenAmounts)
export class FindOpenAmountsHandler implements IQueryHandler<FindOpenAmounts> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ organizationId, invoiceIds }: FindOpenAmounts): Promise<readonly OpenAmount[]> {
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(openAmounts, [invoiceIds]),
    );
    return rows.map(({ id, currency, openMinor, cancelled, claimed }) => ({
      invoiceId: id,
      open: money(openMinor, currency),
      cancelled,
      claimed,
    }));
  }
}
