import { Guard, type GuardState, UpstreamApi } from '@munshi/resilience';
import type { Channel } from './channel.js';
import { CONNECTIONS } from './connections.js';
import { MetaChannel, type MetaAccount } from './meta/meta-channel.js';
import { type TwilioAccount, TwilioChannel } from './twilio/twilio-channel.js';

export type ChannelSettings =
  | ({ readonly channel: 'twilio'; readonly apiBaseUrl?: string | undefined } & TwilioAccount)
  | ({ readonly channel: 'meta'; readonly graphBaseUrl?: string | undefined } & MetaAccount);

const TWILIO_API = 'https://api.twilio.com';
const META_GRAPH = 'https://graph.facebook.com';

/**
 * Opens the channel of an account. Each has connections and a breaker of its own, so that one account's trouble
 * neither holds up nor silences another.
 */
export class ChannelFactory {
  private readonly apis = new Set<UpstreamApi>();
  private readonly guards = new Set<Guard>();

  /** `onBreaker` hears of every breaker that opens, half opens or closes, with the account it belongs to. */
  constructor(private readonly onBreaker: (account: string, state: GuardState) => void = () => undefined) {}

  open(settings: ChannelSettings): Channel {
    if (settings.channel === 'twilio') {
      const api = this.api('twilio', settings.apiBaseUrl ?? TWILIO_API);
      return new TwilioChannel(
        settings,
        api,
        this.guard('twilio', `${settings.accountSid}:${settings.number}`),
      );
    }
    const api = this.api('meta', settings.graphBaseUrl ?? META_GRAPH);
    return new MetaChannel(settings, api, this.guard('meta', settings.phoneNumberId));
  }

  /** Lets requests under way finish and closes the connections. */
  async close(): Promise<void> {
    for (const guard of this.guards) guard.close();
    await Promise.all([...this.apis].map((api) => api.close()));
  }

  private api(upstream: string, baseUrl: string): UpstreamApi {
    const api = new UpstreamApi(upstream, baseUrl, CONNECTIONS);
    this.apis.add(api);
    return api;
  }

  private guard(upstream: string, account: string): Guard {
    const guard = new Guard(upstream);
    guard.onStateChange((state) => this.onBreaker(account, state));
    this.guards.add(guard);
    return guard;
  }
}
