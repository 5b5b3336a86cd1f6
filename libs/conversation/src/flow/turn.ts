import type { CatalogueSnapshot } from '@munshi/catalog';
import type { Shop } from '@munshi/customers';
import type { Id } from '@munshi/kernel';
import type { HeldConversation, PendingMessage, ReplyPart } from '@munshi/messaging';
import type { Organization } from '@munshi/organizations';
import { dayIn, isoDay } from '@munshi/tax';
import { type AlertReason, combine, type Language, say, type Utterance } from '@munshi/wording';
import type { Speech } from './speech.js';
import type { SessionState, Standing } from './state.js';

/** Why staff should look at a conversation whose customer was promised a person. */
export type StaffFlag = Exclude<AlertReason, 'draft'> | `draft-${string}`;

/** One message being answered: what is known, and what has been decided so far. */
export class Turn {
  readonly parts: ReplyPart[] = [];
  humanUntil: Date | null;
  flag: string | null = null;
  /** What the customer was told a person will do. */
  asked: StaffFlag | null = null;
  /** What the customer decided about offers and reminders. */
  consent: 'in' | 'out' | null = null;
  outcome: 'handled' | 'ignored' = 'handled';
  kind = 'text';
  text: string | null = null;

  constructor(
    readonly message: PendingMessage,
    readonly conversation: HeldConversation,
    readonly organization: Organization,
    readonly shop: Shop,
    readonly snapshot: CatalogueSnapshot,
    readonly speech: Speech,
    readonly now: Date,
    /** The session had run out (24 h) while a draft was open. */
    readonly resumed: boolean,
    public state: SessionState,
  ) {
    this.humanUntil = conversation.humanUntil;
  }

  get organizationId(): Id {
    return this.organization.id;
  }

  /** In the seller's zone, as an ISO day. */
  get today(): string {
    return isoDay(dayIn(this.now, this.organization.timeZone));
  }

  /** What is answered in. */
  get language(): Language {
    return this.speech.language;
  }

  stand(standing: Standing): void {
    this.state = { ...this.state, standing };
  }

  /** A part of the reply; in one turn the last one about a slot holds. */
  say(...utterances: [Utterance, ...Utterance[]]): void {
    this.sayIn(utterances[0].kind, utterances);
  }

  sayIn(slot: string | null, utterances: readonly Utterance[], shows?: string): void {
    const said = combine(utterances.map((utterance) => say(utterance, this.language)));
    this.parts.push({ slot, said, ...(shows !== undefined && { shows }) });
  }

  /** Something that only a person can do. */
  askStaff(flag: StaffFlag, said: Utterance = { kind: 'person-will-reply' }): void {
    this.flag = flag;
    this.asked = flag;
    this.say(said);
  }
}
