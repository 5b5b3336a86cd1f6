import type { TemplatesOfLanguage } from '../template-words.js';

const paid = 'If you have paid, write *paid* and the amount.';

export const en: TemplatesOfLanguage = {
  payment_due_soon: {
    body: `Hello {{1}}, a reminder: *{{2}}* of invoice {{3}} is to be paid by {{4}}. ${paid}`,
    examples: ['Verma Stores', '₹4,490.00', 'INV/26-27/000123', '5 Dec 2026'],
  },
  payment_due_today: {
    body: `Hello {{1}}, *{{2}}* of invoice {{3}} is to be paid today. ${paid}`,
    examples: ['Verma Stores', '₹4,490.00', 'INV/26-27/000123'],
  },
  payment_overdue: {
    body: `Hello {{1}}, *{{2}}* of invoice {{3}} was to be paid by {{4}}. Please pay it soon. ${paid}`,
    examples: ['Verma Stores', '₹4,490.00', 'INV/26-27/000123', '5 Dec 2026'],
  },
  order_nudge: {
    body: 'Hello {{1}}, you usually order {{2}} about now. Write what you need, and we put it together.',
    examples: ['Verma Stores', 'UltraTech PPC Cement'],
  },
  daily_summary: {
    body: '*{{1}}, {{2}}*\nOrders: {{3}}\nMoney in: {{4}}\nOverdue: {{5}}\nMessages that wait for a person: {{6}}\nThat was the day.',
    examples: ['20 Nov 2026', 'Sharma Traders', '12, ₹1,20,000.00', '₹80,000.00', '₹45,000.00', '0'],
  },
  invoice_issued: {
    body: 'Invoice {{1}} for your order {{2}} is attached. *{{3}}* is to be paid by {{4}}.',
    examples: ['INV/26-27/000123', 'ORD-1042', '₹4,490.00', '5 Dec 2026'],
  },
  credit_note_issued: {
    body: 'Credit note {{1}} for invoice {{2}} is attached. *{{3}}* is taken off what you owe.',
    examples: ['CN/26-27/000004', 'INV/26-27/000123', '₹4,490.00'],
  },
  order_dispatched: {
    body: 'Your order *{{1}}* is on its way.',
    examples: ['ORD-1042'],
  },
  order_partly_dispatched: {
    body: 'A part of your order *{{1}}* is on its way. The rest follows.',
    examples: ['ORD-1042'],
  },
  order_delivered: {
    body: 'Your order *{{1}}* has been delivered. Write to us if anything is missing.',
    examples: ['ORD-1042'],
  },
  order_cancelled: {
    body: 'Your order *{{1}}* has been cancelled. Write to us if you have questions.',
    examples: ['ORD-1042'],
  },
  payment_received: {
    body: 'We have received your payment of *{{1}}*. Thank you.',
    examples: ['₹4,490.00'],
  },
  payment_not_seen: {
    body: 'The payment that you told us of ({{1}}) has not reached us yet. Please check it, and write to us.',
    examples: ['₹4,490.00'],
  },
  back_order_confirmed: {
    body: 'The goods of your order *{{1}}* are here, and it is confirmed. It comes to *{{2}}* in all.',
    examples: ['ORD-1042', '₹4,490.00'],
  },
  invoice_settled: {
    body: 'Invoice {{1}} for your order {{2}} is attached. Nothing of it is to be paid any more.',
    examples: ['INV/26-27/000123', 'ORD-1042'],
  },
  credit_approved: {
    body: 'Your order of *{{1}}* may go through on credit. Write *confirm* to place it.',
    examples: ['₹4,490.00'],
  },
  credit_refused: {
    body: 'We cannot give credit for your order of *{{1}}*. A smaller order, or a payment first, goes through.',
    examples: ['₹4,490.00'],
  },
  statement_sent: {
    body: 'Your statement of account from {{1}} to {{2}} is attached.',
    examples: ['1 Nov 2026', '30 Nov 2026'],
  },
};
