import { money, unreachable } from '@munshi/kernel';
import { bill } from '../../testing/bills-to-try.js';
import { Invoice } from './invoice.js';
import { invoiceNumber } from './invoice-number.js';
import { INVOICE_TRANSITIONS } from './invoice-status.js';

const issue = {
  id: 'an-id',
  series: 'INV',
  financialYear: '26-27',
  serial: 123,
  seller: { name: 'Sharma Traders', taxId: '27AAAPA1234A1Z5' },
  issuedOn: { year: 2026, month: 11, day: 20 },
  issuedAt: new Date('2026-11-20T06:30:00Z'),
};

describe('an invoice', () => {
  it('leads to every status', () => {
    expect(unreachable(INVOICE_TRANSITIONS, 'issued')).toEqual([]);
  });

  it('is numbered in at most sixteen characters', () => {
    expect(invoiceNumber(issue)).toBe('INV/26-27/000123');
    expect(invoiceNumber({ ...issue, serial: 1_234_567 })).toBe('INV/26-27/1234567');
  });

  it('adds up the lines as the order froze them, and tells of itself', () => {
    const invoice = Invoice.issue(bill(), issue, 'hi');
    const state = invoice.snapshot();
    expect([state.net, state.tax, state.total]).toEqual([349, 75, 424].map((minor) => money(minor, 'INR')));
    expect(state).toMatchObject({
      number: 'INV/26-27/000123',
      status: 'issued',
      buyer: { name: 'Verma Stores' },
    });
    expect(invoice.takeEvents()).toEqual([{ type: 'invoice-issued', invoice: state, language: 'hi' }]);
  });
});
