import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import type { Language } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { recipientZone } from '../outbound/quiet-hours.js';

interface Row {
  asked: Id;
  id: Id;
  language: Language | null;
  timeZone: string | null;
  phone: string | null;
  humanUntil: Date | null;
  flag: string | null;
  lastInboundAt: Date | null;
}

/**
 * By their keys, one by one: joined, or with `coalesce` beside the key (which row-level security does not let an index
 * be asked for), whole tables were read for a hundred of them.
 */
const recipients = statement<Row, [readonly Id[]]>(
  'conversations.recipients',
  `SELECT a.id AS asked, c.id, t.language, t.time_zone AS "timeZone", t.phone, c.human_until AS "humanUntil", c.flag,
     c.last_inbound_at AS "lastInboundAt"
   FROM unnest($1::uuid[]) AS a (id)
   CROSS JOIN LATERAL (SELECT coalesce(merged_into, id) AS root FROM conversations WHERE id = a.id LIMIT 1) k
   CROSS JOIN LATERAL (SELECT * FROM conversations WHERE id = k.root LIMIT 1) c
   CROSS JOIN LATERAL (SELECT * FROM contacts WHERE id = c.contact_id LIMIT 1) t`,
);

/** Whoever is to be told something without having asked. */
export interface Recipient {
  /** As it was asked for. */
  readonly asked: Id;
  /** Where they are told: another one where two were found to be one person's. */
  readonly conversationId: Id;
  /** What they write in; null where nothing has told. */
  readonly language: Language | null;
  /** IANA: whose clock they live by. */
  readonly zone: string;
  /** Until when a person answers them; null for nobody. */
  readonly humanUntil: Date | null;
  /** Why staff should look; null where nobody has to. */
  readonly flag: string | null;
  readonly lastInboundAt: Date | null;
}

export abstract class Recipients {
  /** Joins the open unit of work; whom nobody knows is left out. */
  abstract of(conversationIds: readonly Id[]): Promise<readonly Recipient[]>;
}

@Injectable()
export class PgRecipients extends Recipients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
  ) {
    super();
  }

  async of(conversationIds: readonly Id[]): Promise<readonly Recipient[]> {
    const [{ timeZone: sellersZone }, rows] = await Promise.all([
      this.organizations.find(this.unitOfWork.organizationId),
      this.unitOfWork.rows(recipients, [conversationIds]),
    ]);
    return rows.map(({ id, timeZone, phone, ...row }) => ({
      ...row,
      conversationId: id,
      zone: recipientZone({ timeZone, phone }, sellersZone),
    }));
  }
}
