import { type Channel, ChannelFactory, type ChannelSettings, type TemplateDesk } from '@munshi/channels';
import { CONFIG, type Config } from '@munshi/config';
import { DATABASE_URL } from '@munshi/database';
import { LOGGER, type Logger, Metrics } from '@munshi/observability';
import { Guard, type GuardState } from '@munshi/resilience';
import { SimulatorChannel, SimulatorDatabase, SimulatorTemplates } from '@munshi/simulator';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ChannelRoute } from './channel-route.js';

/** The open channel of each account. */
export abstract class Channels {
  abstract of(route: ChannelRoute): Channel;

  /** Where its templates are approved. */
  abstract templatesOf(route: ChannelRoute): TemplateDesk;
}

const GAUGE: Readonly<Record<GuardState, number>> = { closed: 0, halfOpen: 1, open: 2 };

@Injectable()
export class OpenChannels extends Channels implements OnApplicationShutdown {
  private readonly open = new Map<string, { channel: Channel; route: ChannelRoute }>();
  private readonly desks = new Map<string, { desk: TemplateDesk; route: ChannelRoute }>();
  private readonly factory: ChannelFactory;
  private simulator: SimulatorDatabase | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {
    super();
    this.factory = new ChannelFactory((account, state) => {
      this.announce(account, state);
    });
  }

  of(route: ChannelRoute): Channel {
    const known = this.open.get(route.id);
    // The accounts are read anew now and then; only changed credentials need another channel.
    if (known !== undefined && sameCredentials(known.route, route)) return known.channel;
    const channel = this.make(route);
    this.open.set(route.id, { channel, route });
    return channel;
  }

  templatesOf(route: ChannelRoute): TemplateDesk {
    const known = this.desks.get(route.id);
    if (known !== undefined && sameCredentials(known.route, route)) return known.desk;
    const settings = this.settingsOf(route);
    const desk = settings === null ? new SimulatorTemplates() : this.factory.templates(settings);
    this.desks.set(route.id, { desk, route });
    return desk;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.factory.close();
    await this.simulator?.close();
  }

  private make(route: ChannelRoute): Channel {
    const settings = this.settingsOf(route);
    if (settings !== null) return this.factory.open(settings);
    this.simulator ??= new SimulatorDatabase(this.databaseUrl);
    const guard = new Guard('simulator');
    guard.onStateChange((state) => {
      this.announce(route.id, state);
    });
    return new SimulatorChannel(route, this.simulator, guard);
  }

  /** Null for the simulator, which is no provider's. */
  private settingsOf(route: ChannelRoute): ChannelSettings | null {
    const { credentials } = route;
    switch (route.channel) {
      case 'twilio':
        return {
          channel: 'twilio',
          apiBaseUrl: this.config.TWILIO_API_BASE_URL,
          accountSid: secret(credentials, 'accountSid'),
          authToken: secret(credentials, 'authToken'),
          number: route.address,
          statusUrl: `${this.config.PUBLIC_URL}/whatsapp/status`,
          filesUrl: `${this.config.PUBLIC_URL}/files`,
        };
      case 'meta':
        return {
          channel: 'meta',
          graphBaseUrl: this.config.META_GRAPH_BASE_URL,
          phoneNumberId: route.accountKey,
          accessToken: secret(credentials, 'accessToken'),
          businessAccountId: credentials['businessAccountId'],
        };
      case 'simulator':
        return null;
    }
  }

  private announce(account: string, state: GuardState): void {
    this.metrics.breaker.set({ account }, GAUGE[state]);
    this.logger.warn({ account, state }, 'circuit breaker');
  }
}

const secret = (credentials: Readonly<Record<string, string>>, name: string): string => {
  const value = credentials[name];
  if (value === undefined) throw new Error(`the channel account has no ${name}`);
  return value;
};

const sameCredentials = (left: ChannelRoute, right: ChannelRoute): boolean =>
  left === right || JSON.stringify(left.credentials) === JSON.stringify(right.credentials);
