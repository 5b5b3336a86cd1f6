import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type Organization, Organizations } from '../domain/organization.js';
import { KeptForAMinute } from './kept-for-a-minute.js';

const find = statement<Organization, [Id]>(
  'organizations.find',
  `SELECT id, name, currency, time_zone AS "timeZone", language, tax_id AS "taxId", phone_region AS "phoneRegion",
     require_approval AS "requireApproval", alert_number AS "alertNumber", back_orders AS "backOrders"
   FROM organizations WHERE id = $1`,
);

@Injectable()
export class PgOrganizations extends Organizations {
  private readonly kept: KeptForAMinute<Organization>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    clock: Clock,
  ) {
    super();
    this.kept = new KeptForAMinute(clock, (organizationId) => this.load(organizationId));
  }

  find(organizationId: Id): Promise<Organization> {
    return this.kept.find(organizationId);
  }

  private async load(organizationId: Id): Promise<Organization> {
    const organization = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(find, [organizationId]),
    );
    if (organization === null) throw new Error(`there is no organization ${organizationId}`);
    return organization;
  }
}
