import { type ChannelName, countryOfAddress } from '@munshi/channels';
import type { Id } from '@munshi/kernel';
import { type Organization, Organizations } from '@munshi/organizations';
import {
  type Biller,
  type Category,
  type Forecast,
  forecast,
  priceOf,
  type RateCard,
  type CountryVolume,
  STANDARD_CARD,
} from '@munshi/rate-card';
import { Injectable } from '@nestjs/common';

/** The simulator plays a provider, bills included: what is tried there costs what it would cost. */
const BILLERS: Readonly<Record<ChannelName, Biller>> = { meta: 'meta', twilio: 'twilio', simulator: 'meta' };

/** What messages cost one organization, in millionths of its currency's unit. */
export class PriceList {
  private readonly known = new Map<string, number | null>();
  private readonly cards: readonly RateCard[];

  constructor(private readonly organization: Pick<Organization, 'currency' | 'rateCard'>) {
    const { rateCard } = organization;
    this.cards = rateCard === null ? [STANDARD_CARD] : [rateCard, STANDARD_CARD];
  }

  /** Null where no card tells. */
  micros(channel: ChannelName, address: string, category: Category, at: Date): number | null {
    const country = countryOfAddress(address);
    const biller = BILLERS[channel];
    const key = `${biller} ${country ?? ''} ${category} ${at.toISOString().slice(0, 10)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { currency } = this.organization;
    const micros = priceOf(this.cards, { biller, country, category, at, currency })?.micros ?? null;
    this.known.set(key, micros);
    return micros;
  }

  /** What so many messages to these countries cost at most. */
  forecast(channel: ChannelName, category: Category, at: Date, volumes: readonly CountryVolume[]): Forecast {
    const { currency } = this.organization;
    return forecast(this.cards, { biller: BILLERS[channel], category, at, currency }, volumes);
  }
}

/** Each organization's prices, computed once for as long as it is kept: every message asks for its own. */
@Injectable()
export class Prices {
  private readonly lists = new WeakMap<Organization, PriceList>();

  constructor(private readonly organizations: Organizations) {}

  async of(organizationId: Id): Promise<PriceList> {
    const organization = await this.organizations.find(organizationId);
    const known = this.lists.get(organization) ?? new PriceList(organization);
    this.lists.set(organization, known);
    return known;
  }
}
