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
};
