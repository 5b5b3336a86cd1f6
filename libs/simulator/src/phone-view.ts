import { statement } from '@munshi/database';
import type { SimulatorAccount } from './accounts.js';
import { arrivedFrom, type ArrivedPayload, spokenFrom } from './payload.js';
import type { SimulatorDatabase } from './simulator-database.js';

/** What the sender of a message can know of it, in WhatsApp's marks; null: nothing yet. */
export type Tick = 'sent' | 'delivered' | 'read' | 'failed' | null;

export interface PhoneItem {
  /** `in:` for what arrived, `out:` for what the phone sent, and a number. */
  readonly id: string;
  readonly from: 'munshi' | 'phone';
  readonly at: Date;
  readonly text: string;
  /** On what arrived it is what Munshi knows from the statuses it was told. */
  readonly tick: Tick;
  readonly read: boolean;
  /** The page's own name of a message it sent. */
  readonly key?: string;
  readonly choices?: ArrivedPayload['choices'];
  /** What opens the list, where the choices are one. */
  readonly label?: string;
  readonly document?: ArrivedPayload['document'];
}

/** A message of Munshi that has not reached the provider, or failed there. */
export interface DeskItem {
  readonly id: string;
  readonly text: string;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
}

export interface PhoneView {
  /** Oldest first. */
  readonly items: readonly PhoneItem[];
  readonly desk: readonly DeskItem[];
}

interface Arrival {
  readonly id: number;
  readonly payload: unknown;
  readonly at: Date;
  readonly read: boolean;
  readonly tick: Tick;
}

interface Spoken {
  readonly id: number;
  readonly payload: unknown;
  readonly at: Date;
  readonly tick: Tick;
}

const KEPT_IN_VIEW = 200;

const arrived = statement<Arrival, [string, string]>(
  'simulator.view-arrivals',
  `SELECT a.id, a.payload, a.at, a.read_at IS NOT NULL AS read,
     CASE WHEN o.read_at IS NOT NULL THEN 'read' WHEN o.delivered_at IS NOT NULL THEN 'delivered'
       WHEN o.failed_at IS NOT NULL THEN 'failed' WHEN o.sent_at IS NOT NULL THEN 'sent' END AS tick
   FROM simulator_arrivals a LEFT JOIN outbound_messages o ON o.id = a.ref
   WHERE a.channel_account_id = $1 AND a.to_address = $2 AND a.at <= clock_timestamp()
   ORDER BY a.at DESC, a.id DESC LIMIT ${KEPT_IN_VIEW}`,
);
const spoken = statement<Spoken, [string, string]>(
  'simulator.view-spoken',
  `SELECT id, payload, at,
     CASE WHEN read_at IS NOT NULL THEN 'read' WHEN told_at IS NOT NULL THEN 'delivered' ELSE 'sent' END AS tick
   FROM simulator_callbacks
   WHERE channel_account_id = $1 AND phone = $2 AND event = 'message' AND copy = 0
   ORDER BY at DESC, id DESC LIMIT ${KEPT_IN_VIEW}`,
);
const unsent = statement<DeskItem, [string, string]>(
  'simulator.view-desk',
  `WITH mine AS (
     SELECT provider_message_id, at FROM simulator_callbacks
     WHERE channel_account_id = $1 AND phone = $2 AND event = 'message' ORDER BY at DESC LIMIT ${KEPT_IN_VIEW}
   ), conversation AS (
     SELECT m.conversation_id AS id FROM mine JOIN inbound_messages m
       ON m.channel_account_id = $1 AND m.provider_message_id = mine.provider_message_id
     ORDER BY m.id DESC LIMIT 1
   )
   SELECT o.id, o.text, CASE WHEN o.failed_at IS NULL THEN o.state ELSE 'failed' END AS state, o.attempts,
     coalesce(o.error_detail, o.verdict_reason) AS reason
   FROM outbound_messages o JOIN conversation c ON c.id = o.conversation_id
   WHERE (o.state <> 'accepted' OR o.failed_at IS NOT NULL) AND o.created_at >= (SELECT min(at) FROM mine)
   ORDER BY o.seq DESC LIMIT 5`,
);

/** A phone's screen, as its rows have it. */
export class PhoneViews {
  constructor(private readonly database: SimulatorDatabase) {}

  async of({ id, organizationId }: SimulatorAccount, phone: string): Promise<PhoneView> {
    const { books } = this.database;
    return books.run(organizationId, async () => {
      const [arrivals, words, desk] = await Promise.all([
        books.rows(arrived, [id, phone]),
        books.rows(spoken, [id, phone]),
        books.rows(unsent, [id, phone]),
      ]);
      const items = [...arrivals.map(arrivedItem), ...words.map(spokenItem)]
        .toSorted((a, b) => a.at.getTime() - b.at.getTime())
        .slice(-KEPT_IN_VIEW);
      return { items, desk };
    });
  }
}

const arrivedItem = ({ id, payload, at, read, tick }: Arrival): PhoneItem => {
  const { text, choices, list, label, document } = arrivedFrom(payload);
  const offered = choices.length === 0 ? {} : { choices, ...(list ? { label } : {}) };
  return { id: `in:${id}`, from: 'munshi', at, text, tick, read, ...offered, ...(document && { document }) };
};

const spokenItem = ({ id, payload, at, tick }: Spoken): PhoneItem => {
  const { key, text, choice } = spokenFrom(payload);
  return { id: `out:${id}`, from: 'phone', at, text: text ?? choice?.title ?? '', tick, read: true, key };
};
