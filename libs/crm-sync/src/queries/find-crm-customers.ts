import { type Page, pageOf, Reading } from '@munshi/database';
import { type Id, isId } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Candidate, CrmCustomer } from '../domain/crm-customers.js';
import { CrmService } from '../domain/crm-service.js';

export interface CrmCustomerView {
  readonly shopId: Id;
  readonly name: string;
  readonly state: CrmCustomer['state'];
  readonly remoteId: string | null;
  /** Who it might be, where staff have to say. */
  readonly candidates: readonly Candidate[];
}

/** Who shops are there, by state, in the order of their ids; or who one of them is. */
export class FindCrmCustomers extends Query<Page<CrmCustomerView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly state?: CrmCustomer['state']; readonly shopId?: Id },
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindCrmCustomers)
export class FindCrmCustomersHandler implements IQueryHandler<FindCrmCustomers> {
  constructor(
    private readonly reading: Reading,
    private readonly service: CrmService,
  ) {}

  async execute({ organizationId, of, after, limit }: FindCrmCustomers): Promise<Page<CrmCustomerView>> {
    const found = await this.reading.of(organizationId).crmCustomer.findMany({
      where: {
        organizationId,
        service: this.service.name,
        ...of,
        ...(after !== null && isId(after) ? { AND: { shopId: { gt: after } } } : {}),
      },
      orderBy: { shopId: 'asc' },
      take: limit + 1,
    });
    return pageOf(
      found,
      limit,
      ({ shopId, name, state, remoteId, candidates }) => ({
        ...{ shopId, name, remoteId },
        state: state as CrmCustomer['state'],
        candidates: candidates as unknown as Candidate[],
      }),
      ({ shopId }) => shopId,
    );
  }
}
