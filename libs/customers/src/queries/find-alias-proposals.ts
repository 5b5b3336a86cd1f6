import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { aliasProposals } from '../infra/shop-alias-statements.js';

/** A name that several shops use for the same product, and none for another. */
export interface AliasProposal {
  /** As one of them last wrote it. */
  readonly name: string;
  readonly sku: string;
  /** How many use it. */
  readonly shops: number;
}

/** Shops that have to agree before a name is proposed for everybody. */
const ENOUGH = 3;

/** Names that could be the catalogue's own: those of most shops first. Nothing becomes one by itself. */
export class FindAliasProposals extends Query<readonly AliasProposal[]> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

@QueryHandler(FindAliasProposals)
export class FindAliasProposalsHandler implements IQueryHandler<FindAliasProposals> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ organizationId }: FindAliasProposals): Promise<readonly AliasProposal[]> {
    const found = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(aliasProposals, [organizationId, ENOUGH]),
    );
    return found.map(({ name, sku, shops }) => ({ name, sku, shops }));
  }
}
