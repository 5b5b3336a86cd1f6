import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

const openClaims = statement<{ open: boolean }, [organization: Id, conversation: Id]>(
  'invoices.open-claims',
  `SELECT EXISTS (SELECT FROM payment_claims
     WHERE organization_id = $1 AND conversation_id = $2 AND status = 'open') AS open`,
);

/** Whether a payment that was claimed in this conversation is undecided, as the open unit of work sees it. */
export class HasOpenClaims extends Query<boolean> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
  ) {
    super();
  }
}

@QueryHandler(HasOpenClaims)
export class HasOpenClaimsHandler implements IQueryHandler<HasOpenClaims> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ organizationId, conversationId }: HasOpenClaims): Promise<boolean> {
    const found = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(openClaims, [organizationId, conversationId]),
    );
    return found?.open ?? false;
  }
}
