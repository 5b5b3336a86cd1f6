import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { paperFrom } from '../infra/account-rows.js';
import { type DrawnPaper, drawnPaper } from '../infra/drawn-paper.js';
import { findPaper, linesOfPaper } from '../infra/invoice-statements.js';

/** An issued invoice as it is drawn; null where there is none, or where it is another shop's than the one that asks. */
export class FindInvoicePaper extends Query<DrawnPaper | null> {
  constructor(
    readonly organizationId: Id,
    readonly invoiceId: Id,
    /** Null for staff, who may see all. */
    readonly askedBy: Id | null,
  ) {
    super();
  }
}

@QueryHandler(FindInvoicePaper)
export class FindInvoicePaperHandler implements IQueryHandler<FindInvoicePaper> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId, invoiceId, askedBy }: FindInvoicePaper): Promise<DrawnPaper | null> {
    const organization = await this.organizations.find(organizationId);
    const [row, lines] = await this.unitOfWork.run(organizationId, () =>
      Promise.all([
        this.unitOfWork.one(findPaper, [organizationId, invoiceId]),
        this.unitOfWork.rows(linesOfPaper, [invoiceId]),
      ]),
    );
    if (row === null || (askedBy !== null && row.shop_id !== askedBy)) return null;
    return drawnPaper(paperFrom(row, lines), organization);
  }
}
