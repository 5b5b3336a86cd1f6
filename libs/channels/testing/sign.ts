import { createHmac } from 'node:crypto';

/** A request as a provider would make it: to be posted, or given to a `Webhook` as it is. */
export interface SignedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Signs bytes as Meta does: HMAC-SHA256 of the raw body. */
export const signedMeta = (body: Buffer | string, appSecret: string, url = '/webhook'): SignedRequest => {
  const bytes = Buffer.from(body);
  const signature = createHmac('sha256', appSecret).update(bytes).digest('hex');
  return {
    url,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    body: bytes,
  };
};

/**
 * Signs a form as Twilio does: HMAC-SHA1 of the public address and the sorted parameters, equal values of a
 * repeated one counting once. `path` may have a query.
 */
export function signedTwilio(
  params: Readonly<Record<string, string | readonly string[]>>,
  {
    authToken,
    publicUrl,
    path = '/whatsapp/webhook',
  }: { authToken: string; publicUrl: string; path?: string },
): SignedRequest {
  const pairs = Object.entries(params).map(([name, value]) => [name, [value].flat()] as const);
  const form = new URLSearchParams(
    pairs.flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
  const signedParts = pairs
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, values]) => [...new Set(values)].toSorted().map((value) => name + value));
  const signature = createHmac('sha1', authToken)
    .update(publicUrl + path + signedParts.join(''))
    .digest('base64');
  return {
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
    body: Buffer.from(form.toString()),
  };
}

/** Posts it to an application that listens at `base`. */
export const post = (base: string, { url, headers, body }: SignedRequest): Promise<Response> =>
  fetch(base + url, { method: 'POST', headers, body: new Uint8Array(body) });
