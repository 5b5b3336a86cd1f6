import { money, Quantity } from '@munshi/kernel';
import { amountInWords } from '@munshi/tax';
import { paperWords } from '@munshi/wording';
import { goodsLines, lessRate, paperToTry, untaxed } from '../testing/papers-to-try.js';
import { type Placed, placedIn, saidIn, textsOf } from '../testing/read-pdf.js';
import type { InvoicePaper } from './paper.js';
import { renderInvoice } from './render-invoice.js';

const read = async (paper: InvoicePaper): Promise<string> =>
  (await textsOf(await renderInvoice(paper))).flat().join('\n');

describe.each(['en', 'hi', 'pt'] as const)('an invoice in %s', (language) => {
  const paper = paperToTry(language);
  const { formats } = paperWords(language);

  it('shows every figure of its lines, its tax and its total', async () => {
    const text = await read(paper);
    const { summary, payable, lines } = paper;
    const figures = [
      ...lines.flatMap(({ net, tax, unitPrice }) => [net, tax, unitPrice]),
      ...summary.byCode.flatMap(({ components }) => components.map(({ amount }) => amount)),
      summary.net,
      summary.tax,
      summary.total,
    ].map((amount) => formats.figures(amount));
    const codes = lines.map(({ hsn }) => hsn ?? '');
    const wanted = [
      ...figures,
      ...codes,
      formats.money(payable.payable).replace(/\p{Zs}/gu, ' '),
      paper.number,
    ];
    expect(wanted.filter((figure) => !text.includes(figure))).toEqual([]);
  });

  it('is the same bytes every time', async () => {
    const [first, second] = [await renderInvoice(paper), await renderInvoice(paperToTry(language))];
    expect(first.equals(second)).toBe(true);
  });
});

describe('an invoice of many lines', () => {
  const lines = goodsLines('en', 100);

  it('numbers its pages, and carries its sums from one to the next', async () => {
    const pages = await textsOf(await renderInvoice(paperToTry('en', { lines })));
    expect(pages.length).toBeGreaterThan(3);
    const sumsAfter = (page: readonly string[] = [], label: string) => {
      const at = page.indexOf(label);
      return at < 0 ? [] : page.slice(at + 1, at + 4);
    };
    pages.forEach((page, at) => {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
      if (at === 0) return;
      expect(page[1]).toBe('Tax Invoice No. INV/26-27/000123');
      const carried = sumsAfter(pages[at - 1], 'Carried forward');
      expect(sumsAfter(page, 'Brought forward')).toEqual(carried);
    });
    expect(pages.filter((page) => page.includes('Carried forward')).length).toBeGreaterThan(2);
  });

  it('shows every line once', async () => {
    const named = lines.map((line, at) => ({ ...line, name: `Goods number ${at + 1}.` }));
    const text = await read(paperToTry('en', { lines: named }));
    for (const { name } of named) expect(text.split(name)).toHaveLength(2);
  });

  it('keeps everything within the page', async () => {
    const placed = (await placedIn(await renderInvoice(paperToTry('en', { lines })))).flat();
    const isOutside = ({ left, right, baseline }: Placed) => left < 39 || right > 557 || baseline < 39;
    expect(placed.filter(isOutside)).toEqual([]);
  });

  it('never tears the row of sums from its table, however many lines there are', async () => {
    for (let count = 16; count <= 30; count++) {
      const pages = await textsOf(await renderInvoice(paperToTry('en', { lines: goodsLines('en', count) })));
      const last = pages.find((page) => page.includes('Total')) ?? [];
      expect(last.filter((text) => /^\d+$/.test(text) && text === String(count))).not.toEqual([]);
    }
  });
});

describe('what an invoice comes to', () => {
  it('stands on a page with the last of its lines, however many lines there are', async () => {
    for (let count = 15; count <= 30; count++) {
      const pages = await textsOf(await renderInvoice(paperToTry('en', { lines: goodsLines('en', count) })));
      const closing = pages.find((page) => page.includes('Total to pay')) ?? [];
      expect(closing).toContain(String(count));
    }
  });
});

it('tears no word of a heading, however narrow its column', async () => {
  const lines = goodsLines('en', 3).map((line) => ({
    ...line,
    quantity: Quantity.of('12345.675'),
    unitPrice: money(1_23_456_78, 'INR'),
    net: money(1_52_41_57_282_43, 'INR'),
    tax: money(27_43_48_310_84, 'INR'),
  }));
  const texts = (await textsOf(await renderInvoice(paperToTry('en', { lines })))).flat();
  expect(texts).toContain('Rate');
});

