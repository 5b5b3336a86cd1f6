import { money, Quantity } from '@munshi/kernel';
import { holdingOf, rupees, summaryOf } from '../testing/holdings.js';
import { samples } from '../testing/samples.js';
import { bodyOf } from './said.js';
import { LANGUAGES, say } from './say.js';
import type { Language, Utterance } from './utterance.js';

const all = LANGUAGES.flatMap((language) =>
  Object.values(samples).map((utterance) => [language, utterance.kind, utterance] as const),
);
const lines = (text: string) => text.replaceAll('\u00a0', ' ').split('\n');

describe('say', () => {
  it.each(all)('in %s: %s is complete and within the limits of a chat', (language, _, utterance) => {
    const said = say(utterance, language);
    const { text, choices, choicesLabel } = said;
    const body = bodyOf(said);
    expect(choicesLabel?.length ?? 0).toBeLessThanOrEqual(20);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|function|=>/);
    expect(body.trim()).toBe(body);
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    expect(new Set(choices.map(({ title }) => title)).size).toBe(choices.length);
    for (const { id, title, description = '' } of choices) {
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(choices.length > 3 ? 24 : 20);
      expect(description.length).toBeLessThanOrEqual(72);
      expect(id.length).toBeLessThanOrEqual(200);
    }
  });

  it.each(all)('in %s: %s ends with its numbered choices', (language, _, utterance) => {
    const said = say(utterance, language);
    const { text, choices } = said;
    const body = bodyOf(said);
    const options = lines(text.slice(body.length)).filter(Boolean);
    expect(options.map((option) => option.split(' ')[0])).toEqual(
      choices.map((_choice, index) => String(index + 1)),
    );
  });

  it.each(LANGUAGES)('in %s: speaks its own language everywhere', (language) => {
    const others = LANGUAGES.filter((other) => other !== language);
    const { 'keyword-reply': _sellersOwn, ...ours } = samples;
    for (const utterance of Object.values(ours))
      for (const other of others) expect(say(utterance, language).text).not.toBe(say(utterance, other).text);
  });

  it.each(LANGUAGES)(
    'in %s: a summary of ten lines fits beside buttons, whatever the names and amounts',
    (language) => {
      const name = 'सीमेंट Extraordinarily Long Product Name With Every Brand And Size In It 50 kg';
      const said = say(summaryOf(10, name, 99_99_999_00), language);
      expect(said.text.length).toBeLessThanOrEqual(1024);
      expect(
        lines(say(summaryOf(10), language).text).filter((line) =>
          line.includes('UltraTech PPC Cement 50 kg'),
        ),
      ).toHaveLength(10);
    },
  );

  it('shows a summary as it will be confirmed', () => {
    const { text, choices } = say({ ...summaryOf(1), remark: null }, 'en');
    expect(lines(text)).toEqual([
      '*Your order*',
      'UltraTech PPC Cement 50 kg: 100 bags × ₹375.00 = ₹37,500.00',
      '',
      'Amount ₹37,500.00',
      'Tax ₹6,750.00',
      '*Total ₹44,250.00*',
      '',
      '1 Confirm',
      '2 Change',
      '3 Cancel',
    ]);
    expect(choices[0]).toEqual({ id: 'confirm:0198c0de-7a11-7000-8000-00000000beef:12', title: 'Confirm' });
  });

  it('writes money as its readers do, to the last paisa', () => {
    const total = (minor: number, currency: string, language: Language) =>
      say(
        { kind: 'confirmed', number: 'A', total: money(minor, currency), itemCount: 2 },
        language,
      ).text.replaceAll('\u00a0', ' ');
    expect(total(1_23_456_00, 'INR', 'en')).toContain('₹1,23,456.00');
    expect(total(1_23_456_00, 'INR', 'hi')).toContain('₹1,23,456.00');
    expect(total(1_23_456_00, 'INR', 'hi-Latn')).toContain('₹1,23,456.00');
    expect(total(1_234_56, 'BRL', 'pt')).toContain('R$ 1.234,56');
    expect(total(Number.MAX_SAFE_INTEGER, 'INR', 'en')).toContain('₹9,00,71,99,25,47,409.91');
    expect(total(5, 'INR', 'en')).toContain('₹0.05');
    expect(total(-5, 'INR', 'en')).toContain('-₹0.05');
    expect(total(1234, 'JPY', 'en')).toContain('¥1,234');
  });

  it('counts in one and many', () => {
    const text = (count: number, unit: string, language: Language) =>
      say(
        {
          kind: 'dispatched',
          number: 'A',
          partly: true,
          items: [{ name: 'N', quantity: Quantity.of(count), unit }],
        },
        language,
      ).text;
    expect(text(1, 'bag', 'en')).toContain('N: 1 bag');
    expect(text(2, 'box', 'en')).toContain('N: 2 boxes');
    expect(text(1.5, 'carton', 'pt')).toContain('N: 1,5 caixa');
    expect(text(2, 'can', 'pt')).toContain('N: 2 galões');
    expect(text(100, 'bag', 'hi')).toContain('N: 100 बोरी');
    expect(text(1, 'box', 'hi-Latn')).toContain('N: 1 dabba');
    expect(text(2, 'box', 'hi-Latn')).toContain('N: 2 dabbe');
    expect(text(3, 'constructor', 'en')).toContain('N: 3 constructor');
  });

  it.each([
    ['hi', 'चीनी', 'Sugar', /कितन[ाीे] चाहिए|बिकत|पूरे/u],
    ['hi-Latn', 'Chini', 'Sugar', /kitn[aei] chahiye|bikt|poor[aei]/u],
    ['pt', 'Areia', 'Cimento', /vendid[oa]/u],
  ] as const)('in %s: asks for goods of either gender in the same words', (language, her, him, gendered) => {
    for (const near of [[], samples['how-much'].near]) {
      const ask = (name: string) => say({ ...samples['how-much'], name, near }, language).text;
      expect(ask(her)).toBe(ask(him).replace(him, her));
      expect(ask(her)).not.toMatch(gendered);
    }
  });

  it.each([
    ['hi', 'डिब्बे के हिसाब से'],
    ['hi-Latn', 'dabbe ke hisaab se'],
  ] as const)('in %s: puts a unit into the form that stands before के', (language, form) => {
    expect(say({ ...samples['how-much'], unit: 'box' }, language).text).toContain(form);
  });

  it('offers ten products at most, and says how to name another', () => {
    const candidates = Array.from({ length: 12 }, (_, index) => ({
      sku: `S${index}`,
      name: `A product whose name is longer than a list row ${index}`,
      price: rupees(100),
      unit: 'bag',
    }));
    const said = say({ kind: 'which-product', span: 'product', candidates, again: false }, 'en');
    expect(said.choices).toHaveLength(10);
    expect(bodyOf(said)).toContain('Write its full name');
    expect(said.text).toContain('10 A product whose name is longer than a list row 9 (₹1.00 per bag)');
  });

  it('keeps apart on buttons what differs at the end', () => {
    expect(say(samples['which-product'], 'en').choices.map(({ title }) => title)).toEqual([
      'Birla White… 5 kg',
      'Birla White… 25 kg',
    ]);
  });

  it('offers nothing to take where nothing would be left', () => {
    const said = say({ ...samples['short-stock'], rest: null }, 'en');
    expect(said.choices.map(({ id }) => id.split(':')[0])).toEqual(['change', 'cancel', 'send-later']);
    expect(said.text).toMatch(/^3 Send it later$/m);
  });

  it('offers to send the rest later as the last choice, or not at all', () => {
    const short = samples['short-stock'];
    expect(say(short, 'en').text).toMatch(/^4 Send the rest later$/m);
    const now = say({ ...short, later: false }, 'en');
    expect(now.choices.map(({ id }) => id.split(':')[0])).toEqual(['accept-available', 'change', 'cancel']);
  });

  it('shows what waits with its prices, and how it is cancelled', () => {
    const { text, choices } = say(samples['back-ordered'], 'en');
    expect(lines(text)).toContain('Order *ORD-1042* will be sent later:');
    expect(lines(text)).toContain('*Total ₹88,500.00*');
    expect(text).toContain('"cancel ORD-1042"');
    expect(choices).toEqual([]);
  });

  it('names what an offer leaves out, and shows the order that would be left', () => {
    const short = samples['short-stock'];
    const { text, choices } = say(short, 'en');
    expect(lines(text)).toContain('1 Take the rest without Sugar');
    expect(lines(text)).toContain('*Your order would be*');
    expect(lines(text)).toContain('*Total ₹88,500.00*');
    expect(choices[0]?.title).toBe('Take the rest');
    const partly = say({ ...short, items: short.items.slice(0, 1) }, 'en');
    expect(lines(partly.text)).toContain('1 Take what you have');
    const out = Array.from({ length: 4 }, () => ({ ...short.items[0], available: Quantity.zero }));
    expect(say({ ...short, items: out } as typeof short, 'en').text).toContain('without 4 items');
  });

  it('names what there is instead, with its price and no number, where it has the room', () => {
    const short = samples['short-stock'];
    const { text, choices } = say(short, 'en');
    expect(lines(text)).toContain(
      'Instead of UltraTech PPC Cement we have: Ambuja OPC 53 Grade (₹398.00 per bag), Roff Tile Adhesive 20 kg (₹395.00 per bag).',
    );
    expect(lines(text)).toContain('Write its name and amount.');
    expect(choices.map(({ id }) => id.split(':')[0])).toEqual([
      'accept-available',
      'change',
      'cancel',
      'send-later',
    ]);
    const none = say({ ...short, items: short.items.slice(1) }, 'en');
    expect(none.text).not.toMatch(/instead|Write its name/i);
    const full = say({ ...short, rest: holdingOf(13) }, 'en');
    expect(full.text).not.toMatch(/instead/i);
    expect(full.text.length).toBeLessThanOrEqual(1024);
  });

  it('says how to go on without an item only when a question is repeated', () => {
    const howMuch = samples['how-much'];
    expect(say(howMuch, 'en').text).toMatch(/\*skip\*/);
    expect(say({ ...howMuch, again: false }, 'en').text).not.toMatch(/skip/);
  });

  it('says the words of a seller as they are, and those of a customer among them as data', () => {
    const text = (rest: string) => say({ kind: 'keyword-reply', words: ['*You*\n', ' $&'], rest }, 'en').text;
    expect(text('Two\nlines {rest} $&')).toBe('*You*\nTwo lines {rest} $& $&');
    expect(text('x'.repeat(2_000)).length).toBeLessThan(520);
  });

  it('tells staff who wants what, and until when we are silent by their clocks', () => {
    const alert = samples['staff-alert'];
    expect(lines(say(alert, 'en').text.replaceAll('\u202f', ' '))).toEqual([
      '*Sharma Building Store* (+919829012345) asks for a person.',
      '"the cement was wet, call me"',
      '',
      'I stay silent there until 20 Nov 2026, 6:30 pm. To let me answer again before:',
      'POST /api/v1/conversations/0198c0de-7a11-7000-8000-00000000cafe/hand-back',
    ]);
    const customer = { name: null, address: '+919829012345' };
    const bare = say({ ...alert, reason: 'asks-price', customer, words: null, resumes: null }, 'en');
    expect(lines(bare.text).slice(0, 3)).toEqual([
      '+919829012345 asks for a price.',
      '',
      'Once it is settled:',
    ]);
    expect(say({ ...alert, words: 'x\n'.repeat(900) }, 'en').text.length).toBeLessThan(500);
  });

  it('puts what customers wrote in as data', () => {
    const spans = ['a\nb\u0000c\u202ed', 'x'.repeat(500), '👨‍👩‍👧'.repeat(60), '\ud800'];
    const { text } = say({ kind: 'unknown-products', spans } satisfies Utterance, 'en');
    expect(text).toContain('"a b c d"');
    expect(text).not.toMatch(/[\n\u0000\u202e\ud800]/u);
    expect(text.length).toBeLessThan(300);
    const { text: nameless } = say({ kind: 'welcome', seller: 'S', customer: '\u0000 ' }, 'en');
    expect(nameless).toContain('Hello, this is S.');
  });
});
