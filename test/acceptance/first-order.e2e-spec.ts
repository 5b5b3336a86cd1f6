import { metaText, twilioForm } from '../../bench/machine/bodies.mjs';
import type { Sent } from '../../bench/machine/provider.mjs';
import { alone } from '../corpus/meta-shapes.mjs';
import { openProduct, type Product } from './product.js';

let product: Product;
beforeAll(async () => {
  product = await openProduct({ workers: 2 });
}, 60_000);
afterAll(() => product.close(), 30_000);

const isSummary = ({ text, request }: Sent): boolean =>
  /1[.)]?\s*\*?confirm/i.test(text) || JSON.stringify(request).includes('"confirm:');
const isConfirmation = ({ text }: Sent): boolean => /ORD-\d+/.test(text) && /confirm/i.test(text);
const isInvoice = ({ text }: Sent): boolean => /INV\/\d\d-\d\d\/\d{6}/.test(text);
const orderNumber = ({ text }: Sent): string => /ORD-\d+/.exec(text)![0];

interface Line {
  readonly name: string;
  readonly number: string;
  /** Says it three times, then 32 times at once. */
  say(text: string): Promise<number[]>;
}

const repeatedly = async (once: () => Promise<{ status: number }>): Promise<number[]> => {
  const answers = [await once(), await once(), await once()];
  answers.push(...(await Promise.all(Array.from({ length: 32 }, once))));
  return answers.map(({ status }) => status);
};

const meta: Line = {
  name: 'Meta',
  number: '919812300001',
  say(text) {
    const body = metaText({ from: this.number, text });
    return repeatedly(() => product.postMeta(body));
  },
};

const twilio: Line = {
  name: 'Twilio',
  number: '919812300002',
  say(text) {
    const form = twilioForm({ from: this.number, text });
    return repeatedly(() => product.postTwilio('/whatsapp/webhook', form));
  },
};

describe.each([meta, twilio])('somebody whom nobody knows, writing through $name', (line) => {
  let number: string;

  it('gets one summary for an order', async () => {
    const answers = await line.say('Cement x 100');
    expect(new Set(answers)).toEqual(new Set([200]));
    await product.hears(line.number, isSummary, 'a summary');
    await product.atRest();
    expect(product.sentTo(line.number)).toHaveLength(1);
  });

  it('gets it confirmed by 1, and the invoice by itself', async () => {
    await line.say('1');
    number = orderNumber(await product.hears(line.number, isConfirmation, 'a confirmation'));
    await product.hears(line.number, isInvoice, 'an invoice');
    await product.atRest();
    expect(
      product
        .sentTo(line.number)
        .filter(isConfirmation)
        .filter((sent) => !isInvoice(sent)),
    ).toHaveLength(1);
    expect(product.sentTo(line.number).filter(isInvoice)).toHaveLength(1);
    expect(product.sentTo(line.number)).toHaveLength(3);
  });

  it('gets it as a PDF, behind a link that cannot be changed', async () => {
    const [invoice] = product.sentTo(line.number).filter(isInvoice);
    const { document, MediaUrl } = invoice!.request as { document?: { link: string }; MediaUrl?: string };
    const { origin, pathname } = new URL(document?.link ?? MediaUrl ?? '');
    const paper = await fetch(origin + pathname);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await paper.text()).slice(0, 5)).toBe('%PDF-');
    const another = pathname.replace(/.(?=\.)/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await fetch(origin + another)).status).toBe(403);
  });

  it('has one order in the books', async () => {
    const answer = await product.get(`/api/v1/orders/${number}`);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'confirmed' });
    const rows = await product.ask<{ quantity: string }>(
      `SELECT l.quantity FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE o.number = $1`,
      [Number(number.slice(4))],
    );
    expect(rows.map(({ quantity }) => Number(quantity))).toEqual([100]);
  });

  it('hears the same number when 1 comes once more', async () => {
    const before = product.sentTo(line.number).length;
    await line.say('1');
    await product.atRest();
    const later = product.sentTo(line.number).slice(before);
    expect(later).toHaveLength(1);
    expect(later[0]!.text).toContain(number);
    expect(
      await product.ask(
        'SELECT id FROM orders WHERE number IS NOT NULL AND conversation_id = (SELECT conversation_id FROM orders WHERE number = $1)',
        [Number(number.slice(4))],
      ),
    ).toHaveLength(1);
  });

  it('is told of dispatch and delivery unasked', async () => {
    for (const [step, told] of [
      ['dispatch', /dispatch|on its way|sent/i],
      ['deliver', /deliver/i],
    ] as const) {
      const answer = await product.post(`/api/v1/orders/${number}/${step}`, '{}', {
        'content-type': 'application/json',
      });
      expect(answer.status).toBeLessThan(300);
      await product.hears(line.number, ({ text }) => told.test(text) && text.includes(number), step);
    }
  });
});

describe('an order from Meta’s catalogue', () => {
  it('is priced by us, whatever price it claims', async () => {
    const items = [{ product_retailer_id: 'CEM-PPC-50', quantity: 10, item_price: 1, currency: 'INR' }];
    const body = alone('order', { catalog_id: '194836987003835', product_items: items }, { nth: 700 });
    await product.postMeta(JSON.stringify(body));
    await product.hears('919876001700', isSummary, 'a summary');
    const [row] = await product.ask<{ priced: boolean }>(
      `SELECT l.unit_price_minor = p.minor AS priced FROM order_lines l
       JOIN product_prices p ON p.sku = l.sku JOIN price_lists d ON d.name = p.price_list AND d.is_default
       WHERE l.sku = 'CEM-PPC-50' AND l.quantity = 10`,
    );
    expect(row).toEqual({ priced: true });
  });
});

describe('what is no order', () => {
  it.each([
    'Is cement available?',
    'hello',
    'the cement was bad, I want my money back',
    'what is the price of cement',
  ])('makes none: %s', async (text) => {
    const from = `9198124${String(Math.abs(text.length * 7919) % 100_000).padStart(5, '0')}`;
    await product.postMeta(metaText({ from, text }));
    await product.hears(from, () => true, 'anything');
    await product.atRest();
    expect(
      await product.ask(
        `SELECT o.id FROM orders o JOIN conversations c ON c.id = o.conversation_id WHERE c.reply_address LIKE '%' || $1`,
        [from],
      ),
    ).toEqual([]);
  });

  it('is a message from two days ago that says 1', async () => {
    const from = '919812500001';
    await product.postMeta(metaText({ from, text: 'Cement x 3' }));
    await product.hears(from, isSummary, 'a summary');
    await product.postMeta(metaText({ from, text: '1', at: Math.floor(Date.now() / 1000) - 2 * 86_400 }));
    await product.atRest();
    expect(product.sentTo(from).filter(isConfirmation)).toEqual([]);
  });
});
