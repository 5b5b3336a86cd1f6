import { type Page, pageOf, Prisma, Reading } from '@munshi/database';
import { type Id, isId } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { isAfter, microsOf, positionIn, positionText } from './position.js';

export interface MessageView {
  /** `in:42`, or `out:` and the id that the provider was given. */
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly at: Date;
  /** What kind of message came, or the purpose of one of ours; null for what has not been read yet. */
  readonly kind: string | null;
  readonly text: string | null;
  readonly state: string;
  /** Why it failed, or the verdict of the send policy. */
  readonly detail: string | null;
  /** What the send policy said of one of ours: what was done, and why. */
  readonly verdict: string | null;
  readonly reason: string | null;
  /** The provider's, where it refused. */
  readonly code: string | null;
  /** When one that waits is looked at again. */
  readonly waitsUntil: Date | null;
  /** Millionths of the organization's currency, and as what; null where that is not known, or nothing was sent. */
  readonly costMicros: number | null;
  readonly costCategory: string | null;
  /** The id that follows a message through the logs. */
  readonly traceId: Id;
}

/** What was said in a conversation, latest first; null when there is no such conversation. */
export class FindMessages extends Query<Page<MessageView> | null> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: string,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindMessages)
export class FindMessagesHandler implements IQueryHandler<FindMessages> {
  constructor(private readonly reading: Reading) {}

  async execute(query: FindMessages): Promise<Page<MessageView> | null> {
    const { organizationId, conversationId, after, limit } = query;
    if (!isId(conversationId)) return null;
    const reading = this.reading.of(organizationId);
    const known = await reading.conversation.findUnique({ where: { id: conversationId } });
    const root = known?.mergedInto == null ? known : await this.root(organizationId, known.mergedInto);
    // A first message that could not be handled has no conversation yet.
    const ids = root === null ? [conversationId] : [root.id, ...root.aliases];
    const position = after === null ? null : positionIn(after);
    const rows = await reading.$queryRaw<(MessageView & { micros: string })[]>`
      SELECT id, direction, at, kind, text, state, detail, verdict, verdict_reason AS reason,
        error_code AS code, waits_until AS "waitsUntil", cost_micros::float8 AS "costMicros",
        cost_category AS "costCategory", trace_id AS "traceId",
        ${microsOf(Prisma.sql`at`)} AS micros
      FROM messages WHERE conversation_id = ANY (${ids}::uuid[])
        AND ${isAfter(Prisma.sql`at`, Prisma.sql`id`, position, Prisma.sql`text`)}
      ORDER BY at DESC, id DESC LIMIT ${limit + 1}`;
    if (known === null && rows.length === 0 && position === null) return null;
    return pageOf(rows, limit, ({ micros: _, ...message }) => message, positionText);
  }

  private root(organizationId: Id, id: Id) {
    return this.reading.of(organizationId).conversation.findUnique({ where: { id } });
  }
}
