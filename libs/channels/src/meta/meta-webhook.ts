import { ok, refuse, type Result } from '@munshi/kernel';
import { type InboundContent, unsupported } from '../content.js';
import { fields, items } from '../untrusted.js';
import {
  type Intake,
  type Malformed,
  type NotAuthentic,
  type RawRequest,
  type Signer,
  Webhook,
} from '../webhook.js';
import { readMetaMessage } from './meta-content.js';
import { takeIn } from './meta-intake.js';
import { type MetaApp, MetaSignatures, sameSecret } from './meta-signature.js';

/** The answer to Meta's GET when a webhook is set up: HTTP 403. */
export interface NotVerified {
  readonly kind: 'not-verified';
}

/** Notifications of the WhatsApp Cloud API (Meta, "Webhooks"): messages, statuses and every other field. */
export class MetaWebhook extends Webhook {
  readonly channel = 'meta';
  private readonly signatures: MetaSignatures;

  constructor(
    apps: readonly MetaApp[],
    private readonly verifyTokens: readonly string[],
  ) {
    super();
    this.signatures = new MetaSignatures(apps);
  }

  /** The challenge, to be echoed as text/plain, character by character. */
  verify(url: string): Result<string, NotVerified> {
    const start = url.indexOf('?');
    const query = new URLSearchParams(start === -1 ? '' : url.slice(start));
    // A parameter that comes twice means two things to two readers.
    const only = (name: string): string => (query.getAll(name).length === 1 ? (query.get(name) ?? '') : '');
    const token = only('hub.verify_token');
    const challenge = only('hub.challenge');
    const known = this.verifyTokens.filter((expected) => sameSecret(expected, token)).length > 0;
    if (!known || challenge === '' || only('hub.mode') !== 'subscribe')
      return refuse({ kind: 'not-verified' });
    return ok(challenge);
  }

  authentic({ headers, body }: RawRequest): Result<Signer, NotAuthentic> {
    return this.signatures.signerOf(body, headers['x-hub-signature-256']);
  }

  parse({ body }: RawRequest): Result<Intake, Malformed> {
    const envelope = fields(parsed(body));
    if (envelope === undefined) return refuse({ kind: 'malformed', why: 'no JSON object' });
    if (envelope.object !== 'whatsapp_business_account')
      return refuse({ kind: 'malformed', why: 'object is not whatsapp_business_account' });
    const entries = items(envelope.entry);
    if (entries === undefined) return refuse({ kind: 'malformed', why: 'entry is no array' });
    return ok(takeIn(entries, body));
  }

  read(raw: Buffer): InboundContent {
    const entry = fields(items(fields(parsed(raw))?.entry)?.[0]);
    const value = fields(fields(items(entry?.changes)?.[0])?.value);
    const message = fields(items(value?.messages)?.[0]);
    return message === undefined ? unsupported('malformed') : readMetaMessage(message);
  }
}

/** Undefined for what is no JSON, or nests deeper than the parser goes. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
