import { catalogueOf, developmentHalf, productsIn, secondOpinion, testHalf } from './messages.mjs';
import { scoreOf, summarize } from './scoring.mjs';

const goods = new Map([
  ['A', { sku: 'A', unit: 'piece', packs: { carton: 24 } }],
  ['B', { sku: 'B', unit: 'kg', packs: {} }],
  ['C', { sku: 'C', unit: 'bag', packs: {} }],
]);
const line = (sku, quantity, unit) => ({ sku, quantity, unit });
const score = (expect, predicted, context) => scoreOf({ expect, context }, predicted, goods);

describe('a score', () => {
  it('takes the same lines in any order for exactly right', () => {
    const lines = [line('A', 2, 'carton'), line('B', 5, 'kg')];
    const { exact, right } = score(
      { intent: 'order', lines },
      { intent: 'order', lines: lines.toReversed() },
    );
    expect([exact, right]).toEqual([true, 2]);
  });

  it('counts the same amount in another unit apart', () => {
    const gold = { intent: 'order', lines: [line('A', 2, 'carton')] };
    const { right, rightAmounts } = score(gold, { intent: 'order', lines: [line('A', 48, 'piece')] });
    expect([right, rightAmounts]).toEqual([0, 1]);
  });

  it('compares edits by the order that comes out', () => {
    const context = { draft: [line('B', 12, 'kg'), line('C', 1, 'bag')] };
    const gold = { intent: 'edit', set: [line('B', 17, 'kg')], remove: ['C'] };
    const predicted = { intent: 'edit', add: [line('B', 5, 'kg')], remove: ['C'] };
    expect(score(gold, predicted, context).exact).toBe(true);
    expect(score(gold, { ...predicted, remove: [] }, context).exact).toBe(false);
  });

  it('takes a complete repeated order for the changes of it', () => {
    const context = { last_order: [line('B', 12, 'kg'), line('C', 1, 'bag')] };
    const gold = { intent: 'reorder', remove: ['C'] };
    expect(score(gold, { intent: 'reorder', lines: [line('B', 12, 'kg')] }, context).exact).toBe(true);
  });

  it('wants a question to offer what fits, and nothing booked for it', () => {
    const gold = { intent: 'order', clarify: [{ span: 'x', candidates: ['A', 'B'] }] };
    const asked = { intent: 'order', clarify: [{ span: 'x', candidates: ['B'] }] };
    expect(score(gold, asked).questions.right).toBe(1);
    expect(score(gold, { ...asked, lines: [line('A', 1, 'piece')] }).questions.right).toBe(0);
    expect(score(gold, { intent: 'order', clarify: [{ span: 'x', candidates: ['C'] }] }).exact).toBe(false);
  });

  it('takes a question about something unknown for as good as a report', () => {
    const gold = { intent: 'order', unknown: ['lizol rose'] };
    for (const predicted of [
      { intent: 'order', unknown: ['2 Lizol rose'] },
      { intent: 'order', clarify: [{ span: 'lizol rose 2', candidates: ['A'] }] },
    ])
      expect(score(gold, predicted).exact).toBe(true);
    expect(score(gold, { intent: 'order', unknown: ['vim'] }).exact).toBe(false);
  });

  it('counts products nobody meant, and orders from what orders nothing', () => {
    const lines = [line('A', 1, 'piece')];
    expect(
      score({ intent: 'order', lines: [line('B', 1, 'kg')] }, { intent: 'order', lines }).wrongLines,
    ).toBe(1);
    expect(score({ intent: 'price' }, { intent: 'order', lines }).falseOrder).toBe(true);
  });

  it('sums up in shares', () => {
    const gold = { intent: 'order', lines: [line('A', 1, 'piece'), line('B', 1, 'kg')] };
    const half = score(gold, { intent: 'order', lines: [line('A', 1, 'piece')] });
    expect(summarize([half])).toMatchObject({
      messages: 1,
      exact: 0,
      precision: 1,
      recall: 0.5,
      questions: null,
    });
  });
});

describe('the corpus', () => {
  const halves = [developmentHalf(), testHalf()];
  const all = [...halves.flat(), ...secondOpinion()];
  const catalogues = new Map([...new Set(all.map(catalogueOf))].map((file) => [file, productsIn(file)]));
  const soldTo = (message, sku) => catalogues.get(catalogueOf(message)).get(sku);

  it('is large enough, and both halves are', () => {
    expect(halves.map(({ length }) => length >= 600)).toEqual([true, true]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('has no message in both halves', () => {
    const [development, test] = halves.map(
      (half) =>
        new Set(
          half.map(({ text }) =>
            text
              .toLowerCase()
              .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
              .trim(),
          ),
        ),
    );
    const short = 12;
    expect([...test].filter((text) => text.length > short && development.has(text))).toEqual([]);
  });

  it('speaks only of goods in its catalogue, in units they are sold in', () => {
    const linesIn = ({ expect: { lines = [], set = [], add = [] }, context = {} }) => [
      ...[...lines, ...set, ...add],
      ...Object.values(context).flat(),
    ];
    const wrong = all.flatMap((message) =>
      linesIn(message)
        .filter(({ sku, quantity, unit }) => {
          const product = soldTo(message, sku);
          return !product || !(quantity > 0) || !(unit === product.unit || unit in product.packs);
        })
        .map(({ sku, unit }) => `${message.id}: ${sku} ${unit}`),
    );
    expect(wrong).toEqual([]);
    const strange = all.flatMap((message) => {
      const { clarify = [], remove = [] } = message.expect;
      const asked = [...clarify.flatMap(({ candidates }) => candidates), ...remove];
      return asked.filter((sku) => !soldTo(message, sku)).map((sku) => `${message.id}: ${sku}`);
    });
    expect(strange).toEqual([]);
  });
});
