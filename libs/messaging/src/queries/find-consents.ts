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
  /**
   * `message`: said to us. `answer`: the provider refused a message of ours for it. `whatsapp`: set in WhatsApp itself, as
   * the provider has told. `staff`: said to staff, who have noted where.
   */
  readonly source: 'message' | 'answer' | 'whatsapp' | 'staff';
  /** The message that said it, or the one of ours that was refused; null where none did. */
  readonly messageId: string | null;
  /** The provider's; null where the customer said it to us. */
  readonly code: string | null;
  /** What they wrote, or what staff have noted. */
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
        CASE WHEN e.inbound_message_id IS NOT NULL THEN 'message' WHEN e.outbound_message_id IS NOT NULL THEN 'answer'
          WHEN e.webhook_event_id IS NOT NULL THEN 'whatsapp' ELSE 'staff' END AS source,
        coalesce('in:' || e.inbound_message_id, 'out:' || e.outbound_message_id) AS "messageId", e.code,
        coalesce(m.text, e.noted) AS text, ${microsOf(Prisma.sql`e.at`)} AS micros
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
