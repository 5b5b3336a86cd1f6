import { UnitOfWork } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type CalendarDay, dayFromIso, isoDay } from '@munshi/tax';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type StatementRow, statementOf } from '../infra/view-statements.js';

/** One of the two amounts is given. */
export interface StatementEntryView {
  readonly on: CalendarDay;
  readonly kind: 'invoice' | 'payment' | 'credit-note' | 'payment-reversal';
  /** The document's number, or what was paid by. */
  readonly what: string;
  readonly debit: Money | null;
  readonly credit: Money | null;
}

/** What the paper of a statement needs of the books. */
export interface StatementView {
  readonly period: { readonly from: CalendarDay; readonly to: CalendarDay };
  /** What was owed before the period. */
  readonly opening: Money;
  /** Oldest first. */
  readonly entries: readonly StatementEntryView[];
  readonly closing: Money;
}

/** A shop's ledger from one day to another, both included, in the organization's zone. */
export class FindStatement extends Query<StatementView> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly from: CalendarDay,
    readonly to: CalendarDay,
  ) {
    super();
  }
}

@QueryHandler(FindStatement)
export class FindStatementHandler implements IQueryHandler<FindStatement> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId, shopId, from, to }: FindStatement): Promise<StatementView> {
    const { currency } = await this.organizations.find(organizationId);
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(statementOf, [organizationId, shopId, isoDay(from), isoDay(to)]),
    );
    const owed = (some: readonly StatementRow[]): Money =>
      money(
        some.reduce((sum, { debit, credit }) => sum + debit - credit, 0),
        currency,
      );
    const told = rows.filter(({ entry_no }) => entry_no !== null);
    return {
      period: { from, to },
      opening: owed(rows.filter(({ entry_no }) => entry_no === null)),
      entries: told.map(({ booked_on, kind, what, debit, credit }) => ({
        on: dayFromIso(booked_on ?? ''),
        kind: kind as StatementEntryView['kind'],
        what: what ?? '',
        debit: credit > 0 ? null : money(debit, currency),
        credit: credit > 0 ? money(credit, currency) : null,
      })),
      closing: owed(rows),
    };
  }
}
