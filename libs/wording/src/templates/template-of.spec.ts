import { money } from '@munshi/kernel';
import { LANGUAGES } from '../say.js';
import type { Utterance } from '../utterance.js';
import { standardTemplate } from './standard-templates.js';
import { backOrderConfirmed, templateOf } from './template-of.js';

const total = money(4_490_00, 'INR');
const day = { year: 2026, month: 12, day: 5 };
const party = { name: 'Verma Stores', taxId: null };
const invoice = {
  kind: 'invoice' as const,
  ...{ number: 'INV/26-27/000123', orderNumber: 'ORD-1042', issuedOn: day, seller: party, buyer: party },
  ...{
    lines: [],
    discount: total,
    open: total,
    creditNotes: [],
    cancelled: false,
    net: total,
    tax: total,
    rounding: total,
    total,
    dueOn: day,
  },
};
const told: readonly Utterance[] = [
  invoice,
  { ...invoice, dueOn: null },
  { ...invoice, open: money(0, 'INR') },
  {
    kind: 'credit-note',
    ...{ number: 'CN/26-27/000004', invoiceNumber: invoice.number, issuedOn: day, total, reason: null },
  },
  { kind: 'dispatched', number: 'ORD-1042', partly: false, items: [] },
  { kind: 'dispatched', number: 'ORD-1042', partly: true, items: [] },
  { kind: 'delivered', number: 'ORD-1042' },
  { kind: 'order-cancelled', number: 'ORD-1042' },
  { kind: 'payment-received', amount: total },
  { kind: 'payment-not-seen', amount: total },
  { kind: 'payment-not-seen', amount: null },
  { kind: 'credit-decided', orderId: 'x', version: 1, approved: true, total },
  { kind: 'credit-decided', orderId: 'x', version: 1, approved: false, total },
  { kind: 'statement', from: day, to: day, closing: total },
];

describe('what is said outside of the window', () => {
  it.each(LANGUAGES)('fills every place of its template in %s, with nothing empty', (language) => {
    const filled = told.map((utterance) => templateOf(utterance, language));
    for (const template of [...filled, backOrderConfirmed('ORD-1042', total, language)]) {
      if (template === null) throw new Error('it has no template');
      const { name, parameters } = template;
      const { examples, category } = standardTemplate(name, language);
      expect([name, parameters.length, category]).toEqual([name, examples.length, 'utility']);
      for (const parameter of parameters) expect(parameter).toMatch(/\S/);
    }
  });

  it('brings a paper where it tells of one', () => {
    const withPaper = told.filter((utterance) => {
      const template = templateOf(utterance, 'en');
      return template !== null && standardTemplate(template.name, 'en').document;
    });
    expect(new Set(withPaper.map(({ kind }) => kind))).toEqual(
      new Set(['invoice', 'credit-note', 'statement']),
    );
  });

  it('asks of an invoice for what is open of it, and of one that is settled for nothing', () => {
    const openOf = (minor: number) => {
      const { name, parameters } = templateOf({ ...invoice, open: money(minor, 'INR') }, 'en') ?? {};
      return [name, parameters];
    };
    const about = ['INV/26-27/000123', 'ORD-1042'];
    expect(openOf(4_490_00)).toEqual(['invoice_issued', [...about, '₹4,490.00', '5 Dec 2026']]);
    expect(openOf(90_00)).toEqual(['invoice_issued', [...about, '₹90.00', '5 Dec 2026']]);
    expect(openOf(0)).toEqual(['invoice_settled', about]);
  });

  it('says which way a credit was decided', () => {
    const decided = (approved: boolean) =>
      templateOf({ kind: 'credit-decided', orderId: 'x', version: 1, approved, total }, 'hi');
    expect(decided(true)).toEqual({ name: 'credit_approved', language: 'hi', parameters: ['₹4,490.00'] });
    expect(decided(false)).toEqual({ name: 'credit_refused', language: 'hi', parameters: ['₹4,490.00'] });
  });

  it('is nothing of what only answers', () => {
    expect(templateOf({ kind: 'credit-asked' }, 'en')).toBeNull();
  });
});
