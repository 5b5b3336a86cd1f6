import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Language } from '../domain/shop.js';

export interface Addressee {
  readonly shopId: Id;
  readonly name: string;
  /** Null for what it writes in. */
  readonly language: Language | null;
}

const addressees = statement<Addressee, [readonly Id[]]>(
  'shops.addressees',
  'SELECT id AS "shopId", name, language FROM shops WHERE id = ANY ($1::uuid[])',
);

/** How shops are spoken to. */
export class FindAddressees extends Query<readonly Addressee[]> {
  constructor(
    readonly organizationId: Id,
    readonly shopIds: readonly Id[],
  ) {
    super();
  }
}

@QueryHandler(FindAddressees)
export class FindAddresseesHandler implements IQueryHandler<FindAddressees> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ organizationId, shopIds }: FindAddressees): Promise<readonly Addressee[]> {
    return this.unitOfWork.run(organizationId, () => this.unitOfWork.rows(addressees, [shopIds]));
  }
}
