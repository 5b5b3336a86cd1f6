import type { Id } from '@munshi/kernel';

/** Longer than one push takes at its slowest; whoever has driven for longer without a word is dead. */
export const DRIVING_MS = 3 * 60_000;

/** What kept us from asking, for staff to see. */
export interface ConnectionFault {
  readonly code: string;
  /** `retry`, `renew-grant`, `fix-access` … */
  readonly action: string;
  readonly at: string;
}

export interface CrmConnection {
  readonly pausedUntil: Date | null;
  /** In a row. */
  readonly faults: number;
  /** The latest change that has been fetched. */
  readonly since: Date | null;
  readonly fetchDueAt: Date;
  readonly fullDueAt: Date;
  /** Whether our invoices take goods off there; null until it has been seen. */
  readonly invoicesTake: boolean | null;
}

/** Each call joins the open unit of work, or runs in one of its own. All are of the service that is connected. */
export abstract class CrmConnections {
  /** One driver at a time pushes and fetches; null for everybody else. The same driver may claim it again. */
  abstract claim(organizationId: Id, driver: Id, now: Date, until: Date): Promise<CrmConnection | null>;

  abstract release(organizationId: Id, driver: Id, breaker: string): Promise<void>;

  abstract pause(organizationId: Id, until: Date, faults: number, fault: ConnectionFault): Promise<void>;

  /** It answers again. */
  abstract resume(organizationId: Id): Promise<void>;

  /** A count has shown whether our invoices take goods off there. */
  abstract learn(organizationId: Id, invoicesTake: boolean): Promise<void>;

  /** All pages of a fetch have come. */
  abstract fetched(
    organizationId: Id,
    fetch: { readonly at: Date; readonly since: Date | null; readonly dueAt: Date; readonly fullDueAt: Date },
  ): Promise<void>;

  /** Somebody does not want to wait: fetches next, and pauses no longer. */
  abstract hurry(organizationId: Id, now: Date): Promise<void>;
}
