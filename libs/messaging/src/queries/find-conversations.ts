import type { ChannelName } from '@munshi/channels';
import { type Page, pageOf, Prisma, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { isAfter, microsOf, positionIn, positionText } from './position.js';

export interface ConversationView {
  readonly id: Id;
  readonly channel: ChannelName;
  readonly contact: {
    readonly name: string | null;
    /** Digits with the country code. */
    readonly phone: string | null;
    /** Of a customer who shows no phone number. */
    readonly userId: string | null;
  };
  readonly lastInboundAt: Date;
  /** Why staff should look. */
  readonly flag: string | null;
  /** Until when a person answers instead of the bot. */
  readonly humanUntil: Date | null;
  readonly lastMessage: {
    readonly direction: 'in' | 'out';
    readonly at: Date;
    /** Null for a message that has not been read yet, or holds no text. */
    readonly text: string | null;
  };
}

/** Conversations by their customer's last message, latest first. */
export class FindConversations extends Query<Page<ConversationView>> {
  constructor(
    readonly organizationId: Id,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

type Row = Omit<ConversationView, 'contact' | 'lastMessage'> &
  ConversationView['contact'] &
  ConversationView['lastMessage'] & { readonly micros: string };

@QueryHandler(FindConversations)
export class FindConversationsHandler implements IQueryHandler<FindConversations> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, after, limit }: FindConversations): Promise<Page<ConversationView>> {
    const position = after === null ? null : positionIn(after);
    const rows = await this.reading.of(organizationId).$queryRaw<Row[]>`
      SELECT c.id, a.channel, t.name, t.phone, t.user_id AS "userId", c.last_inbound_at AS "lastInboundAt", c.flag,
        c.human_until AS "humanUntil", m.direction, m.at, m.text,
        ${microsOf(Prisma.sql`c.last_inbound_at`)} AS micros
      FROM conversations c
      JOIN contacts t ON t.id = c.contact_id
      JOIN channel_accounts a ON a.id = c.channel_account_id
      CROSS JOIN LATERAL (
        SELECT * FROM (
          (SELECT 'in' AS direction, i.at, i.text
           FROM unnest(c.id || c.aliases) AS k (id) CROSS JOIN LATERAL (
             SELECT received_at AS at, text FROM inbound_messages WHERE conversation_id = k.id ORDER BY id DESC LIMIT 1) i)
          UNION ALL
          (SELECT 'out', created_at, text FROM outbound_messages WHERE conversation_id = c.id ORDER BY seq DESC LIMIT 1)
        ) latest ORDER BY at DESC LIMIT 1) m
      WHERE c.merged_into IS NULL AND c.last_inbound_at IS NOT NULL
        AND ${isAfter(Prisma.sql`c.last_inbound_at`, Prisma.sql`c.id`, position, Prisma.sql`uuid`)}
      ORDER BY c.last_inbound_at DESC, c.id DESC LIMIT ${limit + 1}`;
    return pageOf(rows, limit, viewOf, positionText);
  }
}

const viewOf = ({ micros: _, name, phone, userId, direction, at, text, ...row }: Row): ConversationView => ({
  ...row,
  contact: { name, phone, userId },
  lastMessage: { direction, at, text },
});
