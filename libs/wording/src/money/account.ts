import type { Money } from '@munshi/kernel';
import type { Formats } from '../formats.js';
import { plain, type Said } from '../said.js';
import type { Sentences } from '../sentences.js';
import type { Account, PaymentTold } from './money-matter.js';
import type { MoneySentences } from './money-sentences.js';
import { owed } from './owed.js';

/** What is owed, how late it is, and what was paid last, in one message. */
export const account = (matter: Account, sentences: Sentences, formats: Formats): Said => {
  const { money } = sentences;
  const { balance, notDue, free } = matter;
  const row = (label: string, amount: Money): string[] =>
    amount.minor === 0 ? [] : [`${label}: ${formats.money(amount)}`];
  const late = lateness(matter, money, formats);
  const paid = matter.payments.length === 0 ? [] : ['', ...payments(matter.payments, sentences, formats)];
  return plain(
    [
      owed(balance, money, formats),
      ...row(money.notDue, notDue),
      ...(late.length === 0 ? [] : [`${money.overdue}:`, ...late]),
      // Beside open bills there is none; alone it is the balance.
      ...(balance.minor > 0 ? row(money.paidAhead, free) : []),
      ...paid,
      '',
      money.askForStatement,
    ].join('\n'),
  );
};

const lateness = ({ late }: Account, money: MoneySentences, formats: Formats): readonly string[] => {
  const ages = [money.days(1, 30), money.days(31, 60), money.days(61, 90), money.daysAndMore(91)];
  return late.flatMap((amount, age) =>
    amount.minor === 0 ? [] : [`- ${ages[age] ?? ''}: *${formats.money(amount)}*`],
  );
};

export const payments = (
  told: readonly PaymentTold[],
  { money }: Sentences,
  formats: Formats,
): readonly string[] => {
  if (told.length === 0) return [money.noPayments];
  const rows = told.map(({ on, amount, method, reversed }) => {
    const how = reversed ? `${money.methods[method]}, ${money.takenBack}` : money.methods[method];
    return `${formats.day(on)}: ${formats.money(amount)} (${how})`;
  });
  return [`${money.lastPayments}:`, ...rows];
};
