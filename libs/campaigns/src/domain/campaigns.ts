import type { Id, Refusal, Result } from '@munshi/kernel';
import type { Campaign } from './campaign.js';

export interface CampaignNotFound {
  readonly kind: 'campaign-not-found';
}

/** Something else was asked for under the same key before. */
export interface CampaignKeyReused {
  readonly kind: 'campaign-key-reused';
}

/** The organization's campaigns, in the open unit of work. */
export abstract class Campaigns {
  /** @returns the one that there is where it was asked for before, under the same key and by the same plan */
  abstract add(campaign: Campaign, key: string | null): Promise<Result<Id, CampaignKeyReused>>;

  /** Loads under a lock, decides, saves. A refusal saves nothing. */
  abstract change<T, R extends Refusal>(
    campaignId: Id,
    decide: (campaign: Campaign) => Result<T, R>,
  ): Promise<Result<T, R | CampaignNotFound>>;

  /** As it stands; not locked. */
  abstract find(campaignId: Id): Promise<Campaign | null>;

  /** Locks one that is to be looked at; null where somebody else does, or it is no more to be looked at. */
  abstract take(campaignId: Id, now: Date): Promise<Campaign | null>;

  abstract save(campaign: Campaign): Promise<void>;

  /** Those that run from this number, and have done so since before then; in one order. */
  abstract runningAt(channelAccountId: Id, since: Date): Promise<readonly Id[]>;

  /** Which are to be looked at, of all organizations: outside of any unit of work. */
  abstract due(now: Date): Promise<readonly { readonly organizationId: Id; readonly campaignId: Id }[]>;
}
