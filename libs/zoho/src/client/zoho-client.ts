import type { UnitOfWork } from '@munshi/database';
import { type ApiAnswer, type ApiCall, type Guard, succeeded, UpstreamApi } from '@munshi/resilience';
import type { z } from 'zod';
import type { CallBudget, Urgency } from '../budget/call-budget.js';
import type { AccessToken, AccessTokens } from '../oauth/access-tokens.js';
import { faultOf, harmless, limitReached, TokenRefused, ZohoFault } from '../zoho-fault.js';
import { jsonOf } from './json.js';
import { Semaphore } from './semaphore.js';

export interface ZohoCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** From the API's root: `/crm/v8/Products`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Zoho allows 5 calls at once on its free plans, 10 on others; a second process has room beside this one. */
const AT_ONCE = 4;
const NOTHING = new Set([204, 304]);

/** A 404 with one of these is about the address or the organization, and one without a code is some proxy's page. */
const NOT_THE_RECORD = new Set(['undefined', 'INVALID_URL_PATTERN', 'INVALID_MODULE', '5', '6041']);

/** A record that is asked for by its id, and is not there: a 404, or CRM's "the id given seems to be invalid". */
export function nullWhereAbsent(fault: unknown): null {
  if (!(fault instanceof ZohoFault) || fault.action !== 'fix-record') throw fault;
  const absent = fault.status === 404 && !NOT_THE_RECORD.has(String(fault.code));
  if (absent || fault.code === 'INVALID_DATA') return null;
  throw fault;
}

/** One organization's calls to Zoho: within the budget, with the shared token, guarded, each made once. */
export class ZohoClient {
  private readonly semaphore = new Semaphore(AT_ONCE);
  private readonly apis = new Map<string, UpstreamApi>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: AccessTokens,
    private readonly budget: CallBudget,
    private readonly guard: Guard,
    /** Instead of the domain that comes with the token: a proxy or a test server. */
    private readonly apiBaseUrl?: string,
  ) {}

  /**
   * The answer's body, as far as `shape` knows it; null where Zoho has nothing (204, 304).
   * @throws {ZohoFault | CircuitOpen | UpstreamFault} a call that only looks never leaves its outcome unknown
   */
  async call<Body>(call: ZohoCall, shape: z.ZodType<Body>, urgency: Urgency): Promise<Body | null> {
    if (this.unitOfWork.isOpen) throw new Error('no call to Zoho sits in a transaction');
    try {
      return await this.semaphore.run(() => this.authorized(call, shape, urgency));
    } catch (fault) {
      throw call.method === 'GET' ? harmless(fault) : fault;
    }
  }

  /** Lets requests under way finish and closes the connections. */
  async close(): Promise<void> {
    await Promise.all([...this.apis.values()].map((api) => api.close()));
  }

  /** A token that is not taken is renewed once, and the call made once more: it was refused, so it did nothing. */
  private async authorized<Body>(
    call: ZohoCall,
    shape: z.ZodType<Body>,
    urgency: Urgency,
  ): Promise<Body | null> {
    const token = await this.tokens.current();
    try {
      return await this.once(call, shape, urgency, token);
    } catch (fault) {
      if (!(fault instanceof TokenRefused)) throw fault;
      const another = await this.tokens.current(token.version);
      if (another.version === token.version) throw fault;
      return await this.once(call, shape, urgency, another);
    }
  }

  private async once<Body>(
    call: ZohoCall,
    shape: z.ZodType<Body>,
    urgency: Urgency,
    token: AccessToken,
  ): Promise<Body | null> {
    this.guard.refuseWhileOpen();
    await this.budget.take(urgency);
    const api = this.apiAt(this.apiBaseUrl ?? token.apiDomain);
    try {
      return await this.guard.run(async (signal) =>
        bodyOf(await api.call(requestOf(call, token), signal), shape),
      );
    } catch (fault) {
      if (limitReached(fault)) await this.budget.close(fault.retryAfterMs);
      throw fault;
    }
  }

  private apiAt(baseUrl: string): UpstreamApi {
    const known = this.apis.get(baseUrl);
    if (known !== undefined) return known;
    const api = new UpstreamApi('zoho', baseUrl, AT_ONCE);
    this.apis.set(baseUrl, api);
    return api;
  }
}

function requestOf({ method, path, query, headers, body }: ZohoCall, { secret }: AccessToken): ApiCall {
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
  const own = { ...headers, authorization: `Zoho-oauthtoken ${secret}` };
  if (body === undefined) return { method, path: path + search, headers: own };
  const json = { ...own, 'content-type': 'application/json' };
  return { method, path: path + search, headers: json, body: JSON.stringify(body) };
}

function bodyOf<Body>(answer: ApiAnswer, shape: z.ZodType<Body>): Body | null {
  if (NOTHING.has(answer.status)) return null;
  const body = jsonOf(answer.text);
  const read = succeeded(answer) ? shape.safeParse(body) : undefined;
  if (read?.success !== true) throw faultOf(answer, body);
  return read.data;
}
