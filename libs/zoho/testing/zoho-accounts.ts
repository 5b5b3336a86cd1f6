import { randomBytes } from 'node:crypto';
import type { Clock } from '@munshi/kernel';
import type { Asked, Told } from './exchange.js';

const TEN_MINUTES_MS = 10 * 60_000;
const MOST_TOKENS = 10;
const MOST_LIVE = 30;

export const TEST_GRANT = { clientId: '1000.CLIENT', clientSecret: 'secret', refreshToken: '1000.refresh' };

/**
 * Zoho's accounts server: ten access tokens per refresh token in ten minutes, each good for an hour, at most thirty
 * alive; and refusals that come as HTTP 200.
 */
export class ZohoAccounts {
  /** When tokens were given. */
  readonly given: Date[] = [];
  /** Every request for a token, whatever came of it. */
  asked = 0;
  revoked = false;
  private readonly live: { token: string; until: number }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly apiDomain: () => string,
  ) {}

  answer({ path, query, body }: Asked): Told {
    if (path !== '/oauth/v2/token') return { status: 404, body: '<html>not found</html>' };
    this.asked += 1;
    const form = new URLSearchParams(body);
    const given = (name: string) => form.get(name) ?? query.get(name);
    if (given('grant_type') !== 'refresh_token') return no('unsupported_grant_type');
    if (given('client_id') !== TEST_GRANT.clientId) return no('invalid_client');
    if (given('client_secret') !== TEST_GRANT.clientSecret) return no('invalid_client_secret');
    if (this.revoked || given('refresh_token') !== TEST_GRANT.refreshToken) return no('invalid_code');
    const now = this.clock.now();
    const lately = this.given.filter((at) => at.getTime() > now.getTime() - TEN_MINUTES_MS);
    if (lately.length >= MOST_TOKENS)
      return {
        status: 400,
        body: { error: 'Access Denied', error_description: 'You have made too many requests continuously.' },
      };
    this.given.push(now);
    return { status: 200, body: this.grant(now) };
  }

  accepts(header: string | string[] | undefined): boolean {
    const now = this.clock.now().getTime();
    return this.live.some(({ token, until }) => until > now && header === `Zoho-oauthtoken ${token}`);
  }

  /** Every token ends before its time, as when an administrator takes them back. */
  expireAll(): void {
    this.live.length = 0;
  }

  private grant(now: Date) {
    const token = `1000.${randomBytes(16).toString('hex')}`;
    this.live.push({ token, until: now.getTime() + 3_600_000 });
    if (this.live.length > MOST_LIVE) this.live.shift();
    return { access_token: token, api_domain: this.apiDomain(), token_type: 'Bearer', expires_in: 3600 };
  }
}

const no = (error: string): Told => ({ status: 200, body: { error } });
