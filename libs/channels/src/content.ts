/** What a customer's message says, in words that no provider owns. */
export type InboundContent = InboundBody & {
  /** Provider's id of the message this one quotes. */
  readonly quotes?: string;
  readonly forwarded?: true;
  /** The advertisement or page the customer came from. */
  readonly referral?: Referral;
};

export type InboundBody =
  | { readonly kind: 'text'; readonly text: string }
  /** A button or a list row; `id` is the one we gave it, `title` what the customer saw. */
  | { readonly kind: 'choice'; readonly id: string; readonly title: string }
  /** From the native catalogue. The price it names is left out: ours is the one that counts. */
  | { readonly kind: 'order'; readonly items: readonly OrderedItem[]; readonly text?: string }
  | MediaContent
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  | { readonly kind: 'contacts'; readonly contacts: readonly SharedContact[] }
  /** An earlier message was changed. It never orders anything. */
  | { readonly kind: 'edited'; readonly targetId: string; readonly text?: string }
  | { readonly kind: 'revoked'; readonly targetId: string }
  /** `emoji` is null when the reaction was taken back. */
  | { readonly kind: 'reaction'; readonly targetId: string; readonly emoji: string | null }
  /** The chat was opened, the customer changed number or identity: `event` is the provider's word. */
  | {
      readonly kind: 'system';
      readonly event: string;
      readonly newAddress?: string;
      readonly newUserId?: string;
    }
  /** `type` is the provider's word for what we cannot read. */
  | { readonly kind: 'unsupported'; readonly type: string };

export type MediaKind = 'image' | 'audio' | 'video' | 'document' | 'sticker';

export interface MediaContent {
  readonly kind: 'media';
  readonly mediaKind: MediaKind;
  /** Meta: to be exchanged for an address within 7 days. */
  readonly mediaId?: string;
  /** Twilio: an address that wants the account's credentials. */
  readonly url?: string;
  readonly caption?: string;
  /** As sent; empty when the provider did not say. */
  readonly mimeType: string;
  readonly fileName?: string;
  /** A recorded voice note rather than an audio file. */
  readonly voice?: true;
}

export interface OrderedItem {
  readonly sku: string;
  /** As the cart has it; 0 where it has none. */
  readonly quantity: number;
}

export interface SharedContact {
  readonly name?: string;
  readonly phones: readonly string[];
}

export interface Referral {
  readonly sourceId?: string;
  readonly sourceUrl?: string;
  readonly headline?: string;
  readonly body?: string;
}

export const unsupported = (type: string): { readonly kind: 'unsupported'; readonly type: string } => ({
  kind: 'unsupported',
  type,
});
