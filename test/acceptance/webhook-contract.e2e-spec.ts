import { metaText } from '../../bench/machine/bodies.mjs';
import { hostileBodies } from '../corpus/hostile-bodies.mjs';
import { hostileTexts } from '../corpus/hostile-texts.mjs';
import { metaCases, stranger } from '../corpus/meta.mjs';
import { openProduct, type Product } from './product.js';
import { counts, tooBad } from './looking.js';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 60_000);
afterAll(() => product.close(), 30_000);

describe('every notification that Meta sends', () => {
  it('is answered 200 and stored: each message, each status, each other thing', async () => {
    const disagreements: object[] = [];
    let before = await counts(product);
    for (const { name, body, stored } of metaCases) {
      const answer = await product.postMeta(JSON.stringify(body));
      const after = await counts(product);
      const found = {
        messages: after.messages - before.messages,
        statuses: after.statuses - before.statuses,
        others: after.others - before.others,
      };
      before = after;
      const right =
        stored.somewhere === undefined
          ? found.messages === stored.messages &&
            found.statuses === stored.statuses &&
            found.others === stored.others
          : found.messages + found.statuses + found.others === stored.somewhere;
      if (answer.status !== 200 || tooBad(answer) || !right)
        disagreements.push({ name, status: answer.status, ms: answer.ms, wanted: stored, found });
    }
    expect(disagreements).toEqual([]);
  }, 120_000);

  it('changes no message and no status when it comes again', async () => {
    const before = await counts(product);
    for (const { body } of metaCases.slice(0, 120)) await product.postMeta(JSON.stringify(body));
    expect(await counts(product)).toMatchObject({ messages: before.messages, statuses: before.statuses });
  }, 60_000);

  it('is handled once it is stored, and none of it is parked', async () => {
    await product.atRest(60);
    const parked = await product.ask<object>(
      `SELECT convert_from(raw, 'UTF8') AS raw, fault FROM inbound_messages WHERE outcome = 'parked' LIMIT 5`,
    );
    expect(parked).toEqual([]);
  }, 90_000);

  it('makes no order of edits, of history and of echoes', async () => {
    expect(await product.ask('SELECT sku FROM order_lines WHERE quantity IN (200, 1000)')).toEqual([]);
  });

  it('is not answered in chat when it was for a number that is not ours', () => {
    expect(product.sentTo(stranger.waId)).toEqual([]);
  });

  it('is answered at the user id where the number is hidden', () => {
    expect(product.sentTo('IN.22491208655302741918').map(({ request }) => request['recipient'])).toContain(
      'IN.22491208655302741918',
    );
  });
});

describe('texts that people should not send', () => {
  it('are all kept and handled: no 5xx, nothing slow, nothing parked, nobody dead', async () => {
    const texts = hostileTexts(500);
    const before = await counts(product);
    const bad: object[] = [];
    for (const [nth, text] of texts.entries()) {
      const answer = await product.postMeta(metaText({ from: `9198100${String(10_000 + nth)}`, text }));
      if (answer.status !== 200 || tooBad(answer))
        bad.push({ text: text.slice(0, 60), status: answer.status, ms: answer.ms });
    }
    expect(bad).toEqual([]);
    expect((await counts(product)).messages - before.messages).toBe(texts.length);
    await product.atRest(90);
    expect(
      await product.ask(`SELECT fault, address FROM inbound_messages WHERE outcome = 'parked' LIMIT 5`),
    ).toEqual([]);
    expect(product.alive()).toBe(true);
  }, 150_000);
});

describe('bodies that no provider sends', () => {
  it('are answered as the contract says when they are rightly signed', async () => {
    const bad: object[] = [];
    for (const { name, body, answers } of hostileBodies()) {
      const answer = await product.postMeta(body).catch(() => undefined);
      // A server may also cut the connection of whoever sends too much.
      if (answer === undefined && answers.includes(413)) continue;
      if (answer === undefined || tooBad(answer) || !answers.includes(answer.status))
        bad.push({ name, wanted: answers, status: answer?.status, ms: answer?.ms });
    }
    expect(bad).toEqual([]);
    expect(product.alive()).toBe(true);
  }, 150_000);

  it('leave nothing behind that a worker stumbles over', async () => {
    await product.atRest(90);
    expect(product.alive()).toBe(true);
    expect((await product.get('/health')).status).toBe(200);
  }, 100_000);
});
