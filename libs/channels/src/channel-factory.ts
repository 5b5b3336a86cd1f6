import { Guard, type GuardState, UpstreamApi } from '@munshi/resilience';
import type { Channel } from './channel.js';
import { CONNECTIONS } from './connections.js';
import { MetaChannel, type MetaAccount } from './meta/meta-channel.js';
import { MetaTemplates } from './templates/meta-templates.js';
import type { TemplateDesk } from './templates/template-desk.js';
import { TwilioTemplates } from './templates/twilio-templates.js';
import { type TwilioAccount, TwilioChannel } from './twilio/twilio-channel.js';

export type ChannelSettings =
  | ({ readonly channel: 'twilio'; readonly apiBaseUrl?: string | undefined } & TwilioAccount)
  | ({
      readonly channel: 'meta';
      readonly graphBaseUrl?: string | undefined;
      /** Where templates are made; without it they can only be looked at. */
      readonly businessAccountId?: string | undefined;
    } & MetaAccount);

const TWILIO_API = 'https://api.twilio.com';
const TWILIO_CONTENT = 'https://content.twilio.com';
const META_GRAPH = 'https://graph.facebook.com';

/**
 * Opens the channel of an account. Each has connections and a breaker of its own, so that one account's trouble
 * neither holds up nor silences another.
 */
export class ChannelFactory {
  private readonly apis = new Set<UpstreamApi>();
  private readonly guards = new Set<Guard>();
  /** By account, the breaker that is in use. */
  private readonly current = new Map<string, Guard>();

  /**
   * `onBreaker` hears of every breaker that opens, half opens or closes, with the account it belongs to; of an account
   * that is opened anew, with other credentials, of the new one alone.
   */
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

  /** Where templates of the account are approved, apart from its channel: a breaker that opens there silences nobody. */
  templates(settings: ChannelSettings): TemplateDesk {
    if (settings.channel === 'twilio') {
      // A proxy or a test server stands in for all of Twilio.
      const base = settings.apiBaseUrl ?? TWILIO_API;
      const api = this.api('twilio', base === TWILIO_API ? TWILIO_CONTENT : base);
      return new TwilioTemplates(settings, api, this.guard('twilio', `${settings.accountSid}:templates`));
    }
    const { businessAccountId, accessToken } = settings;
    const api = this.api('meta', settings.graphBaseUrl ?? META_GRAPH);
    const guard = this.guard('meta', `${settings.phoneNumberId}:templates`);
    return new MetaTemplates({ businessAccountId, accessToken }, api, guard);
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
    const former = this.current.get(account);
    const guard = new Guard(upstream);
    guard.onStateChange((state) => {
      if (this.current.get(account) === guard) this.onBreaker(account, state);
    });
    this.guards.add(guard);
    this.current.set(account, guard);
    if (former !== undefined && former.state !== 'closed') this.onBreaker(account, 'closed');
    return guard;
  }
}
