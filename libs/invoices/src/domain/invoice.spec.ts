import { money, unreachable } from '@munshi/kernel';
import { paper } from '../../testing/bills-to-try.js';
import { Invoice } from './invoice.js';
import { INVOICE_TRANSITIONS } from './invoice-status.js';
import { paperNumber } from './numbering.js';

const NOW = new Date('2026-11-20T06:30:00Z');
const rupees = (minor: number) => money(minor, 'INR');
const types = (invoice: Invoice) => invoice.takeEvents().map(({ type }) => type);

describe('an invoice', () => {
  it('leads to every status', () => {
    expect(unreachable(INVOICE_TRANSITIONS, 'issued')).toEqual([]);
  });

  it('is numbered in at most sixteen characters', () => {
    const numbering = { series: 'INV', financialYear: '26-27', serial: 123 } as const;
    expect(paperNumber(numbering)).toBe('INV/26-27/000123');
    expect(paperNumber({ ...numbering, serial: 1_234_567 })).toBe('INV/26-27/1234567');
  });

  it('has its tax frozen, is rounded as the law has it, and due when its terms are over', () => {
    expect(paper()).toMatchObject({
      number: 'INV/26-27/000123',
      dueOn: { year: 2026, month: 12, day: 5 },
      summary: { net: rupees(349), tax: rupees(75), total: rupees(424), placeOfSupply: { code: '27' } },
      rounding: rupees(-24),
      payable: rupees(400),
    });
    const names = paper().summary.components.map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['CGST', 'SGST']));
    expect(paper({ termsDays: 0 }).dueOn).toEqual(paper().issuedOn);
    const elsewhere = { name: 'Verma', address: null, taxId: null, state: '29' };
    expect(paper({ buyer: elsewhere }).summary.components[0]?.name).toBe('IGST');
  });

  it('is paid when nothing of it is open, and says so once', () => {
    const invoice = Invoice.issue(paper());
    expect(types(invoice)).toEqual(['invoice-issued']);
    invoice.receive(rupees(150));
    invoice.conclude(NOW);
    expect([invoice.snapshot().status, invoice.open]).toEqual(['issued', rupees(250)]);
    expect(invoice.markAsPaid(NOW)).toMatchObject({ refusal: { kind: 'still-open', open: rupees(250) } });
    invoice.credit(rupees(50));
    invoice.receive(rupees(200));
    invoice.conclude(NOW);
    invoice.conclude(NOW);
    expect(types(invoice)).toEqual(['invoice-paid']);
    expect(invoice.markAsPaid(NOW)).toMatchObject({ refusal: { kind: 'wrong-invoice-status' } });
  });

  it('is open again when a payment is taken back', () => {
    const invoice = Invoice.issue(paper());
    invoice.receive(rupees(400));
    invoice.conclude(NOW);
    invoice.receive(rupees(-400));
    invoice.conclude(NOW);
    expect(types(invoice)).toEqual(['invoice-issued', 'invoice-paid', 'invoice-reopened']);
  });

  it('is cancelled by credit notes over all of it, and by nothing less', () => {
    const invoice = Invoice.issue(paper());
    invoice.credit(rupees(399));
    expect(invoice.cancel(NOW)).toMatchObject({ refusal: { kind: 'still-open', open: rupees(1) } });
    invoice.credit(rupees(1));
    expect(invoice.cancel(NOW)).toMatchObject({ ok: true });
    invoice.conclude(NOW);
    expect(types(invoice)).toEqual(['invoice-issued', 'invoice-cancelled']);
    expect(invoice.cancel(NOW)).toMatchObject({ refusal: { kind: 'wrong-invoice-status' } });
  });

  it('can be neither paid nor credited beyond what it is', () => {
    const invoice = Invoice.issue(paper());
    expect(() => invoice.receive(rupees(401))).toThrow(RangeError);
    expect(() => Invoice.issue(paper()).credit(rupees(-1))).toThrow(RangeError);
  });
});
