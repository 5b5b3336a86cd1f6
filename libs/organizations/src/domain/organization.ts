import type { Id } from '@munshi/kernel';
import type { RateCard } from '@munshi/rate-card';
import type { Outreach, OutreachChanges } from './outreach.js';
import type { SellerParticulars } from './seller-particulars.js';

/** A wholesaler who runs on this installation. */
export interface Organization extends SellerParticulars, Outreach {
  readonly id: Id;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly language: 'en' | 'hi' | 'hi-Latn' | 'pt';
  /** ISO 3166 country of phone numbers written without one. */
  readonly phoneRegion: string;
  /** A number that nobody knows has to be approved before it may order. */
  readonly requireApproval: boolean;
  /** E.164, `+919829012345`: who is told when a customer wants a person; null for nobody. */
  readonly alertNumber: string | null;
  /** Whether what is short may be ordered for later. */
  readonly backOrders: boolean;
  /** In minor units of its currency: for what nobody has asked for, in a calendar month of its zone; null for none. */
  readonly monthlyBudgetMinor: number | null;
  /** What it pays for messages, laid over what is known otherwise; null where that is right. */
  readonly rateCard: RateCard | null;
}

export abstract class Organizations {
  /** @throws Error when there is no such organization. At most a minute old. */
  abstract find(organizationId: Id): Promise<Organization>;

  /** What papers say from now on; those that are issued stay as they are. */
  abstract putParticulars(organizationId: Id, particulars: SellerParticulars): Promise<void>;

  abstract putOutreach(organizationId: Id, outreach: Outreach): Promise<OutreachChanges>;

  /** Null for no budget. */
  abstract putMonthlyBudget(organizationId: Id, minor: number | null): Promise<void>;

  /** Null for what is known of everybody's prices. */
  abstract putRateCard(organizationId: Id, card: RateCard | null): Promise<void>;
}
