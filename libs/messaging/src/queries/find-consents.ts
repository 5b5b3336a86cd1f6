import type { ChannelName } from '@munshi/channels';
import { type Page, pageOf, Prisma, Reading } from '@munshi/database';
import { type Id, isId } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { isAfter, microsOf, positionIn, positionText } from './position.js';

export interface ConsentView {
  readonly id: string;
  /** `out`: no offers and reminders any more. `in`: takes that back. */
  readonly decision: 'in' | 'out';
  readonly at: Date;
  /** Where it was said: a person may have several conversations with us, one for each of our numbers. */
  readonly conversationId: Id;
  readonly channel: ChannelName;
  /** The message that said it, or, where the provider told, the one of ours that it refused. */
  readonly messageId: string;
  /** The provider's; null where the customer said it to us. */
  readonly code: string | null;
  readonly text: string | null;
}

/** What the person of a conversation said about offers and reminders, latest first; null without such a conversation. */
export class FindConsents extends Query<Page<ConsentView> | null> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: string,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindConsents)
export class FindConsentsHandler implements IQueryHandler<FindConsents> {
  constructor(private readonly reading: Reading) {}

  async execute(query: FindConsents): Promise<Page<ConsentView> | null> {
    const { organizationId, conversationId, after, limit } = query;
    if (!isId(conversationId)) return null;
    const reading = this.reading.of(organizationId);
    const known = await reading.conversation.findUnique({ where: { id: conversationId } });
    if (known === null) return null;
    const contact = await reading.contact.findUnique({ where: { id: known.contactId } });
    const ids = [known.contactId, ...(contact?.also ?? [])];
    const position = after === null ? null : positionIn(after);
    const rows = await reading.$queryRaw<(ConsentView & { micros: string })[]>`
      SELECT e.id::text, e.decision, e.at, e.conversation_id AS "conversationId", a.channel,
        coalesce('in:' || e.inbound_message_id, 'out:' || e.outbound_message_id) AS "messageId", e.code, m.text, ${microsOf(Prisma.sql`e.at`)} AS micros
      FROM consent_events e
      JOIN conversations c ON c.id = e.conversation_id
      JOIN channel_accounts a ON a.id = c.channel_account_id
      LEFT JOIN inbound_messages m ON m.id = e.inbound_message_id
      WHERE e.contact_id = ANY (${ids}::uuid[])
        AND ${isAfter(Prisma.sql`e.at`, Prisma.sql`e.id::text`, position, Prisma.sql`text`)}
      ORDER BY e.at DESC, e.id::text DESC LIMIT ${limit + 1}`;
    return pageOf(rows, limit, ({ micros: _, ...consent }) => consent, positionText);
  }
}
