import { metaBatch, metaText, wamid } from '../../bench/machine/bodies.mjs';
import type { Sent } from '../../bench/machine/provider.mjs';
import { openProduct, type Product } from './product.js';

let product: Product;
beforeAll(async () => {
  product = await openProduct({ workers: 4 });
}, 60_000);
afterAll(() => product.close(), 30_000);

const five = ['Cement x 1', 'Bricks x 200', 'Maida x 3', 'Besan x 4', 'Putty x 5'];
const words = [/cement/i, /brick/i, /maida/i, /besan/i, /putty/i];

interface Handled {
  readonly id: string;
  readonly processed: Date;
  readonly outcome: string;
}

const holdsAllFive = async (from: string): Promise<void> => {
  await product.hears(from, ({ text }) => words.every((word) => word.test(text)), 'all five lines');
  await product.atRest();
  const lines = await product.ask<{ quantity: string }>(
    `SELECT l.quantity FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN conversations c ON c.id = o.conversation_id
     WHERE c.reply_address LIKE '%' || $1 AND o.status = 'draft' ORDER BY l.quantity`,
    [from],
  );
  expect(lines.map(({ quantity }) => Number(quantity))).toEqual([1, 3, 4, 5, 200]);
  const handled = await product.ask<Handled>(
    `SELECT m.id, m.processed_at AS processed, m.outcome FROM inbound_messages m WHERE m.address LIKE '%' || $1 ORDER BY m.id`,
    [from],
  );
  expect(handled.map(({ outcome }) => outcome)).toEqual(five.map(() => 'handled'));
  const times = handled.map(({ processed }) => processed.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const replies = product.sentTo(from);
  expect(replies.length).toBeLessThanOrEqual(5);
  expect(words.every((word) => word.test(replies.at(-1)!.text))).toBe(true);
};

describe('five messages typed at once, with four workers', () => {
  it('are one draft when each comes in a webhook of its own', async () => {
    const from = '919813100001';
    await Promise.all(five.map((text) => product.postMeta(metaText({ from, text }))));
    await holdsAllFive(from);
  });

  it('are one draft when they come in one webhook, handled in the order of the body', async () => {
    const from = '919813100002';
    const messages = five.map((body) => ({
      from,
      id: wamid(),
      timestamp: String(Math.floor(Date.now() / 1000)),
      type: 'text',
      text: { body },
    }));
    await product.postMeta(metaBatch([{ contacts: [{ profile: { name: 'A' }, wa_id: from }], messages }]));
    await holdsAllFive(from);
    const stored = await product.ask<{ id: string }>(
      `SELECT provider_message_id AS id FROM inbound_messages WHERE address LIKE '%' || $1 ORDER BY id`,
      [from],
    );
    expect(stored.map(({ id }) => id)).toEqual(messages.map(({ id }) => id));
  });

  it('stay twenty drafts when twenty shops type at the same moment', async () => {
    const shops = Array.from({ length: 20 }, (_, nth) => `9198132${String(10_000 + nth)}`);
    await Promise.all(
      shops.flatMap((from) => five.map((text) => product.postMeta(metaText({ from, text })))),
    );
    for (const from of shops) await holdsAllFive(from);
  }, 60_000);
});

describe('64 shops that buy the last ten bags', () => {
  const shops = Array.from({ length: 64 }, (_, nth) => `9198141${String(10_000 + nth)}`);
  const isSummary = ({ text, request }: Sent): boolean =>
    /1[.)]?\s*\*?confirm/i.test(text) || JSON.stringify(request).includes('"confirm:');

  it('get ten orders, and the others hear what is left', async () => {
    const search = await product.get('/api/v1/products?search=wall%20putty');
    const { items } = JSON.parse(search.text) as { items: { sku: string }[] };
    const { sku, ...putty } = items.find((item) => item.sku === 'PUT-WALL-40')!;
    const stocked = await product.put(`/api/v1/products/${sku}`, { ...putty, onHand: 10 });
    expect(stocked.status).toBeLessThan(300);

    await Promise.all(shops.map((from) => product.postMeta(metaText({ from, text: 'Putty x 1' }))));
    for (const from of shops) await product.hears(from, isSummary, 'a summary');
    const before = new Map(shops.map((from) => [from, product.sentTo(from).length]));
    await Promise.all(shops.map((from) => product.postMeta(metaText({ from, text: '1' }))));
    for (const from of shops)
      await product.hears(
        from,
        (sent) => product.sentTo(from).indexOf(sent) >= before.get(from)!,
        'an answer',
      );
    await product.atRest();

    const answers = shops.map((from) => product.sentTo(from)[before.get(from)!]!.text);
    expect(answers.filter((text) => /ORD-\d+/.test(text))).toHaveLength(10);
    expect(answers.filter((text) => !/ORD-\d+/.test(text) && /putty/i.test(text))).toHaveLength(54);
    const [stock] = await product.ask<{ reserved: string; sold: number }>(
      `SELECT i.reserved, (SELECT count(*)::int FROM orders o JOIN order_lines l ON l.order_id = o.id
        WHERE l.sku = $1 AND o.number IS NOT NULL) AS sold FROM inventory_current i WHERE i.sku = $1`,
      ['PUT-WALL-40'],
    );
    expect({ reserved: Number(stock!.reserved), sold: stock!.sold }).toEqual({ reserved: 10, sold: 10 });
  }, 60_000);
});
