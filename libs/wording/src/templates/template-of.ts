import type { Money } from '@munshi/kernel';
import { SPEAKERS } from '../say.js';
import type { Language, Utterance } from '../utterance.js';
import { type FilledTemplate, value } from './standard-templates.js';
import type { TemplateName } from './template-words.js';

/** The template that says the same where only approved words may be said; null of what is said in a conversation alone. */
export const templateOf = (utterance: Utterance, language: Language): FilledTemplate | null => {
  const { formats } = SPEAKERS[language];
  const filled = (name: TemplateName, ...values: readonly string[]): FilledTemplate => ({
    name,
    language,
    parameters: values.map(value),
  });
  const amount = (money: Money | null): string => (money === null ? '' : formats.money(money));
  switch (utterance.kind) {
    case 'invoice': {
      const { number, orderNumber, open, dueOn } = utterance;
      return open.minor <= 0
        ? filled('invoice_settled', number, orderNumber)
        : filled('invoice_issued', number, orderNumber, amount(open), dueOn ? formats.day(dueOn) : '');
    }
    case 'credit-note':
      return filled('credit_note_issued', utterance.number, utterance.invoiceNumber, amount(utterance.total));
    case 'dispatched':
      return filled(utterance.partly ? 'order_partly_dispatched' : 'order_dispatched', utterance.number);
    case 'delivered':
      return filled('order_delivered', utterance.number);
    case 'order-cancelled':
      return filled('order_cancelled', utterance.number);
    case 'payment-received':
      return filled('payment_received', amount(utterance.amount));
    case 'payment-not-seen':
      return filled('payment_not_seen', amount(utterance.amount));
    case 'credit-decided':
      return filled(utterance.approved ? 'credit_approved' : 'credit_refused', amount(utterance.total));
    case 'statement':
      return filled('statement_sent', formats.day(utterance.from), formats.day(utterance.to));
    default:
      return null;
  }
};

/** The goods of a back-order are here, and it is confirmed. */
export const backOrderConfirmed = (number: string, total: Money, language: Language): FilledTemplate => ({
  name: 'back_order_confirmed',
  language,
  parameters: [number, SPEAKERS[language].formats.money(total)].map(value),
});
