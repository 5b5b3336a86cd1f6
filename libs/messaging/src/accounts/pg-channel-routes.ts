import type { ChannelName } from '@munshi/channels';
import { CONFIG, type Config, Seal } from '@munshi/config';
import { POOL } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type pg from 'pg';
import { type ChannelRoute, ChannelRoutes } from './channel-route.js';

const REFRESHED_EVERY_MS = 30_000;

interface AccountRow {
  id: Id;
  organization_id: Id;
  channel: ChannelName;
  external_key: string;
  address: string;
  credentials: Buffer;
  address_salt: Buffer;
  rate_per_second: number;
}

@Injectable()
export class PgChannelRoutes extends ChannelRoutes implements OnModuleInit, OnApplicationShutdown {
  private byKey = new Map<string, ChannelRoute>();
  private routes: readonly ChannelRoute[] = [];
  private readonly seal: Seal;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
    this.seal = new Seal(config.SECRET_KEY);
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => {
      this.refresh().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'channel accounts could not be read; the last ones stay');
      });
    }, REFRESHED_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  find(channel: ChannelName, accountKey: string): ChannelRoute | undefined {
    return this.byKey.get(`${channel}:${accountKey}`);
  }

  byId(channelAccountId: Id): ChannelRoute | undefined {
    return this.byKey.get(channelAccountId);
  }

  all(): readonly ChannelRoute[] {
    return this.routes;
  }

  async refresh(): Promise<void> {
    const { rows } = await this.pool.query<AccountRow>('SELECT * FROM channel_routes()');
    const byKey = new Map<string, ChannelRoute>();
    for (const row of rows) {
      const route = this.routeOf(row);
      if (route === null) continue;
      byKey.set(route.id, route);
      byKey.set(`${route.channel}:${route.accountKey}`, route);
    }
    this.byKey = byKey;
    this.routes = [...new Set(byKey.values())];
  }

  private routeOf(row: AccountRow): ChannelRoute | null {
    try {
      return {
        id: row.id,
        organizationId: row.organization_id,
        channel: row.channel,
        accountKey: row.external_key,
        address: row.address,
        credentials: this.seal.open(row.credentials) as Record<string, string>,
        addressSalt: row.address_salt,
        ratePerSecond: row.rate_per_second,
      };
    } catch (error) {
      this.logger.error({ err: error, account: row.id }, 'a channel account is left out');
      return null;
    }
  }
}
