import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stub does with one send. `lost` and `lostAnswer` differ in whether the message went out. */
export type Behaviour =
  | 'accept'
  /** The connection is reset and nothing went out. */
  | 'lost'
  /** The message went out, and then the connection is reset. */
  | 'lostAnswer'
  /** No answer, ever; nothing went out. */
  | 'hang'
  /** 200 with a body that means nothing; the message went out. */
  | 'nonsense'
  /** Any answer of the test's own; nothing went out. */
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

/** One message as the provider understood it. */
export interface SentMessage {
  readonly provider: 'twilio' | 'meta';
  /** Account SID or phone number id. */
  readonly account: string;
  readonly to: string;
  /** Body, interactive body, a document's caption, or the template's name. */
  readonly text: string;
  /** Our id: from the StatusCallback's query, or biz_opaque_callback_data. */
  readonly ref: string;
  readonly providerMessageId: string;
  /** Unix milliseconds. */
  readonly at: number;
  /** The parsed request: form parameters or JSON. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

interface Arrived {
  readonly provider: 'twilio' | 'meta';
  readonly account: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/**
 * A local stand-in for Twilio's and Meta's send APIs. Both base URLs are `url`. It needs nothing but Node, so
 * that it can also run as a process of its own: `node libs/channels/testing/provider-stub.ts 4010`.
 */
export class ProviderStub {
  /** Every message that went out, whether we were told or not. */
  readonly sent: SentMessage[] = [];
  /** Provider ids marked as read. */
  readonly read: string[] = [];
  /** How many sends arrived, and by what the stub did with them. */
  readonly counts: Record<string, number> = {};
  /** Decides on each send; the one given wins over `plan`. */
  behave: ((arrived: Arrived) => Behaviour) | undefined;
  /** How long each answer takes, in milliseconds. */
  delayMs = 0;
  /** Off for benchmarks: then `sent` stays empty and only `counts` grow. */
  record = true;
  /** Resets every request to mark a message as read. */
  failReads = false;
  /** What Twilio's list has beside what was sent, for whomever it is asked. */
  readonly alsoListed: unknown[] = [];
  /** Called after each message that went out, for example to post its statuses. */
  onSent: ((message: SentMessage) => void) | undefined;

  private readonly plan: Behaviour[] = [];
  private readonly server: Server = createServer((request, response) => this.receive(request, response));
  private serial = 0;
  private baseUrl = '';

