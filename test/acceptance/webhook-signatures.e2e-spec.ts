import { meta, metaText } from '../../bench/machine/bodies.mjs';
import { markupChallenge, signatureCases, verificationCases } from '../corpus/signatures.mjs';
import { paramsOf, twilioHostile, twilioMessages, twilioRefused, twilioStatuses } from '../corpus/twilio.mjs';
import { type Answer, openProduct, type Product } from './product.js';
import { counts, tooBad } from './looking.js';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 60_000);
afterAll(() => product.close(), 30_000);

describe('the verification of the address', () => {
  it('echoes the challenge of the right token as it is, and refuses everything else', async () => {
    const disagreements: object[] = [];
    for (const { name, search, says } of verificationCases) {
      const answer = await product.get(`/webhook?${search}`);
      const right =
        says === undefined
          ? [400, 403].includes(answer.status)
          : answer.status === 200 && answer.text === says && answer.type.startsWith('text/plain');
      if (!right || tooBad(answer))
        disagreements.push({
          name,
          wanted: says ?? 403,
          status: answer.status,
          text: answer.text.slice(0, 80),
          type: answer.type,
        });
    }
    expect(disagreements).toEqual([]);
  });

  it('never lets a challenge become a page', async () => {
    const answer = await product.get(`/webhook?${markupChallenge.search}`);
    if (answer.status === 200) expect(answer.type).toMatch(/^text\/plain/);
    else expect([400, 403]).toContain(answer.status);
  });
});

describe('what Twilio sends', () => {
  const store = async (
    route: string,
    params: Record<string, string | string[]>,
    body: string,
  ): Promise<Answer> => product.postTwilio(route, params, body);

  it('is stored once each and answered with an empty response', async () => {
    const bad: object[] = [];
    for (const { name, params, body } of twilioMessages) {
      const before = await counts(product);
      const answers = [
        await store('/whatsapp/webhook', params, body),
        await store('/whatsapp/webhook', params, body),
      ];
      const kept = (await counts(product)).messages - before.messages;
      const right = answers.every(
        ({ status, text, type }) =>
          status === 200 &&
          type.startsWith('text/xml') &&
          /<Response\s*\/>|<Response><\/Response>/.test(text),
      );
      if (!right || kept !== 1)
        bad.push({
          name,
          kept,
          answers: answers.map(({ status, text, type }) => ({ status, text: text.slice(0, 60), type })),
        });
    }
    expect(bad).toEqual([]);
  }, 30_000);

  it('moves statuses', async () => {
    const before = await counts(product);
    const answers: number[] = [];
    for (const { params, body } of twilioStatuses) {
      const route = '/whatsapp/status?ref=0f8fad5b-d9cb-469f-a165-70867728950e';
      answers.push((await store(route, params, body)).status);
    }
    expect(answers.every((status) => status >= 200 && status < 300)).toBe(true);
    expect((await counts(product)).statuses).toBeGreaterThan(before.statuses);
  });

  it('never leads to a 5xx, whatever the form', async () => {
    const bad: object[] = [];
    for (const { name, body, answers } of twilioHostile) {
      for (const signed of [true, false]) {
        const answer = await (
          signed
            ? store('/whatsapp/webhook', paramsOf(body), body)
            : product.post('/whatsapp/webhook', body, { 'content-type': 'application/x-www-form-urlencoded' })
        ).catch(() => undefined);
        if (answer === undefined && answers?.includes(413)) continue;
        const right =
          answer !== undefined &&
          !tooBad(answer) &&
          (answers === undefined || !signed || answers.includes(answer.status));
        if (!right) bad.push({ name, signed, status: answer?.status, ms: answer?.ms });
      }
    }
    expect(bad).toEqual([]);
    expect(product.alive()).toBe(true);
  }, 60_000);

  it('is refused, and nothing of it stored, when the signature does not fit', async () => {
    const before = await counts(product);
    const answers: object[] = [];
    for (const { name, body, sign } of twilioRefused) {
      const signature = sign(`${product.base}/whatsapp/webhook`);
      const { status } = await product.post('/whatsapp/webhook', body, {
        'content-type': 'application/x-www-form-urlencoded',
        ...(signature !== undefined && { 'x-twilio-signature': signature }),
      });
      if (![401, 403, 429].includes(status)) answers.push({ name, status });
    }
    expect(answers).toEqual([]);
    expect(await counts(product)).toEqual(before);
  });
});

/** Last: callers with many bad signatures are slowed down. */
describe('Meta’s signature', () => {
  const kept = async (id: string): Promise<number> =>
    (await product.ask('SELECT id FROM inbound_messages WHERE provider_message_id = $1', [id])).length;
  const idIn = (body: string): string => /"id":\s*"(wamid[^"]+)"/.exec(body)![1]!.replaceAll('\\/', '/');

  it.each(signatureCases.right)('is good: $name', async ({ body, headers }) => {
    expect(
      (await product.post('/webhook', body, { 'content-type': 'application/json', ...headers })).status,
    ).toBe(200);
    expect(await kept(idIn(body))).toBe(1);
  });

  it.each(signatureCases.either)('is good or bad, and nothing else: $name', async ({ body, headers }) => {
    const { status } = await product.post('/webhook', body, {
      'content-type': 'application/json',
      ...headers,
    });
    expect([200, 401, 403]).toContain(status);
    expect(await kept(idIn(body))).toBe(status === 200 ? 1 : 0);
  });

  it.each(signatureCases.wrong)('is bad, so nothing is stored: $name', async ({ body, headers }) => {
    const answer = await product.post('/webhook', body, { 'content-type': 'application/json', ...headers });
    expect([401, 403, 429, 431]).toContain(answer.status);
    expect(answer.ms).toBeLessThan(3_000);
    expect(await kept(idIn(body))).toBe(0);
  });

  it('still counts when it is good, after many bad ones from the same address', async () => {
    const bad = Array.from({ length: 40 }, () =>
      product.post('/webhook', '{}', { 'x-hub-signature-256': 'sha256=00' }),
    );
    await Promise.all(bad);
    const answer = await product.postMeta(
      metaText({ from: '919810099999', text: `hello ${meta.businessNumber}` }),
    );
    expect(answer.status).toBe(200);
    expect(answer.ms).toBeLessThan(3_000);
  });
});
