import { canonicalPhone } from '@munshi/channels';
import type { Id, Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type PhoneList, readPhones, type UnreadableCsv } from '@munshi/spreadsheets';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

type Outcome = Result<PhoneList, UnreadableCsv>;

/**
 * The numbers of a file, as the organization's own country writes them. A million of them take a minute to read, so that
 * no transaction may be open meanwhile.
 */
export class ReadList extends Query<Outcome> {
  constructor(
    readonly organizationId: Id,
    /** CSV with a column `phone`; others are left alone. */
    readonly csv: string,
  ) {
    super();
  }
}

@QueryHandler(ReadList)
export class ReadListHandler implements IQueryHandler<ReadList> {
  constructor(private readonly organizations: Organizations) {}

  async execute({ organizationId, csv }: ReadList): Promise<Outcome> {
    const { phoneRegion } = await this.organizations.find(organizationId);
    return readPhones(csv, canonicalPhone(phoneRegion));
  }
}
