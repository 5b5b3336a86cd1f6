import { type Page, pageOf, Prisma, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { isAfter, microsOf, positionIn, positionText } from './position.js';

export interface ParkedView {
  /** `in:42`, `out:<uuid>` or `reaction:7`. */
  readonly id: string;
  /** A customer's message, one of ours, or a reaction to an event. */
  readonly kind: 'inbound' | 'outbound' | 'reaction';
  /** The kind of message, the purpose of one of ours, or the reaction's name. */
  readonly what: string | null;
  readonly reason: string | null;
  /** What the send policy said of one of ours before, and the provider's code. */
  readonly verdict: string | null;
  readonly code: string | null;
  readonly since: Date;
  readonly conversationId: Id | null;
  readonly text: string | null;
  /** It may have reached the customer, so that trying again may say it twice. */
  readonly maySayTwice: boolean;
}

/** What nobody tries any more until staff say so, latest first. */
export class FindParked extends Query<Page<ParkedView>> {
  constructor(
    readonly organizationId: Id,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindParked)
export class FindParkedHandler implements IQueryHandler<FindParked> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, after, limit }: FindParked): Promise<Page<ParkedView>> {
    const position = after === null ? null : positionIn(after);
    const rows = await this.reading.of(organizationId).$queryRaw<(ParkedView & { micros: string })[]>`
      SELECT *, ${microsOf(Prisma.sql`since`)} AS micros FROM (
        SELECT 'in:' || id AS id, 'inbound' AS kind, kind AS what, fault AS reason, NULL AS verdict, NULL AS code,
          processed_at AS since,
          conversation_id AS "conversationId", text, false AS "maySayTwice"
        FROM inbound_messages WHERE outcome = 'parked'
        UNION ALL
        SELECT 'out:' || id, 'outbound', purpose, coalesce(error_detail, verdict_reason), verdict, error_code,
          coalesce(finished_at, created_at), conversation_id, text,
          verdict IS DISTINCT FROM 'park' AND error_code IS NULL
        FROM outbound_messages WHERE parked
        UNION ALL
        SELECT 'reaction:' || id, 'reaction', reaction, fault, NULL, NULL, parked_at, NULL::uuid, NULL, false
        FROM deliveries WHERE parked_at IS NOT NULL AND done_at IS NULL
      ) parked
      WHERE ${isAfter(Prisma.sql`since`, Prisma.sql`id`, position, Prisma.sql`text`)}
      ORDER BY since DESC, id DESC LIMIT ${limit + 1}`;
    return pageOf(rows, limit, ({ micros: _, ...parked }) => parked, positionText);
  }
}
