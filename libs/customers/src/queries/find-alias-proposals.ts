import { type Page, pageOf, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { aliasProposals } from '../infra/shop-alias-statements.js';
import { aliasPlaceIn, aliasPlaceText } from './alias-place.js';

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
export class FindAliasProposals extends Query<Page<AliasProposal>> {
  constructor(
    readonly organizationId: Id,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindAliasProposals)
export class FindAliasProposalsHandler implements IQueryHandler<FindAliasProposals> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ organizationId, after, limit }: FindAliasProposals): Promise<Page<AliasProposal>> {
    const place = after === null ? null : aliasPlaceIn(after);
    const from = [place?.rank ?? null, place?.words ?? null] as const;
    const found = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(aliasProposals, [organizationId, ENOUGH, ...from, limit + 1]),
    );
    return pageOf(
      found,
      limit,
      ({ name, sku, shops }) => ({ name, sku, shops }),
      ({ shops, words }) => aliasPlaceText({ rank: shops, words }),
    );
  }
}
