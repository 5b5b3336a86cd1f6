import fc from 'fast-check';
import { money, Quantity } from '@munshi/kernel';
import { paperWords } from '@munshi/wording';
import { paperToTry } from '../testing/papers-to-try.js';
import { placedIn } from '../testing/read-pdf.js';
import type { GoodsLine, InvoicePaper } from './paper.js';
import { printable } from './print/printable.js';
import { renderInvoice } from './render-invoice.js';

/** The text in every place that takes one. */
const paperOf = (text: string): InvoicePaper => {
  const paper = paperToTry('en');
  const firm = { name: text, address: text, taxId: { name: null, number: text }, contact: text };
  const lines = paper.lines.map((line) => ({ ...line, name: text, hsn: text, unit: text }));
  const payment = {
    bank: { holder: text, bank: text, number: text, routing: { name: text, code: text } },
    scanToPay: { scheme: 'UPI', address: 'shop@bank', name: text },
  } as const;
  const written = { number: text, orderNumber: text, seller: firm, buyer: firm, note: text };
  return paperToTry('en', { ...written, ...payment, lines });
};

describe('a text that was written to break the page', () => {
  it.each([
    ['ten thousand letters without a space', 'W'.repeat(10_000)],
    ['ten thousand letters with spaces', 'Wide words '.repeat(1000)],
    ['a stack of marks', `क${'\u0901'.repeat(3000)}`],
    ['a conjunct without end', 'क्'.repeat(3000)],
    ['control characters', 'a\u0000b\u0007c\u001b[31md\r\ne\tf\u0085g\u2028h'],
    ['direction overrides', '\u202eABC\u202c \u2066x\u2069 \u200fשלום\u200e مرحبا'],
    ['emoji', 'Cement 🧱🏗️ 👩‍👩‍👧‍👦 ok 🇮🇳'],
    ['half a character', 'a\ud83db\udc00c'],
    ['what PDF is written in', ') Tj ET /Span <<>> BDC ( \\ <48> endobj %%EOF'],
    ['other scripts', '水泥 цемент சிமெண்ட் 시멘트'],
    ['nothing', ''],
    ['spaces', '   \u00a0\u3000 '],
  ])('stays within its column: %s', async (_, text) => {
    const pages = await placedIn(await renderInvoice(paperOf(text)));
    expect(pages.length).toBeLessThanOrEqual(2);
    const placed = pages.flat();
    expect(placed.filter(({ left, right }) => left < 39 || right > 557)).toEqual([]);
    expect(placed.map((each) => each.text)).toContain('₹2,79,410.00');
  });

  it('is printed whatever it is', async () => {
    const letters = fc.string({ unit: 'binary', maxLength: 40 });
    const hindi = fc
      .array(fc.integer({ min: 0x900, max: 0x97f }), { maxLength: 20 })
      .map((codes) => String.fromCodePoint(...codes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(letters, hindi), async (text) => {
        expect((await renderInvoice(paperOf(text))).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

it('amounts beyond all measure are written smaller, and beside each other', async () => {
  const price = money(Number.MAX_SAFE_INTEGER / 2 - 0.5, 'INR');
  const gold: GoodsLine = {
    name: 'Gold',
    hsn: '71081200',
    quantity: Quantity.of(1),
    unit: 'tonne',
    unitPrice: price,
    discount: money(0, 'INR'),
    net: price,
    taxRate: 300,
    tax: money(1_000_000_000_000_000, 'INR'),
  };
  const pdf = await renderInvoice(paperToTry('en', { lines: [gold] }));
  const [page = []] = await placedIn(pdf);
  const { formats } = paperWords('en');
  expect(page.map(({ text }) => text)).toEqual(
    expect.arrayContaining([gold.net, gold.tax].map((amount) => formats.figures(amount))),
  );
  const figures = page.filter(({ text }) => /^[\d,]+\.\d\d$/.test(text));
  const byLine = Map.groupBy(figures, ({ baseline }) => Math.round(baseline));
  for (const line of byLine.values()) {
    const ordered = line.toSorted((left, right) => left.left - right.left);
    ordered.slice(1).forEach(({ left }, at) => expect(left).toBeGreaterThan(ordered[at]?.right ?? 0));
  }
});

describe('printable', () => {
  it.each([
    ['São João 50 kg', 'São João 50 kg'],
    ['Sa\u0303o', 'São'],
    ['शर्मा ट्रेडर्स', 'शर्मा ट्रेडर्स'],
    ['र्\u200dय', 'र्\u200dय'],
    ['👩‍👩‍👧 and 水泥!', '\ufffd and \ufffd!'],
    ['a\u200eb\ufe0fc', 'abc'],
    ['R$\u00a012', 'R$ 12'],
  ])('makes %j into %j', (text, printed) => {
    expect(printable(text, 60)).toBe(printed);
  });
});
