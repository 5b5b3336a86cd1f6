import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestClock } from '@munshi/kernel';
import type { Asked, ServedService, Told } from './exchange.js';
import { ZohoAccounts } from './zoho-accounts.js';
import { ZohoCrm } from './zoho-crm.js';
import { ZohoInventory } from './zoho-inventory.js';

export type Failure =
  /** The connection is reset, and nothing was done. */
  | 'lost'
  /** It was done, and then the connection is reset. */
  | 'lost-answer'
  /** No answer, ever; nothing was done. */
  | 'hang'
  /** A page for people, with whatever status; nothing was done. */
  | { readonly html: number }
  /** It was done, and answered with what makes no sense. */
  | 'nonsense'
  | Told;

const PAGE = '<!DOCTYPE html><html><body>Sorry, we are unable to process your request.</body></html>';

/** Zoho on this machine: accounts and both APIs behind one address, whose clock is the spec's. */
export class ZohoServer {
  readonly accounts: ZohoAccounts;
  readonly crm: ZohoCrm;
  readonly inventory: ZohoInventory;
  /** Calls of the APIs that came, limited ones too; not those for tokens. */
  readonly calls: { readonly at: number; readonly route: string }[] = [];
  limits = { perMinute: 100, perDay: 1_000_000, atOnce: 10 };
  mostAtOnce = 0;
  /** Decides on each request; undefined lets it through. */
  fails: ((asked: Asked) => Failure | undefined) | undefined;
  /** How long each answer takes, in milliseconds. */
  delayMs = 0;
  private atOnce = 0;
  private port = 0;
  private server: Server | undefined;

  private constructor(readonly clock: TestClock) {
    this.accounts = new ZohoAccounts(clock, () => this.url);
    this.crm = new ZohoCrm(clock);
    this.inventory = new ZohoInventory(clock);
  }

  static async start(clock = new TestClock()): Promise<ZohoServer> {
    const zoho = new ZohoServer(clock);
    await zoho.comeBack();
    return zoho;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The next request fails that is none for a token, and is as `of` says. */
  failNext(failure: Failure, of: (asked: Asked) => boolean = () => true): void {
    this.fails = (asked) => {
      if (isAccounts(asked.path) || !of(asked)) return undefined;
      this.fails = undefined;
      return failure;
    };
  }

  /** Connections are refused from now on. */
  async goAway(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  }

  /** At the same address. */
  async comeBack(): Promise<void> {
    const server = createServer((request, response) => this.receive(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname: path, searchParams: query } = new URL(request.url ?? '/', this.url);
      const body = Buffer.concat(chunks).toString('utf8');
      const asked = { method: request.method ?? '', path, query, headers: request.headers, body };
      if (!isAccounts(path)) this.mostAtOnce = Math.max(this.mostAtOnce, (this.atOnce += 1));
      response.once('close', () => (this.atOnce -= isAccounts(path) ? 0 : 1));
      if (this.delayMs === 0) this.respond(asked, response);
      else setTimeout(() => this.respond(asked, response), this.delayMs);
    });
  }

  private respond(asked: Asked, response: ServerResponse): void {
    const failure = this.fails?.(asked);
    if (failure === 'hang') return;
    if (failure === 'lost') return void response.socket?.resetAndDestroy();
    if (typeof failure === 'object') return send(response, 'html' in failure ? page(failure.html) : failure);
    const told = this.answer(asked);
    if (failure === 'lost-answer') return void response.socket?.resetAndDestroy();
    send(response, failure === 'nonsense' ? page(200) : told);
  }

  private answer(asked: Asked): Told {
    if (isAccounts(asked.path)) return this.accounts.answer(asked);
    const service: ServedService = asked.path.startsWith('/crm/') ? this.crm : this.inventory;
    const now = this.clock.now().getTime();
    const lately = this.calls.filter(({ at }) => at > now - 60_000).length;
    this.calls.push({ at: now, route: `${asked.method} ${asked.path}` });
    if (lately >= this.limits.perMinute) return service.tooMany('minute');
    if (this.calls.length > this.limits.perDay) return service.tooMany('day');
    if (this.atOnce > this.limits.atOnce) return service.tooMany('at-once');
    return this.accounts.accepts(asked.headers['authorization'])
      ? service.answer(asked)
      : service.notAuthorized;
  }
}

const isAccounts = (path: string): boolean => path.startsWith('/oauth/');

const page = (status: number): Told => ({ status, body: PAGE, headers: { 'content-type': 'text/html' } });

function send(response: ServerResponse, { status, body, headers }: Told): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(status === 204 || status === 304 ? undefined : text);
}
