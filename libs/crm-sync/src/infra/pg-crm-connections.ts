import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type ConnectionFault, type CrmConnection, CrmConnections } from '../domain/crm-connections.js';
import { type Books, ConnectedBooks } from './connected-books.js';

const claim = statement<CrmConnection, [...Books, Id, Date, Date]>(
  'crm.claim-connection',
  `INSERT INTO crm_connections AS c (organization_id, service, driver, driven_until, fetch_due_at, full_due_at)
   VALUES ($1, $2, $3, $5, $4, $4)
   ON CONFLICT (organization_id, service) DO UPDATE SET driver = excluded.driver, driven_until = excluded.driven_until
     WHERE c.driver IS NULL OR c.driver = excluded.driver OR c.driven_until <= $4
   RETURNING paused_until AS "pausedUntil", faults, since, fetch_due_at AS "fetchDueAt", full_due_at AS "fullDueAt",
     invoices_take AS "invoicesTake"`,
);

const release = statement<never, [...Books, Id, string]>(
  'crm.release-connection',
  `UPDATE crm_connections SET driver = NULL, driven_until = NULL, breaker = $4
   WHERE organization_id = $1 AND service = $2 AND driver = $3`,
);

const pause = statement<never, [...Books, Date, number, string]>(
  'crm.pause-connection',
  `UPDATE crm_connections SET paused_until = $3, faults = $4, fault = $5::jsonb WHERE organization_id = $1 AND service = $2`,
);

const resume = statement<never, Books>(
  'crm.resume-connection',
  `UPDATE crm_connections SET paused_until = NULL, faults = 0, fault = NULL WHERE organization_id = $1 AND service = $2`,
);

const learn = statement<never, [...Books, boolean]>(
  'crm.learn-of-connection',
  'UPDATE crm_connections SET invoices_take = $3 WHERE organization_id = $1 AND service = $2',
);

const fetched = statement<never, [...Books, Date, Date | null, Date, Date]>(
  'crm.fetched',
  `UPDATE crm_connections SET fetched_at = $3, since = $4, fetch_due_at = $5, full_due_at = $6
   WHERE organization_id = $1 AND service = $2`,
);

const hurry = statement<never, [...Books, Date]>(
  'crm.hurry-connection',
  `INSERT INTO crm_connections AS c (organization_id, service, fetch_due_at, full_due_at) VALUES ($1, $2, $3, $3)
   ON CONFLICT (organization_id, service) DO UPDATE SET fetch_due_at = excluded.fetch_due_at, paused_until = NULL`,
);

@Injectable()
export class PgCrmConnections extends CrmConnections {
  constructor(private readonly books: ConnectedBooks) {
    super();
  }

  claim(organizationId: Id, driver: Id, now: Date, until: Date): Promise<CrmConnection | null> {
    return this.books.one(organizationId, claim, driver, now, until);
  }

  async release(organizationId: Id, driver: Id, breaker: string): Promise<void> {
    await this.books.execute(organizationId, release, driver, breaker);
  }

  async pause(organizationId: Id, until: Date, faults: number, fault: ConnectionFault): Promise<void> {
    await this.books.execute(organizationId, pause, until, faults, JSON.stringify(fault));
  }

  async resume(organizationId: Id): Promise<void> {
    await this.books.execute(organizationId, resume);
  }

  async learn(organizationId: Id, invoicesTake: boolean): Promise<void> {
    await this.books.execute(organizationId, learn, invoicesTake);
  }

  async fetched(
    organizationId: Id,
    { at, since, dueAt, fullDueAt }: Parameters<CrmConnections['fetched']>[1],
  ): Promise<void> {
    await this.books.execute(organizationId, fetched, at, since, dueAt, fullDueAt);
  }

  async hurry(organizationId: Id, now: Date): Promise<void> {
    await this.books.execute(organizationId, hurry, now);
  }
}
