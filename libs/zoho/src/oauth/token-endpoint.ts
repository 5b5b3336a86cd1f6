import { type ApiAnswer, type Guard, succeeded, type UpstreamApi, UpstreamFault } from '@munshi/resilience';
import { z } from 'zod';
import { jsonOf } from '../client/json.js';
import { notBefore } from '../zoho-fault.js';
import { CEILING, grantRefused } from './token-row.js';

export interface ZohoGrant {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

export interface GrantedToken {
  readonly accessToken: string;
  /** Where the APIs of this account's data centre are; undefined where the answer does not say. */
  readonly apiDomain: string | undefined;
  readonly lifeMs: number;
}

const granted = z.object({
  access_token: z.string().min(1),
  api_domain: z.url({ protocol: /^https?$/ }).optional(),
  expires_in: z.number().positive().default(3600),
});
const refused = z.object({ error: z.string() });

/** Zoho's accounts server, which says no with HTTP 200 as with any other status. */
export class TokenEndpoint {
  constructor(
    private readonly grant: ZohoGrant,
    private readonly api: UpstreamApi,
    private readonly guard: Guard,
  ) {}

  /**
   * One request for an access token.
   * @throws {UpstreamFault} `ZohoFault` where Zoho said why; outcome unknown where a token may have been made
   */
  refresh(): Promise<GrantedToken> {
    return this.guard.run(async (signal) => {
      const answer = await this.api.call(
        { method: 'POST', path: '/oauth/v2/token', headers: FORM, body: this.form() },
        signal,
      );
      const body = jsonOf(answer.text);
      const error = refused.safeParse(body).data?.error;
      if (error !== undefined) throw refusalOf(error, answer.status);
      const token = succeeded(answer) ? granted.safeParse(body).data : undefined;
      if (token === undefined) throw nonsense(answer);
      return {
        accessToken: token.access_token,
        apiDomain: token.api_domain,
        lifeMs: token.expires_in * 1000,
      };
    });
  }

  private form(): string {
    const { clientId, clientSecret, refreshToken } = this.grant;
    return new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    }).toString();
  }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Wrong until a person puts it right. `invalid_code` is a grant that was revoked, or of another data centre. */
const FOR_A_PERSON = /^(invalid|unauthorized|unsupported)_/;

/** `Access Denied` is what too many tokens in ten minutes lead to; any other word is a bad moment at Zoho. */
const refusalOf = (error: string, status: number) => {
  const code = error.toLowerCase().replaceAll(' ', '_');
  if (FOR_A_PERSON.test(code)) return grantRefused(code, status);
  return notBefore(code, code === 'access_denied' ? CEILING.withinMs : BAD_MOMENT_MS, status);
};
const BAD_MOMENT_MS = 60_000;

const nonsense = ({ status, retryAfterMs }: ApiAnswer): UpstreamFault => {
  const outcome = status >= 400 && status < 500 ? 'refused' : 'unknown';
  const details = { upstream: 'zoho-accounts', outcome, status, retryAfterMs } as const;
  return new UpstreamFault({ ...details, retryable: outcome === 'refused' });
};
