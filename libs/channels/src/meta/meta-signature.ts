import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { ok, refuse, type Result } from '@munshi/kernel';
import type { NotAuthentic, Signer } from '../webhook.js';

export interface MetaApp {
  readonly appSecret: string;
  /** The phone_number_ids whose notifications this app signs. */
  readonly phoneNumberIds: readonly string[];
}

const SIGNATURE = /^sha256=[0-9a-f]{64}$/i;

/** Finds the app secret that signed a body: HMAC-SHA256 over the bytes as they came, compared in constant time. */
export class MetaSignatures {
  private readonly signers: readonly (Signer & { readonly key: KeyObject })[];

  constructor(apps: readonly MetaApp[]) {
    const bySecret = new Map<string, { key: KeyObject; accountKeys: Set<string> }>();
    for (const { appSecret, phoneNumberIds } of apps) {
      if (appSecret === '') continue;
      const signer = bySecret.get(appSecret) ?? {
        key: createSecretKey(appSecret, 'utf8'),
        accountKeys: new Set(),
      };
      for (const id of phoneNumberIds) signer.accountKeys.add(id);
      bySecret.set(appSecret, signer);
    }
    this.signers = [...bySecret.values()];
  }

  signerOf(body: Buffer, header: string | string[] | undefined): Result<Signer, NotAuthentic> {
    if (header === undefined || header === '') return refuse({ kind: 'not-authentic', why: 'no-signature' });
    if (typeof header !== 'string' || !SIGNATURE.test(header))
      return refuse({ kind: 'not-authentic', why: 'bad-signature' });
    const given = Buffer.from(header.slice(7), 'hex');
    for (const signer of this.signers) {
      if (timingSafeEqual(createHmac('sha256', signer.key).update(body).digest(), given)) return ok(signer);
    }
    return refuse({ kind: 'not-authentic', why: 'wrong-signature' });
  }
}

/** Compares in constant time whatever the lengths; an empty expectation is met by nothing. */
export function sameSecret(expected: string, given: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(expected), hash(given)) && expected !== '';
}
