import type { Money } from '@munshi/kernel';
import { pixCode } from './pix.js';
import { upiLink } from './upi.js';

/** Where money is sent to by scanning: a UPI address in India, a Pix key in Brazil. */
export type ScanToPay =
  | { readonly scheme: 'UPI'; readonly address: string; readonly name: string }
  | { readonly scheme: 'Pix'; readonly key: string; readonly name: string; readonly city: string };

/** What the QR code says, or null where the scheme does not carry the amount's currency, or there is nothing to pay. */
export const paymentCode = (payTo: ScanToPay, amount: Money, reference: string): string | null => {
  if (amount.minor <= 0) return null;
  if (payTo.scheme === 'UPI') return amount.currency === 'INR' ? upiLink(payTo, amount, reference) : null;
  return amount.currency === 'BRL' ? pixCode(payTo, amount, reference) : null;
};
