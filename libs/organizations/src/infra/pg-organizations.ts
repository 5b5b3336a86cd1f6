import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type Organization, Organizations } from './organization.js';

const KEPT_FOR_MS = 60_000;

const find = statement<Organization, [Id]>(
  'organizations.find',
  `SELECT id, name, currency, time_zone AS "timeZone", language, tax_id AS "taxId", phone_region AS "phoneRegion",
     require_approval AS "requireApproval"
   FROM organizations WHERE id = $1`,
);

@Injectable()
export class PgOrganizations extends Organizations {
  private readonly kept = new Map<Id, { organization: Organization; until: number }>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(organizationId: Id): Promise<Organization> {
    const now = this.clock.now().getTime();
    const kept = this.kept.get(organizationId);
    if (kept !== undefined && kept.until > now) return kept.organization;
    const organization = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(find, [organizationId]),
    );
    if (organization === null) throw new Error(`there is no organization ${organizationId}`);
    this.kept.set(organizationId, { organization, until: now + KEPT_FOR_MS });
    return organization;
  }
}
