import { Reading } from '@munshi/database';
import { Clock, type Id, type Money, money } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type CalendarDay, dayIn, daysBetween } from '@munshi/tax';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

export interface OpenInvoiceView {
  readonly id: Id;
  readonly number: string;
  readonly orderNumber: string;
  readonly issuedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  /** Below zero while it is not due. */
  readonly daysLate: number;
  readonly payable: Money;
  readonly open: Money;
}

const MOST = 500;

/** What a shop still has to pay, what is due first first. */
export class FindOpenInvoices extends Query<readonly OpenInvoiceView[]> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindOpenInvoices)
export class FindOpenInvoicesHandler implements IQueryHandler<FindOpenInvoices> {
  constructor(
    private readonly reading: Reading,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, shopId }: FindOpenInvoices): Promise<readonly OpenInvoiceView[]> {
    const { timeZone } = await this.organizations.find(organizationId);
    const today = dayIn(this.clock.now(), timeZone);
    const found = await this.reading.of(organizationId).invoice.findMany({
      where: { organizationId, shopId, status: 'issued' },
      orderBy: [{ dueOn: 'asc' }, { issuedOn: 'asc' }, { serial: 'asc' }],
      take: MOST,
    });
    return found.map(({ id, number, orderNumber, currency, ...invoice }) => {
      // Date columns: midnight UTC of the day in the seller's zone.
      const [issuedOn, dueOn] = [dayIn(invoice.issuedOn, 'UTC'), dayIn(invoice.dueOn, 'UTC')];
      const payable = Number(invoice.payableMinor ?? 0);
      const open = payable - Number(invoice.paidMinor) - Number(invoice.creditedMinor);
      return {
        ...{ id, number, orderNumber, issuedOn, dueOn },
        daysLate: daysBetween(dueOn, today),
        payable: money(payable, currency),
        open: money(open, currency),
      };
    });
  }
}
