import type { Id } from '@munshi/kernel';

/**
 * `pending`: not told yet. `told`: it is in the outbound table, which says what becomes of it. `skipped`: it could not be
 * said to them. `dropped`: the campaign was over before their turn. `held-out`: they are who the others are compared with.
 */
export type RecipientState = 'pending' | 'told' | 'skipped' | 'dropped' | 'held-out';

/** One of the audience, as it was frozen. */
export interface CampaignRecipient {
  readonly contactId: Id;
  readonly conversationId: Id;
  readonly shopId: Id | null;
  readonly variant: number;
}

/** The frozen audiences, in the open unit of work. */
export abstract class CampaignRecipients {
  /** The next of them, marked as told, in their order; those that others have taken are left out. */
  abstract take(campaignId: Id, most: number, now: Date): Promise<readonly CampaignRecipient[]>;

  /** Who is to be told first; nobody of them is marked. */
  abstract first(campaignId: Id, most: number): Promise<readonly CampaignRecipient[]>;

  /** Of those who were taken: it could not be said to them. */
  abstract skip(campaignId: Id, contactIds: readonly Id[], reason: string): Promise<void>;

  /** Lets some of those go that nobody has told yet. @returns how many */
  abstract drop(campaignId: Id, most: number): Promise<number>;

  /** Whether anybody is left to be told. */
  abstract arePending(campaignId: Id): Promise<boolean>;

  /** The numbers of the campaign's list, instead of those that it had. */
  abstract list(campaignId: Id, phones: readonly string[]): Promise<void>;
}