describe('what stands on the paper', () => {
  it('is a tax invoice only of a registered seller in India', async () => {
    const { seller } = paperToTry('en');
    expect(await read(paperToTry('en'))).toContain('Tax Invoice');
    expect(await read(paperToTry('en', { seller: { ...seller, taxId: null } }))).not.toContain('Tax Invoice');
    expect(await read(untaxed('en'))).not.toContain('Tax Invoice');
  });

  it('is a credit note that names its invoice, and asks for no payment', async () => {
    const credits = { number: 'INV/26-27/000099', issuedOn: { year: 2026, month: 10, day: 2 } };
    const text = await read(paperToTry('en', { number: 'CN/26-27/000001', credits }));
    expect(text).toContain('Credit Note');
    expect(text).toContain('INV/26-27/000099, 2 Oct 2026');
    expect(text).toContain('Total credited');
    expect(text).not.toMatch(/Scan to pay|Bank account|Total to pay/);
  });

  it('has no columns for tax and codes where there are none', async () => {
    const lines = goodsLines('en', 2).map((line) => ({
      ...line,
      hsn: null,
      taxRate: 0,
      tax: money(0, 'INR'),
    }));
    const text = await read(untaxed('en', { lines }));
    expect(text).not.toMatch(/\bRate\b|Taxable value|\bCode\b|Tax summary|Place of supply|Reverse charge/);
  });

  it.each(['en', 'hi', 'pt'] as const)(
    'has what is taken off only where anything is, in %s',
    async (language) => {
      const lines = lessRate(goodsLines(language, 4), 750);
      const paper = paperToTry(language, { lines });
      const { labels, formats } = paperWords(language);
      const text = (await textsOf(await renderInvoice(paper))).flat();
      const off = lines.map(({ discount }) => discount.minor);
      const all = money(off.reduce((sum, minor) => sum + minor, 0), lines[0]!.discount.currency); // prettier-ignore
      const gross = formats.figures(money(all.minor + paper.summary.net.minor, all.currency));
      const wanted = [
        ...lines.map(({ discount }) => formats.figures(discount)),
        formats.figures(all),
        `−${formats.figures(all)}`,
        ...[labels.beforeDiscount, gross],
      ];
      expect(wanted.filter((figure) => !text.includes(figure))).toEqual([]);
      expect(text.filter((one) => one === labels.discount)).toHaveLength(2);
      const plain = await read(paperToTry(language));
      expect(plain).not.toContain(labels.discount);
      expect(plain).not.toContain(labels.beforeDiscount);
    },
  );

  it('keeps what is taken off within the page, however large the amounts', async () => {
    const dear = goodsLines('en', 30).map((line) => ({ ...line, unitPrice: money(99_99_99_999_00, 'INR'), net: money(9_99_99_99_999_00, 'INR') })); // prettier-ignore
    const placed = (
      await placedIn(await renderInvoice(paperToTry('en', { lines: lessRate(dear, 1250) })))
    ).flat();
    expect(placed.filter(({ left, right }) => left < 39 || right > 557)).toEqual([]);
  });

  it('says in Brazil that it is no fiscal document', async () => {
    const text = await read(paperToTry('pt'));
    expect(text).toContain('Lei 12.741/2012');
    expect(text).toContain('não substitui a nota fiscal');
  });

  it('has the amount in words', async () => {
    const paper = paperToTry('en');
    const text = (await read(paper)).replaceAll('\n', ' ');
    expect(text).toContain(amountInWords(paper.payable.payable, 'en'));
  });

  it('has the rounding only where there is one', async () => {
    const { payable } = paperToTry('en').payable;
    expect(await read(paperToTry('en'))).toContain('Rounding');
    expect(await read(paperToTry('en', { payable: { payable, rounding: money(0, 'INR') } }))).not.toContain(
      'Rounding',
    );
  });

  it('can be read aloud: what is written in Devanagari is said in its own order', async () => {
    const pdf = await renderInvoice(paperToTry('hi'));
    expect(pdf.toString('latin1')).toContain('/Lang (hi-IN)');
    expect(saidIn(pdf)).toEqual(
      expect.arrayContaining(['शर्मा ट्रेडर्स एण्ड ब्रदर्स', 'धुली हुई नदी की रेत (उत्कृष्ट श्रेणी)']),
    );
  });
});

it('has no page that is bare of lines but for its own end', async () => {
  const pages = await textsOf(await renderInvoice(paperToTry('pt', { lines: [] })));
  expect(pages).toHaveLength(1);
});
