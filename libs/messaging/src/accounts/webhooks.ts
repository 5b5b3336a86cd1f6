import {
  type ChannelName,
  type InboundContent,
  MetaWebhook,
  TwilioWebhook,
  type Webhook,
} from '@munshi/channels';
import { CONFIG, type Config } from '@munshi/config';
import { SimulatorWebhook } from '@munshi/simulator';
import { Inject, Injectable } from '@nestjs/common';
import { type ChannelRoute, ChannelRoutes } from './channel-route.js';

/** The listeners of all channels, made anew when the accounts change. */
@Injectable()
export class Webhooks {
  private madeFor: readonly ChannelRoute[] | undefined;
  private made: { twilio: TwilioWebhook; meta: MetaWebhook; simulator: SimulatorWebhook } | undefined;

  constructor(
    private readonly routes: ChannelRoutes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get twilio(): TwilioWebhook {
    return this.current().twilio;
  }

  get meta(): MetaWebhook {
    return this.current().meta;
  }

  of(channel: ChannelName): Webhook {
    return this.current()[channel];
  }

  /** What a stored message says, read by today's code. */
  read(channel: ChannelName, raw: Buffer): InboundContent {
    return this.of(channel).read(raw);
  }

  private current(): { twilio: TwilioWebhook; meta: MetaWebhook; simulator: SimulatorWebhook } {
    const routes = this.routes.all();
    if (this.made !== undefined && this.madeFor === routes) return this.made;
    const of = (channel: ChannelName) => routes.filter((route) => route.channel === channel);
    this.madeFor = routes;
    this.made = {
      twilio: new TwilioWebhook(
        this.config.PUBLIC_URL,
        of('twilio').map(({ credentials, address }) => ({
          accountSid: credentials['accountSid'] ?? '',
          authToken: credentials['authToken'] ?? '',
          number: address,
        })),
      ),
      meta: new MetaWebhook(
        metaApps(of('meta')),
        of('meta').map(({ credentials }) => credentials['verifyToken'] ?? ''),
      ),
      simulator: new SimulatorWebhook(() =>
        of('simulator').map(({ accountKey, credentials }) => ({
          accountKey,
          secret: credentials['secret'] ?? '',
        })),
      ),
    };
    return this.made;
  }
}

/** Several numbers may hang on one app, whose secret signs for all of them. */
const metaApps = (routes: readonly ChannelRoute[]) => {
  const bySecret = new Map<string, string[]>();
  for (const { credentials, accountKey } of routes) {
    const secret = credentials['appSecret'];
    if (secret) bySecret.set(secret, [...(bySecret.get(secret) ?? []), accountKey]);
  }
  return [...bySecret].map(([appSecret, phoneNumberIds]) => ({ appSecret, phoneNumberIds }));
};
