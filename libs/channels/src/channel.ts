export type ChannelName = 'twilio' | 'meta' | 'simulator';

/** One answer the customer may pick. Its id comes back as `choice`; the text carries the same choices as numbers. */
export interface Choice {
  /** At most 200 characters. */
  readonly id: string;
  /** Shown on the button; cut with an ellipsis where the channel allows less. */
  readonly title: string;
  /** Only lists show it; a choice with a description makes a list. */
  readonly description?: string;
}

/** A file that the provider fetches from `link` and shows with the text as its caption. */
export interface Document {
  readonly link: string;
  /** As the receiver's device names it. */
  readonly name: string;
}

export interface OutboundMessage {
  /** Our id of this message (a UUID). It comes back with every status. */
  readonly ref: string;
  /** The address as the customer last wrote from it: a telephone number or a business-scoped user id. */
  readonly to: string;
  /** Within `limitsOf(channel).text` UTF-16 units, beside a document within `caption`: see `splitText`. */
  readonly text: string;
  readonly document?: Document;
  /** Up to 3 become buttons, up to 10 a list; where the channel cannot show them the text has to do. */
  readonly choices?: readonly Choice[];
  /** What the button that opens a list says, at most 20 characters, in the language of the text; else the numbers. */
  readonly choicesLabel?: string;
  /** Provider's id of the message this answers: it is marked as read together with the reply. */
  readonly replyTo?: string;
}

export interface OutboundTemplate {
  readonly ref: string;
  readonly to: string;
  /** Meta: the template's name. Twilio: its ContentSid, which already means one language. */
  readonly template: string;
  /** Meta: language code such as `en` or `pt_BR`. */
  readonly language: string;
  /** Values of `{{1}}`, `{{2}}` … in the body. */
  readonly parameters: readonly string[];
  /** Of a template that a document stands above. */
  readonly document?: Document;
  /** All of it with its values, and the titles of its buttons: for a channel that keeps no templates. */
  readonly rendered: { readonly text: string; readonly buttons: readonly string[] };
}

/** The provider has taken the message over; what becomes of it comes as statuses. */
export interface Receipt {
  readonly providerMessageId: string;
}

/** What a message of unknown outcome is looked up by. */
export interface SoughtMessage {
  readonly to: string;
  readonly text: string;
  /** Nothing sent before this can be the message. */
  readonly since: Date;
}

export interface FoundMessage extends Receipt {
  readonly createdAt: Date;
  /** Whether it says the text that is sought, however the provider has written it down. */
  readonly saysIt: boolean;
}

/** Speaks to customers through one account: its credentials, its number and its addresses. */
export abstract class Channel {
  abstract readonly name: ChannelName;

  /**
   * One request, never repeated. `signal` is the caller's wish to stop, beside the guard's own timeout.
   * @throws {UpstreamFault} with its outcome; `ChannelFault` where the provider said why
   */
  abstract send(message: OutboundMessage, signal?: AbortSignal): Promise<Receipt>;

  /** As `send`; the only thing allowed outside the customer's 24 h window. */
  abstract sendTemplate(template: OutboundTemplate, signal?: AbortSignal): Promise<Receipt>;

  /**
   * Everything the provider has taken for them since, oldest first, whatever it says; null where it keeps no list, so
   * that only statuses can tell.
   * @throws {UpstreamFault} where not all of the list can be read: what is missing in it may be sent again
   */
  abstract findSent(sought: SoughtMessage): Promise<readonly FoundMessage[] | null>;
}
