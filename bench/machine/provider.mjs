// Both providers' send APIs, as plainly as they can be played: what was sent is remembered, what to answer is decided.
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';

/**
 * @typedef {{ provider: 'meta' | 'twilio', to: string, text: string, ref: string, id: string, at: number, request: object }} Sent
 * @typedef {{ goesOut: boolean, answer: 'accept' | 'reset' | 'hang' | 'nonsense' | number, delayMs?: number }} Decision
 * `answer` is the status code where it is a number. What goes out reaches the customer, whatever is answered.
 */

const accepted = { goesOut: true, answer: 'accept' };

/**
 * @param {{ decide?: (sent: Sent) => Decision, onSent?: (sent: Sent) => void, delayMs?: number, remember?: boolean,
 *   templateText?: (template: string, values: string[]) => string }} options Twilio lists what a template says to whom
 */
export async function openProvider({
  decide = () => accepted,
  onSent,
  delayMs = 0,
  remember = true,
  templateText = () => '',
} = {}) {
  const sent = [];
  const counts = {};
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => receive(request, response, Buffer.concat(chunks).toString()));
    request.on('error', () => {});
  });
  server.keepAliveTimeout = 60_000;

  const receive = (request, response, body) => {
    const play = request.url.startsWith('/2010-04-01/') ? asTwilio : asMeta;
    const understood = play.read(request, body);
    if (understood === undefined)
      return answer(response, 404, { error: { code: 100, message: 'no such thing' } });
    if (understood.lookup)
      return answer(response, 200, { messages: sent.filter(understood.lookup).map(asTwilio.listed) });
    if (understood.marksRead) return answer(response, 200, { success: true });
    const { template, ...said } = understood;
    const text = template === undefined ? said.text : templateText(template.name, template.values);
    const message = { ...said, text, id: play.newId(), at: performance.now() };
    const decision = decide(message);
    const wait = decision.delayMs ?? provider.delayMs;
    counts[decision.answer] = (counts[decision.answer] ?? 0) + 1;
    if (wait > 0) setTimeout(finish, wait, play, response, message, decision);
    else finish(play, response, message, decision);
  };

  const finish = (play, response, message, { goesOut, answer: how }) => {
    if (goesOut) {
      if (remember) sent.push(message);
      onSent?.(message);
    }
    if (how === 'reset') return response.socket?.destroy();
    if (how === 'hang') return undefined;
    if (how === 'nonsense') return answer(response, 200, '<html>Service is fine</html>');
    if (how === 'accept') return answer(response, play.created, play.accepted(message));
    return answer(response, how, play.refused(how), how === 429 ? { 'retry-after': '1' } : {});
  };

  const provider = { url: '', sent, counts, delayMs, close };
  function close() {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  }
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  provider.url = `http://127.0.0.1:${server.address().port}`;
  return provider;
}

function answer(response, status, body, headers = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

const asMeta = {
  created: 200,
  newId: () => `wamid.${randomBytes(24).toString('base64')}`,
  read(request, body) {
    if (request.method !== 'POST' || !/^\/v\d+\.\d+\/\d+\/messages$/.test(request.url)) return undefined;
    const parsed = JSON.parse(body);
    if (parsed.status === 'read') return { marksRead: true };
    const { text: plain, interactive, document, template } = parsed;
    const text = plain?.body ?? interactive?.body?.text ?? document?.caption ?? template?.name ?? '';
    return {
      provider: 'meta',
      to: parsed.to ?? parsed.recipient,
      text,
      ref: parsed.biz_opaque_callback_data,
      request: parsed,
    };
  },
  accepted: ({ to, id }) => ({
    messaging_product: 'whatsapp',
    contacts: [{ input: to, wa_id: to }],
    messages: [{ id }],
  }),
  refused: (status) => ({
    error: {
      message: 'played',
      type: 'OAuthException',
      code: status === 429 ? 130429 : 131000,
      fbtrace_id: 'A',
    },
  }),
};

const asTwilio = {
  created: 201,
  newId: () => `SM${randomBytes(16).toString('hex')}`,
  read(request, body) {
    const { pathname, searchParams } = new URL(request.url, 'http://provider');
    if (!pathname.endsWith('/Messages.json')) return undefined;
    if (request.method === 'GET') {
      const to = searchParams.get('To');
      return {
        lookup: (message) => message.provider === 'twilio' && (to === null || message.to === plain(to)),
      };
    }
    const form = Object.fromEntries(new URLSearchParams(body));
    const callback = form.StatusCallback === undefined ? undefined : new URL(form.StatusCallback);
    return {
      provider: 'twilio',
      to: plain(form.To ?? ''),
      text: form.Body ?? '',
      ref: callback?.searchParams.get('ref'),
      request: form,
      ...(form.ContentSid !== undefined && {
        template: { name: form.ContentSid, values: Object.values(JSON.parse(form.ContentVariables ?? '{}')) },
      }),
    };
  },
  accepted: ({ id, to, text }) => ({
    sid: id,
    status: 'queued',
    to: `whatsapp:+${to}`,
    body: text,
    error_code: null,
  }),
  listed: (message) => ({
    ...asTwilio.accepted(message),
    status: 'sent',
    from: message.request.From,
    date_created: new Date(performance.timeOrigin + message.at).toUTCString(),
    date_sent: new Date(performance.timeOrigin + message.at).toUTCString(),
    direction: 'outbound-api',
  }),
  refused: (status) => ({ code: status === 429 ? 20429 : 20500, message: 'played', status }),
};

const plain = (address) => address.replace(/^whatsapp:/, '').replace(/^\+/, '');
