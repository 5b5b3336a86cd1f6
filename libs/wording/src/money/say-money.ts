import { unhandled } from '@munshi/kernel';
import type { Formats } from '../formats.js';
import { asData } from '../plain-text.js';
import { plain, type Said } from '../said.js';
import type { Sentences } from '../sentences.js';
import { account, payments } from './account.js';
import { creditDecided, overCreditLimit, payFirst } from './credit.js';
import { invoice, whichInvoice } from './invoice.js';
import type { CreditNote, MoneyMatter, Statement } from './money-matter.js';
import { owed } from './owed.js';

export const sayMoney = (matter: MoneyMatter, sentences: Sentences, formats: Formats): Said => {
  const { money } = sentences;
  switch (matter.kind) {
    case 'invoice':
      return invoice(matter, sentences, formats);
    case 'credit-note':
      return creditNote(matter, sentences, formats);
    case 'which-invoice':
      return whichInvoice(matter, sentences, formats);
    case 'statement':
      return statement(matter, sentences, formats);
    case 'account':
      return account(matter, sentences, formats);
    case 'payments':
      return plain(payments(matter.payments, sentences, formats).join('\n'));
    case 'payment-noted':
      return plain(money.paymentNoted(matter.amount && formats.money(matter.amount)));
    case 'payment-not-seen':
      return plain(money.paymentNotSeen(matter.amount && formats.money(matter.amount)));
    case 'payment-received':
      return plain(money.paymentReceived(formats.money(matter.amount)));
    case 'over-credit-limit':
      return overCreditLimit(matter, sentences, formats);
    case 'pay-first':
      return payFirst(matter, sentences, formats);
    case 'credit-asked':
      return plain(money.creditAsked);
    case 'credit-decided':
      return creditDecided(matter, sentences, formats);
    default:
      return unhandled(matter);
  }
};

const creditNote = (note: CreditNote, { money, total }: Sentences, formats: Formats): Said =>
  plain(
    [
      `*${money.creditNote(note.number)}*`,
      `${formats.day(note.issuedOn)}, ${money.ofInvoice(note.invoiceNumber)}`,
      ...(note.reason === null ? [] : [asData(note.reason)]),
      `*${total} ${formats.money(note.total)}*`,
    ].join('\n'),
  );

const statement = ({ from, to, closing }: Statement, sentences: Sentences, formats: Formats): Said => {
  const { money } = sentences;
  const period = money.period(formats.day(from), formats.day(to));
  return plain([`*${money.statement}*`, period, owed(closing, money, formats)].join('\n'));
};
