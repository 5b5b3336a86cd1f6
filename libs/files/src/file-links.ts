import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type Clock, isId } from '@munshi/kernel';
import type { FilePlace } from './file-store.js';

export interface LinkedFile extends FilePlace {
  /** As the receiver's device names it. */
  readonly name: string;
}

/** Twilio may hold a message in its queue for four hours before it fetches what is linked in it. */
const LASTS_SECONDS = 6 * 3_600;

const UNSAFE = /[^A-Za-z0-9._-]+/g;

/**
 * Addresses under which a file can be fetched for a while by whoever was given one. They name the file, its
 * organization, its name and their end, and are signed over all of it; they cannot be guessed or changed.
 */
export class FileLinks {
  private readonly key: Buffer;

  constructor(
    secretKey: string,
    private readonly publicUrl: string,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'munshi file links v1', 32));
  }

  to({ organizationId, path, name }: LinkedFile): string {
    const end = Math.floor(this.clock.now().getTime() / 1000) + LASTS_SECONDS;
    const plain = name.replace(UNSAFE, '-');
    return `${this.publicUrl}/files/${this.sign([String(end), organizationId, path, plain])}/${plain}`;
  }

  /** The file that a link is to; null for one that is not ours, was changed, or has ended. */
  open(token: string, name: string): LinkedFile | null {
    const [sealed = ''] = token.split('.');
    const parts = Buffer.from(sealed, 'base64url').toString('utf8').split('\n');
    const [end = '', organizationId = '', path = '', given = ''] = parts;
    // Signed anew and compared whole, since several texts may decode to the same bytes.
    if (parts.length !== 4 || !isSame(this.sign(parts), token) || given !== name) return null;
    if (Number(end) * 1000 <= this.clock.now().getTime() || !isId(organizationId)) return null;
    return { organizationId, path, name };
  }

  private sign(parts: readonly string[]): string {
    const text = parts.join('\n');
    const signature = createHmac('sha256', this.key).update(text).digest('base64url');
    return `${Buffer.from(text).toString('base64url')}.${signature}`;
  }
}

const isSame = (left: string, right: string): boolean => {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};
