import type { IncomingMessage } from 'node:http';
import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What the judgement is made from, as Node has it: names of headers in lower case. */
export interface Approach {
  readonly method: string;
  /** Of HTTP. */
  readonly version: string;
  readonly peer: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const PEER = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3}|::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4})$/i;
const HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const FORWARDED =
  /^(forwarded|via|x-forwarded(-.*)?|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|fastly-client-ip|client-ip|cf-.*|cdn-loop|x-original-(host|for|forwarded-.*)|x-envoy-.*|tailscale-.*)$/;

/**
 * Why a request did not come from somebody at this machine, or null when it did.
 * A tunnel or a proxy also connects from loopback, which is why the peer alone proves nothing; and a page on the
 * web may post to localhost from the browser of somebody who sits here.
 */
export const refusedApproach = ({ method, version, peer, headers }: Approach): string | null => {
  if (peer === undefined || !PEER.test(peer)) return 'This answers only to the machine it runs on.';
  const { host } = headers;
  if (typeof host !== 'string' || !HOST.test(host))
    return 'This answers only under the name localhost, 127.0.0.1 or [::1].';
  // nginx, unless told otherwise, calls us by our own name and says nothing of whom it speaks for; it alone still speaks this.
  if (version === '1.0' || Object.keys(headers).some((name) => FORWARDED.test(name)))
    return 'This answers only to direct requests, not through a tunnel or a proxy.';
  const changes = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  if (changes && !fromOwnPage(headers, host)) return 'Another web page may not change anything here.';
  return null;
};

export const approachOf = ({ method, httpVersion, socket, headers }: IncomingMessage): Approach => ({
  method: method ?? '',
  version: httpVersion,
  peer: socket.remoteAddress,
  headers,
});

/** Programs send neither header; browsers send one or both with everything that changes state. */
const fromOwnPage = ({ origin, 'sec-fetch-site': site }: Approach['headers'], host: string): boolean => {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
};

/** Until staff have accounts: lets in who sits at this machine, and answers 403 with a sentence to everybody else. */
@Injectable()
export class LoopbackOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { raw } = context.switchToHttp().getRequest<FastifyRequest>();
    const why = refusedApproach(approachOf(raw));
    if (why !== null) throw new ForbiddenException(why);
    return true;
  }
}
