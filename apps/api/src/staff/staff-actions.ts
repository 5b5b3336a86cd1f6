import { randomUUID } from 'node:crypto';
import { isTransient, statement, UnitOfWork } from '@munshi/database';
import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { withTrace } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { ACTOR } from './actor.js';
import { Refused, type StaffRefusal } from './http/refused.js';
import { StaffOrganization } from './staff-organization.js';

/** Writes nothing where the same was asked for under the same key; without one (null) nothing is the same. */
const audit = statement<never, [Id, string, string, string, string | null, string | null]>(
  'staff.audit',
  `INSERT INTO audit_log (organization_id, actor, action, subject, detail, request_key)
   VALUES ($1, $2, $3, $4, $5::jsonb, $6)
   ON CONFLICT (organization_id, action, subject, request_key) DO NOTHING`,
);

const askedBefore = statement<{ same: boolean }, [Id, string, string, string | null, string]>(
  'staff.asked-before',
  `SELECT detail IS NOT DISTINCT FROM $4::jsonb AS same FROM audit_log
   WHERE organization_id = $1 AND action = $2 AND subject = $3 AND request_key = $5`,
);

const MOST_TRIES = 3;

export interface StaffAction {
  /** `order.dispatch` */
  readonly name: string;
  /** What it is done to: an order number, a SKU, an id. */
  readonly subject: string;
  readonly detail?: object;
}

type Work<T> = (organizationId: Id) => Promise<Result<T, StaffRefusal>>;

const writtenOf = ({ detail }: StaffAction): string | null =>
  detail === undefined ? null : JSON.stringify(detail);

/** What staff change, in one transaction with its line in the audit log. */
@Injectable()
export class StaffActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organization: StaffOrganization,
  ) {}

  /** @throws Refused when `work` refuses; then nothing has changed and nothing is written down. */
  async perform<T>(action: StaffAction, work: Work<T>): Promise<T> {
    return this.inOneTransaction(async (organizationId) => {
      const result = await work(organizationId);
      if (result.ok) await this.writeDown(organizationId, action, null);
      return result;
    });
  }

  /**
   * As `perform`, once a key however often it is asked for: null where it has been done before.
   * @throws Refused when the key was used for something else
   */
  async performOnce<T>(action: StaffAction, key: string | undefined, work: Work<T>): Promise<T | null> {
    if (key === undefined) return this.perform(action, work);
    return this.inOneTransaction<T | null>(async (organizationId) => {
      // Whoever asks at the same time waits here until the first has done it.
      if (await this.writeDown(organizationId, action, key)) return work(organizationId);
      const asked = await this.unitOfWork.one(askedBefore, [
        organizationId,
        action.name,
        action.subject,
        writtenOf(action),
        key,
      ]);
      return asked?.same === true ? ok(null) : refuse({ kind: 'key-reused' });
    });
  }

  private async writeDown(organizationId: Id, action: StaffAction, key: string | null): Promise<boolean> {
    const { name, subject } = action;
    const detail = writtenOf(action);
    return (await this.unitOfWork.execute(audit, [organizationId, ACTOR, name, subject, detail, key])) > 0;
  }

  private async inOneTransaction<T>(work: Work<T>): Promise<T> {
    const organizationId = await this.organization.find();
    const attempt = (): Promise<Result<T, StaffRefusal>> =>
      this.unitOfWork.attempt(organizationId, () => work(organizationId));
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
