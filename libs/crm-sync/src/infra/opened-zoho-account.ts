import { CONFIG, type Config, Seal } from '@munshi/config';
import { POOL, UnitOfWork } from '@munshi/database';
import { Clock } from '@munshi/kernel';
import { LOGGER, type Logger, Metrics } from '@munshi/observability';
import { Organizations, organizationsByAge } from '@munshi/organizations';
import type { GuardState } from '@munshi/resilience';
import { openZoho, zohoSettings } from '@munshi/zoho';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { type OpenAccount, ZohoAccount } from '../account/zoho-account.js';

const GAUGE: Readonly<Record<GuardState, number>> = { closed: 0, halfOpen: 1, open: 2 };

/** The account of the environment's variables: that of the organization which was set up first. */
@Injectable()
export class OpenedZohoAccount extends ZohoAccount implements OnApplicationShutdown {
  private opening: Promise<OpenAccount | null> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  async open(): Promise<OpenAccount | null> {
    const opening = (this.opening ??= this.find());
    try {
      const account = await opening;
      // An organization may be set up while we run.
      if (account === null) this.opening = undefined;
      return account;
    } catch (error) {
      this.opening = undefined;
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const account = await this.opening?.catch(() => null);
    await account?.zoho.close();
  }

  private async find(): Promise<OpenAccount | null> {
    const settings = zohoSettings(this.config);
    if (settings === null) return null;
    const [organizationId] = await organizationsByAge(this.pool);
    if (organizationId === undefined) return null;
    const { timeZone } = await this.organizations.find(organizationId);
    let breaker: GuardState = 'closed';
    const zoho = openZoho(settings, {
      organizationId,
      timeZone,
      unitOfWork: this.unitOfWork,
      seal: new Seal(this.config.SECRET_KEY),
      clock: this.clock,
      onBreaker: (upstream, state) => {
        if (upstream === 'zoho') breaker = state;
        this.metrics.breaker.set({ account: upstream }, GAUGE[state]);
        this.logger.warn({ account: upstream, state }, 'circuit breaker');
      },
    });
    return { organizationId, zoho, breaker: () => breaker };
  }
}
