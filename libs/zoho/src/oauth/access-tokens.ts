import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { BrokenSeal, type Seal } from '@munshi/config';
import type { Clock } from '@munshi/kernel';
import { UpstreamFault } from '@munshi/resilience';
import { harmless, ZohoFault } from '../zoho-fault.js';
import { type GrantStanding, grantStandingOf } from './grant-standing.js';
import type { TokenEndpoint, ZohoGrant } from './token-endpoint.js';
import { isUsable, REFUSED_MS, standingOf, type TokenRow } from './token-row.js';
import type { Claim, TokenRows } from './token-rows.js';

export interface AccessToken {
  readonly secret: string;
  readonly apiDomain: string;
  readonly version: number;
}

/** An answer takes 10 s at most, by the guard; whoever has asked for longer is dead. */
const ASKING_MS = 15_000;
const LOOK_AGAIN_MS = 50;

/** A grant's name that tells nothing of it; another refresh token is another grant. */
export const grantKeyOf = ({ clientId, refreshToken }: ZohoGrant): string =>
  createHash('sha256').update(`${clientId}:${refreshToken}`).digest('hex');

/**
 * The one access token that all processes share. It lies sealed in a row; the row also says who renews it, so that of
 * any number of callers one asks Zoho, and the others wait for what it brings.
 */
export class AccessTokens {
  private readonly renewing = new Map<number | undefined, Promise<AccessToken>>();

  constructor(
    private readonly rows: TokenRows,
    private readonly endpoint: TokenEndpoint,
    private readonly seal: Seal,
    private readonly clock: Clock,
    /** Where the reply does not name the API's domain. */
    private readonly defaultDomain: string,
  ) {}

  /**
   * `rejected` is the version that the API has just refused. The same one comes back where another would not help.
   * @throws {ZohoFault} `renew-grant` when a person is needed; `retry` with the time until it may be asked again
   */
  async current(rejected?: number): Promise<AccessToken> {
    const row = await this.rows.read();
    const standing = standingOf(row, this.clock.now(), rejected);
    if (standing instanceof ZohoFault) throw standing;
    if (standing === 'use' && row !== null)
      try {
        return this.opened(row);
      } catch (broken) {
        // After a change of SECRET_KEY it is as good as none; what was asked for still counts.
        if (!(broken instanceof BrokenSeal)) throw broken;
        await this.rows.discard(row.version);
      }
    // One of this process is enough to ask, or to look whether another has brought it.
    const renewing = this.renewing.get(rejected) ?? this.renew(rejected);
    this.renewing.set(rejected, renewing);
    return renewing.finally(() => this.renewing.delete(rejected));
  }

  /** As the rows tell it: nobody is asked. */
  async standing(): Promise<GrantStanding> {
    return grantStandingOf(await this.rows.read(), this.clock.now());
  }

  private async renew(rejected: number | undefined): Promise<AccessToken> {
    for (;;) {
      const at = this.clock.now();
      const claim = { by: randomUUID(), at, until: new Date(at.getTime() + ASKING_MS), rejected };
      if (await this.rows.claim(claim)) return this.ask(claim);
      const row = await this.rows.read();
      const standing = standingOf(row, this.clock.now(), rejected);
      if (standing instanceof ZohoFault) throw standing;
      if (standing === 'use' && row !== null) return this.opened(row);
      await delay(LOOK_AGAIN_MS);
    }
  }

  private async ask(claim: Claim): Promise<AccessToken> {
    try {
      const { accessToken, apiDomain, lifeMs } = await this.endpoint.refresh();
      const now = this.clock.now();
      const sealed = this.seal.close(accessToken);
      await this.rows.keep(sealed, apiDomain ?? this.defaultDomain, now, new Date(now.getTime() + lifeMs));
    } catch (fault) {
      await this.giveUp(claim, fault);
      const old = await this.rows.read();
      if (old === null || !isUsable(old, this.clock.now(), claim.rejected)) throw harmless(fault);
      return this.opened(old);
    }
    const row = await this.rows.read();
    if (row === null) throw new Error('the token that was just kept is gone');
    return this.opened(row);
  }

  private giveUp(claim: Claim, fault: unknown): Promise<void> {
    if (!(fault instanceof UpstreamFault)) return this.rows.giveUp(claim, {});
    const later = (milliseconds: number) => new Date(claim.at.getTime() + milliseconds);
    if (fault instanceof ZohoFault && fault.action === 'renew-grant')
      return this.rows.giveUp(claim, { until: later(REFUSED_MS), refusedCode: String(fault.code) });
    if (fault.retryAfterMs !== undefined && fault.status !== undefined)
      return this.rows.giveUp(claim, { until: later(fault.retryAfterMs) });
    // An answer that got lost may have been a token, and counts at Zoho.
    return this.rows.giveUp(claim, { uncounted: fault.outcome === 'refused' });
  }

  private opened({ accessToken, apiDomain, version }: TokenRow): AccessToken {
    if (accessToken === null || apiDomain === null) throw new Error('there is no token in this row');
    return { secret: this.seal.open(accessToken) as string, apiDomain, version };
  }
}
