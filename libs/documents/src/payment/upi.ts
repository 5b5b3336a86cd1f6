import type { Money } from '@munshi/kernel';
import { asDecimal } from './decimal.js';

/**
 * A link that any UPI app opens on a filled-in payment: payee, amount, currency, and the reference as the transaction's
 * and as the note that both sides see. NPCI, UPI Linking Specifications 1.6: names and notes up to 50 characters,
 * references up to 35.
 */
export const upiLink = (
  payee: { readonly address: string; readonly name: string },
  amount: Money,
  reference: string,
): string => {
  const fields = [
    ['pa', payee.address],
    ['pn', payee.name.slice(0, 50)],
    ['am', asDecimal(amount)],
    ['cu', 'INR'],
    ['tr', reference.slice(0, 35)],
    ['tn', reference.slice(0, 50)],
  ] as const;
  // Not URLSearchParams: it writes a space as "+", which apps show as a plus.
  return `upi://pay?${fields.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`;
};
