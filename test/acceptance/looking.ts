import type { Answer, Product } from './product.js';

export interface Counts {
  messages: number;
  statuses: number;
  others: number;
}

/** Rows of what webhooks brought. */
export const counts = async (product: Product): Promise<Counts> =>
  (
    await product.ask<Counts>(`SELECT (SELECT count(*)::int FROM inbound_messages) AS messages,
      (SELECT count(*)::int FROM message_statuses) AS statuses, (SELECT count(*)::int FROM webhook_events) AS others`)
  )[0]!;

/** What a webhook never is, whoever calls. */
export const tooBad = ({ status, ms }: Answer): boolean => status >= 500 || ms > 3_000;
