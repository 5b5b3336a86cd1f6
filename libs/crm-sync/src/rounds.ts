import { randomUUID } from 'node:crypto';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { UpstreamFault } from '@munshi/resilience';
import { ZohoFault } from '@munshi/zoho';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type OpenAccount, ZohoAccount } from './account/zoho-account.js';
import { FetchInventoryCommand } from './commands/fetch-inventory.js';
import { SyncOrdersCommand } from './commands/sync-orders.js';
import { type CrmConnection, CrmConnections, DRIVING_MS } from './domain/crm-connections.js';
import { pauseAfter } from './domain/waiting.js';

/** What we may not do will not be allowed a moment later. */
const FOR_A_PERSON_MS = 5 * 60_000;

/**
 * One after the other, in whichever process: renews the token, fetches what is counted, pushes what is due. A fault that
 * says nothing of a record pauses all of it, so that an hour without Zoho costs no record an attempt.
 */
@Injectable()
export class CrmRounds {
  private readonly driver = randomUUID();
  private stopped = false;
  private readonly goesOn = (): boolean => !this.stopped;

  constructor(
    private readonly account: ZohoAccount,
    private readonly connections: CrmConnections,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** A round that is under way ends after its record or its page. */
  stop(): void {
    this.stopped = true;
  }

  /** Does nothing where Zoho is not configured, somebody else drives, or it is to be left alone for now. */
  async run(): Promise<void> {
    const account = await this.account.open();
    if (account === null) return;
    const { organizationId } = account;
    const now = this.clock.now();
    const connection = await this.claim(organizationId, now);
    if (connection === null) return;
    try {
      if (connection.pausedUntil === null || connection.pausedUntil <= now)
        await this.drive(account, connection);
    } finally {
      await this.connections.release(organizationId, this.driver, account.breaker());
    }
  }

  /** A limit for what may be done later is none for what people wait for: it is kept until that is done. */
  private async fetch(account: OpenAccount, connection: CrmConnection): Promise<UpstreamFault | null> {
    if (connection.fetchDueAt > this.clock.now()) return null;
    try {
      const fetch = new FetchInventoryCommand(account, this.driver, connection, this.goesOn);
      await this.commands.execute(fetch);
      return null;
    } catch (fault) {
      if (fault instanceof UpstreamFault && isLimit(fault)) return fault;
      throw fault;
    }
  }

  private claim(organizationId: Id, now: Date): Promise<CrmConnection | null> {
    const until = new Date(now.getTime() + DRIVING_MS);
    return this.connections.claim(organizationId, this.driver, now, until);
  }

  private async drive(account: OpenAccount, connection: CrmConnection): Promise<void> {
    const { organizationId } = account;
    try {
      await account.zoho.access.renew();
      await this.warn(account);
      const barred = await this.fetch(account, connection);
      await this.commands.execute(new SyncOrdersCommand(account, this.driver, this.goesOn));
      if (barred !== null) throw barred;
      if (connection.faults > 0) await this.connections.resume(organizationId);
    } catch (fault) {
      if (!(fault instanceof UpstreamFault)) throw fault;
      await this.pause(organizationId, fault);
    }
  }

  /** A token that should have been renewed is still good for some minutes: time enough to tell. */
  private async warn({ zoho }: OpenAccount): Promise<void> {
    const { grant } = await zoho.access.standing();
    if (grant.state === 'expiring')
      this.logger.warn(
        { until: grant.tokenExpiresAt },
        'the access to Zoho ends soon, and cannot be renewed',
      );
  }

  private async pause(organizationId: Id, fault: UpstreamFault): Promise<void> {
    const now = this.clock.now();
    const connection = await this.claim(organizationId, now);
    if (connection === null) return;
    const faults = isLimit(fault) ? 0 : connection.faults + 1;
    const action = fault instanceof ZohoFault ? fault.action : 'retry';
    const least = action === 'renew-grant' || action === 'fix-access' ? FOR_A_PERSON_MS : 0;
    const wait = pauseAfter(faults, Math.max(fault.retryAfterMs ?? 0, least), Math.random());
    const code = String(fault.code ?? fault.status ?? 'UNKNOWN');
    this.logger.warn({ code, action, faults, wait }, 'Zoho is left alone for a while');
    const told = { code, action, at: now.toISOString() };
    await this.connections.pause(organizationId, new Date(now.getTime() + wait), faults, told);
  }
}

/** A limit ends by itself, at a moment that is known. */
const isLimit = (fault: UpstreamFault): boolean =>
  fault instanceof ZohoFault && fault.action === 'retry' && fault.retryAfterMs !== undefined;
