import { randomUUID } from 'node:crypto';
import { isTransient, statement, UnitOfWork } from '@munshi/database';
import type { Id, Result } from '@munshi/kernel';
import { withTrace } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { ACTOR } from './actor.js';
import { Refused, type StaffRefusal } from './http/refused.js';
import { StaffOrganization } from './staff-organization.js';

const audit = statement<never, [Id, string, string, string, string | null]>(
  'staff.audit',
  'INSERT INTO audit_log (organization_id, actor, action, subject, detail) VALUES ($1, $2, $3, $4, $5::jsonb)',
);

const MOST_TRIES = 3;

export interface StaffAction {
  /** `order.dispatch` */
  readonly name: string;
  /** What it is done to: an order number, a SKU, an id. */
  readonly subject: string;
  readonly detail?: object;
}

/** What staff change, in one transaction with its line in the audit log. */
@Injectable()
export class StaffActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organization: StaffOrganization,
  ) {}

  /** @throws Refused when `work` refuses; then nothing has changed and nothing is written down. */
  async perform<T>(
    { name, subject, detail }: StaffAction,
    work: (organizationId: Id) => Promise<Result<T, StaffRefusal>>,
  ): Promise<T> {
    const organizationId = await this.organization.find();
    const written = detail === undefined ? null : JSON.stringify(detail);
    const attempt = (): Promise<Result<T, StaffRefusal>> =>
      this.unitOfWork.attempt(organizationId, async () => {
        const result = await work(organizationId);
        if (result.ok) await this.unitOfWork.execute(audit, [organizationId, ACTOR, name, subject, written]);
        return result;
      });
    const result = await withTrace(randomUUID(), () => retrying(attempt));
    if (!result.ok) throw new Refused(result.refusal);
    return result.value;
  }
}

/** Two of staff, or staff and a customer, may lock each other out; one of them then starts again. */
const retrying = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES || !isTransient(error)) throw error;
    }
  }
};
