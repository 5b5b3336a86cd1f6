import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  clean,
  type InboundContent,
  type InboundItem,
  type Intake,
  type Malformed,
  type NotAuthentic,
  phoneOf,
  type RawRequest,
  type Signer,
  type StatusItem,
  unsupported,
  Webhook,
} from '@munshi/channels';
import { ok, refuse, type Result } from '@munshi/kernel';
import { z } from 'zod';

const id = z.string().min(1).max(255).transform(clean).pipe(z.string().min(1));
const text = z.string().transform(clean);
const millis = z.number().int().min(0).max(8.64e15);

const message = z.object({
  id,
  from: id,
  at: millis,
  text: text.optional(),
  choice: z.object({ id: text, title: text }).optional(),
});
const status = z.object({
  id,
  ref: id.optional(),
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  at: millis,
  errorCode: z.number().int().optional(),
  errorDetail: text.optional(),
});
const call = z.object({
  account: id,
  messages: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
});

/** The body of the simulated provider's webhook calls; times in milliseconds since 1970. */
export interface SimulatorCall {
  readonly account: string;
  readonly messages?: readonly z.input<typeof message>[];
  readonly statuses?: readonly z.input<typeof status>[];
}

const SIGNATURE_HEADER = 'x-simulator-signature';

/** A call as the provider makes it: signed with the account's secret over the bytes of its body. */
export const signedCall = (body: SimulatorCall, secret: string): RawRequest => {
  const bytes = Buffer.from(JSON.stringify(body));
  return {
    url: '/simulator/webhook',
    headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signatureOf(bytes, secret) },
    body: bytes,
  };
};

const signatureOf = (body: Buffer, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

export interface SimulatorListener {
  readonly accountKey: string;
  readonly secret: string;
}

/** Listens to the simulated phones. */
export class SimulatorWebhook extends Webhook {
  readonly channel = 'simulator';

  constructor(private readonly listeners: () => readonly SimulatorListener[]) {
    super();
  }

  authentic({ headers, body }: RawRequest): Result<Signer, NotAuthentic> {
    const given = headers[SIGNATURE_HEADER];
    if (given === undefined || given === '') return refuse({ kind: 'not-authentic', why: 'no-signature' });
    if (typeof given !== 'string' || !/^sha256=[0-9a-f]{64}$/.test(given))
      return refuse({ kind: 'not-authentic', why: 'bad-signature' });
    const signers = this.listeners().filter(({ secret }) =>
      timingSafeEqual(Buffer.from(signatureOf(body, secret)), Buffer.from(given)),
    );
    if (signers.length === 0) return refuse({ kind: 'not-authentic', why: 'wrong-signature' });
    return ok({ accountKeys: new Set(signers.map(({ accountKey }) => accountKey)) });
  }

  parse({ body }: RawRequest): Result<Intake, Malformed> {
    const read = call.safeParse(json(body));
    if (!read.success) return refuse({ kind: 'malformed', why: 'no call of the simulator' });
    const { account, messages, statuses } = read.data;
    const intake: Intake = { messages: [], statuses: [], others: [] };
    const malformed = (raw: Buffer) => intake.others.push({ accountKey: account, field: 'malformed', raw });
    for (const given of messages) {
      const raw = Buffer.from(JSON.stringify({ account, messages: [given] }));
      const item = message.safeParse(given);
      if (item.success) intake.messages.push(inboundOf(account, item.data, raw));
      else malformed(raw);
    }
    for (const given of statuses) {
      const raw = Buffer.from(JSON.stringify({ account, statuses: [given] }));
      const item = status.safeParse(given);
      if (item.success) intake.statuses.push(statusOf(account, item.data, raw));
      else malformed(raw);
    }
    return ok(intake);
  }

  read(raw: Buffer): InboundContent {
    const read = call.safeParse(json(raw));
    const item = message.safeParse(read.success ? read.data.messages[0] : undefined);
    if (!item.success) return unsupported('malformed');
    const { choice, text: words } = item.data;
    if (choice !== undefined) return { kind: 'choice', ...choice };
    return words === undefined || words === '' ? unsupported('empty') : { kind: 'text', text: words };
  }
}

const inboundOf = (accountKey: string, item: z.output<typeof message>, raw: Buffer): InboundItem => {
  const phone = phoneOf(item.from);
  return {
    accountKey,
    providerMessageId: item.id,
    address: item.from,
    ...(phone === undefined ? {} : { phone }),
    sentAt: new Date(item.at),
    raw,
  };
};

const statusOf = (accountKey: string, item: z.output<typeof status>, raw: Buffer): StatusItem => ({
  accountKey,
  providerMessageId: item.id,
  status: item.status,
  at: new Date(item.at),
  ...(item.ref === undefined ? {} : { ref: item.ref }),
  ...(item.errorCode === undefined ? {} : { errorCode: item.errorCode }),
  ...(item.errorDetail === undefined ? {} : { errorDetail: item.errorDetail }),
  raw,
});

/** Undefined for what is no JSON, or nests deeper than the parser goes. */
function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
