import { createHmac, timingSafeEqual } from 'node:crypto';
import { ok, refuse, type Result } from '@munshi/kernel';
import { z } from 'zod';
import {
  type NoSuchPayload,
  PaymentProvider,
  type ProviderRequest,
  type ReceivedByProvider,
} from './payment-provider.js';

const UNSTORABLE = /[\0\p{Surrogate}]/u;
const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((given) => !UNSTORABLE.test(given));
const name = (most: number) => text(most).nullish().default(null);

const event = z.object({ id: text(150), type: text(100) });
const received = event.extend({
  payment: z.object({
    amount: z.number().int().positive().max(1_000_000_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/),
    method: z.enum(['bank', 'upi', 'pix', 'card', 'other']).catch('other'),
    reference: name(200),
    receivedAt: z.iso.datetime({ offset: true }),
    shop: name(40),
    invoice: name(40),
    phone: name(20),
  }),
});

const RECEIVED = 'payment.received';
const SIGNATURE = /^sha256=([0-9a-f]{64})$/i;

/**
 * Any provider, gateway or script that can sign: `{id, type: "payment.received", payment: {amount, currency, method,
 * reference, receivedAt, shop | invoice | phone}}`, and HMAC-SHA256 over its bytes in `x-signature-256: sha256=<hex>`.
 */
export class SignedProvider extends PaymentProvider {
  readonly name = 'signed';

  /** @param secret null where there is none: then nobody has signed anything. */
  constructor(private readonly secret: string | null) {
    super();
  }

  authentic({ headers, body }: ProviderRequest): boolean {
    const given = headers['x-signature-256'];
    const [, hex] = SIGNATURE.exec(typeof given === 'string' ? given : '') ?? [];
    if (this.secret === null || hex === undefined) return false;
    return timingSafeEqual(createHmac('sha256', this.secret).update(body).digest(), Buffer.from(hex, 'hex'));
  }

  read(body: Buffer): Result<ReceivedByProvider | null, NoSuchPayload> {
    const told = jsonIn(body);
    const known = event.safeParse(told);
    if (known.success && known.data.type !== RECEIVED) return ok(null);
    const read = received.safeParse(told);
    if (!read.success) return refuse({ kind: 'no-such-payload' });
    const { id: eventId, payment } = read.data;
    const { amount: amountMinor, receivedAt, shop, invoice, phone, ...more } = payment;
    const about = { shop, invoice, phone };
    return ok({ ...more, eventId, amountMinor, receivedAt: new Date(receivedAt), about });
  }
}

const jsonIn = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};