  static async start(port = 0): Promise<ProviderStub> {
    const stub = new ProviderStub();
    stub.server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve, reject) => {
      stub.server.once('error', reject);
      stub.server.listen(port, '127.0.0.1', resolve);
    });
    stub.baseUrl = `http://127.0.0.1:${(stub.server.address() as AddressInfo).port}`;
    return stub;
  }

  get url(): string {
    return this.baseUrl;
  }

  /** What the next sends get, in turn; then `accept` again. */
  next(...behaviours: Behaviour[]): this {
    this.plan.push(...behaviours);
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      if (this.delayMs === 0) this.route(request, response, body);
      else setTimeout(() => this.route(request, response, body), this.delayMs);
    });
  }

  private route(request: IncomingMessage, response: ServerResponse, body: string): void {
    const path = request.url ?? '/';
    const twilio = /^\/2010-04-01\/Accounts\/([^/]+)\/Messages\.json(\?.*)?$/.exec(path);
    const meta = /^\/v\d+\.\d+\/([^/]+)\/messages$/.exec(path);
    const { headers } = request;
    if (twilio && request.method === 'GET') return answer(response, 200, this.list(twilio[2] ?? ''));
    if (request.method !== 'POST' || (!twilio && !meta))
      return answer(response, 404, { message: 'no such path' });
    if (headers.authorization === undefined) return answer(response, 401, refusal(twilio ? 20003 : 190, 401));
    if (twilio) {
      const form = Object.fromEntries(new URLSearchParams(body));
      return this.handle({ provider: 'twilio', account: twilio[1] ?? '', request: form, headers }, response);
    }
    const json = jsonOf(body);
    if (json === undefined) return answer(response, 400, refusal(100, 400));
    if (json['status'] === 'read') {
      if (this.failReads) return void response.socket?.resetAndDestroy();
      this.read.push(String(json['message_id']));
      return answer(response, 200, { success: true });
    }
    this.handle({ provider: 'meta', account: meta?.[1] ?? '', request: json, headers }, response);
  }

  private handle(arrived: Arrived, response: ServerResponse): void {
    const behaviour = this.behave?.(arrived) ?? this.plan.shift() ?? 'accept';
    const name = typeof behaviour === 'string' ? behaviour : String(behaviour.status);
    this.counts[name] = (this.counts[name] ?? 0) + 1;
    if (typeof behaviour === 'object')
      return answer(response, behaviour.status, behaviour.body ?? '', behaviour.headers);
    if (behaviour === 'hang') return;
    if (behaviour === 'lost') return void response.socket?.resetAndDestroy();
    const id = this.accept(arrived);
    if (behaviour === 'lostAnswer') return void response.socket?.resetAndDestroy();
    if (behaviour === 'nonsense') return answer(response, 200, '<html>it works</html>');
    if (arrived.provider === 'twilio')
      return answer(response, 201, { sid: id, status: 'queued', error_code: null });
    answer(response, 200, { messaging_product: 'whatsapp', messages: [{ id }] });
  }

  private accept(arrived: Arrived): string {
    const serial = ++this.serial;
    const twilio = arrived.provider === 'twilio';
    const providerMessageId = twilio
      ? `SM${serial.toString(16).padStart(32, '0')}`
      : `wamid.${Buffer.from(`stub-${serial}`).toString('base64')}`;
    if (!this.record && this.onSent === undefined) return providerMessageId;
    const said = twilio ? fromForm(arrived.request) : fromJson(arrived.request);
    const message: SentMessage = { ...arrived, ...said, providerMessageId, at: Date.now() };
    if (this.record) this.sent.push(message);
    this.onSent?.(message);
    return providerMessageId;
  }

  private list(query: string): unknown {
    const to = new URLSearchParams(query).get('To');
    const messages = this.sent.filter(
      (message) => message.provider === 'twilio' && message.request['To'] === to,
    );
    const listed = messages.toReversed().map(({ providerMessageId, text, at }) => ({
      sid: providerMessageId,
      body: text,
      date_created: new Date(at).toUTCString(),
      direction: 'outbound-api',
    }));
    return { messages: [...this.alsoListed, ...listed] };
  }
}

function jsonOf(body: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const refusal = (code: number, status: number) => ({ code, status, error: { code } });

const fromForm = (form: Readonly<Record<string, unknown>>) => ({
  to: String(form['To']).replace(/^whatsapp:/, ''),
  text: String(form['Body'] ?? form['ContentSid']),
  ref: /[?&]ref=([^&]*)/.exec(String(form['StatusCallback']))?.[1] ?? '',
});

interface MetaSend {
  readonly to?: string;
  readonly recipient?: string;
  readonly text?: { readonly body: string };
  readonly interactive?: { readonly body: { readonly text: string } };
  readonly document?: { readonly link: string; readonly filename: string; readonly caption?: string };
  readonly template?: { readonly name: string };
  readonly biz_opaque_callback_data?: string;
}

function fromJson(json: MetaSend) {
  return {
    to: json.to ?? json.recipient ?? '',
    text:
      json.text?.body ?? json.interactive?.body.text ?? json.document?.caption ?? json.template?.name ?? '',
    ref: json.biz_opaque_callback_data ?? '',
  };
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

if (import.meta.main) {
  const stub = await ProviderStub.start(Number(process.argv[2] ?? 0));
  console.log(stub.url);
}
