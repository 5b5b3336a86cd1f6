import { type Money, money } from '@munshi/kernel';
import { paperWords } from '@munshi/wording';
import { paperToTry } from '../testing/papers-to-try.js';
import { placedIn, saidIn, textsOf } from '../testing/read-pdf.js';
import type { SinceIssued } from './paper.js';
import { renderInvoice } from './render-invoice.js';

describe.each(['en', 'hi', 'pt'] as const)('a copy in %s', (language) => {
  const { labels, formats } = paperWords(language);
  const { payable } = paperToTry(language).payable;
  const note = 'CN/26-27/000004';
  const amount = (minor: number) => money(minor, payable.currency);
  const shown = (what: Money) => formats.money(what).replace(/\p{Zs}/gu, ' ');
  /** Latin letters and figures as they are drawn, Devanagari as it is said: a label may be in several parts. */
  const copyOf = async (since: SinceIssued) => {
    const pdf = await renderInvoice(paperToTry(language, { since }));
    const parts = [...(await textsOf(pdf)).flat(), ...saidIn(pdf)];
    const text = parts.join(' ').replace(/\s+/g, ' ');
    const says = (label: string) => label.split(note).every((part) => text.includes(part.trim()));
    return { parts, says };
  };

  it('says what was paid and credited, and asks for the rest', async () => {
    const credited = [{ number: note, amount: amount(90_00) }];
    const open = amount(payable.minor - 50_00 - 90_00);
    const { parts, says } = await copyOf({ paid: amount(50_00), credited, open, cancelled: false });
    const { invoiceTotal, paidSoFar, stillToPay, creditedBy } = labels;
    const unsaid = [invoiceTotal, paidSoFar, stillToPay, creditedBy(note)].filter((label) => !says(label));
    expect(unsaid).toEqual([]);
    const off = [amount(90_00), amount(50_00)].map((less) => `−${formats.figures(less)}`);
    const figures = parts.filter(
      (part) => off.includes(part) || part === shown(payable) || part === shown(open),
    );
    expect(figures).toEqual([shown(payable), ...off, shown(open)]);
    expect(parts.filter((part) => part.endsWith(shown(open))).length).toBeGreaterThan(1);
    expect(says(labels.bank)).toBe(true);
    expect(says(labels.toPay)).toBe(false);
  });

  it.each([
    ['cancelled names its credit note', { paid: amount(0), credited: [{ number: note, amount: payable }], cancelled: true }], // prettier-ignore
    ['paid says so', { paid: payable, credited: [], cancelled: false }],
  ])('that is %s, and does not say where to pay', async (_, standing) => {
    const { parts, says } = await copyOf({ ...standing, open: amount(0) });
    expect(says(standing.cancelled ? labels.cancelledBy(note) : labels.paid)).toBe(true);
    expect(says(standing.cancelled ? labels.paid : labels.cancelledBy(note))).toBe(false);
    expect(parts).toContain(shown(amount(0)));
    expect([labels.bank, labels.accountNumber, labels.toPay].filter(says)).toEqual([]);
    expect(parts.filter((part) => /UPI|Pix/.test(part))).toEqual([]);
  });

  it('keeps to the page, however many notes there are', async () => {
    const credited = Array.from({ length: 20 }, (_, at) => ({ number: `CN/26-27/${100_000 + at}`, amount: amount(1) })); // prettier-ignore
    const since = { paid: amount(0), credited, open: amount(0), cancelled: true };
    const placed = (await placedIn(await renderInvoice(paperToTry(language, { since })))).flat();
    expect(placed.filter(({ left, right, baseline }) => left < 39 || right > 557 || baseline < 39)).toEqual(
      [],
    );
  });
});
