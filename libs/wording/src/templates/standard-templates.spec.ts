import { money } from '@munshi/kernel';
import {
  dailySummary,
  orderNudge,
  paymentReminder,
  standardTemplate,
  standardTemplates,
} from './standard-templates.js';

const reminder = {
  customer: 'Verma Stores',
  open: money(4_490_00, 'INR'),
  number: 'INV/26-27/000123',
  dueOn: { year: 2026, month: 12, day: 5 },
};

describe('standard templates', () => {
  it.each(standardTemplates().map((template) => [template.language, template.name, template] as const))(
    'in %s: %s has an example for each variable',
    (_, __, { body, examples }) => {
      const variables = [...body.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number)).sort();
      expect(variables).toEqual(examples.map((___, index) => index + 1));
    },
  );

  it('are filled with as many values as they have places, in every language', () => {
    for (const { language } of standardTemplates()) {
      const day = reminder.dueOn;
      const [open, parked] = [reminder.open, 3];
      const summary = {
        day,
        seller: 'Sharma',
        orders: { count: 2, total: open },
        moneyIn: open,
        overdue: open,
        parked,
        stopped: [],
      };
      const filled = [
        ...[-3, 0, 15].map((daysLate) => paymentReminder({ ...reminder, daysLate }, language)),
        orderNudge('Verma', 'Cement', language),
        dailySummary(summary, language),
      ];
      for (const { name, parameters } of filled)
        expect([name, parameters.length]).toEqual([name, standardTemplate(name, language).examples.length]);
      expect(filled.map(({ name }) => name)).toEqual([
        'payment_due_soon',
        'payment_due_today',
        'payment_overdue',
        'order_nudge',
        'daily_summary',
      ]);
    }
  });

  it('name campaigns that have stopped by themselves where messages wait for a person, three at most', () => {
    const none = { minor: 0, currency: 'INR' };
    const day = { year: 2026, month: 11, day: 20 };
    const told = (stopped: readonly string[]) =>
      dailySummary(
        {
          day,
          seller: 'S',
          orders: { count: 0, total: none },
          moneyIn: none,
          overdue: none,
          parked: 2,
          stopped,
        },
        'en',
      ).parameters.at(-1);
    expect(told([])).toBe('2');
    expect(told(['Mon\nsoon', 'B', 'C', 'D'])).toBe(
      '2. The campaign Mon soon has stopped by itself. The campaign B has stopped by itself. The campaign C has stopped by itself.',
    );
  });

  it.each(['', '  ', 'a\n\tb', 'a      b', '\u202e'])(
    'take a name like %j as one line of text',
    (customer) => {
      const [named] = paymentReminder({ ...reminder, customer, daysLate: 0 }, 'en').parameters;
      expect(named).toMatch(/^\S+( \S+)*$/);
    },
  );
});
