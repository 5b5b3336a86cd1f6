import type { Money } from '@munshi/kernel';
import type { PaperWords } from '@munshi/wording';
import type { BankAccount } from '../paper.js';
import { paymentCode, type ScanToPay } from '../payment/payment-code.js';
import { printable } from '../print/printable.js';
import { drawQr } from '../print/qr.js';
import type { Sheet } from '../print/sheet.js';
import { LABEL, leading, SMALL } from '../print/style.js';
import { baselineIn } from '../print/typesetter.js';
import { drawFacts, type Fact } from './facts.js';

export interface Payment {
  readonly amount: Money;
  readonly reference: string;
  readonly bank: BankAccount | null;
  readonly scanToPay: ScanToPay | null;
}

/** A link with a name in Devanagari is long: its modules are still half a millimetre. */
const QR = 108;

/** What it takes of a page: nothing where nobody says where to pay. */
export const paymentHeight = ({ amount, reference, bank, scanToPay }: Payment): number => {
  const hasCode = scanToPay !== null && paymentCode(scanToPay, amount, reference) !== null;
  return bank || hasCode ? QR + 2 * leading(LABEL) + 12 : 0;
};

/** Where to pay: the account on the left, a code to scan on the right. */
export const drawPayment = (sheet: Sheet, payment: Payment, words: PaperWords): void => {
  const { amount, reference, bank, scanToPay } = payment;
  const code = scanToPay && paymentCode(scanToPay, amount, reference);
  if (!bank && code === null) return;
  sheet.keep(paymentHeight(payment));
  const top = sheet.y;
  if (bank) {
    const below = sheet.type.paragraph([words.labels.bank], sheet.left, top, LABEL) + 2;
    sheet.y = drawFacts(sheet, factsOf(bank, words), sheet.left, sheet.width * 0.5, below);
  }
  if (scanToPay && code !== null) {
    drawScan(sheet, scanToPay, { code, amount }, top, words);
    sheet.y = top + QR + 2 * leading(LABEL);
  }
  sheet.y += 10;
};

const factsOf = ({ holder, bank, number, routing }: BankAccount, { labels }: PaperWords): readonly Fact[] => [
  [labels.accountHolder, holder],
  [labels.bankName, bank],
  [labels.accountNumber, number],
  ...(routing ? [[printable(routing.name, 20), routing.code] as const] : []),
];

const drawScan = (
  sheet: Sheet,
  payTo: ScanToPay,
  { code, amount }: { readonly code: string; readonly amount: Money },
  top: number,
  words: PaperWords,
): void => {
  const caption = `${words.labels.scanToPay(payTo.scheme)}: ${words.formats.money(amount)}`;
  sheet.type.write(caption, sheet.right, baselineIn(top, LABEL), LABEL, 'right');
  const qrTop = top + leading(LABEL) + 3;
  drawQr(sheet.document, code, sheet.right - QR, qrTop, QR);
  const address = payTo.scheme === 'UPI' ? payTo.address : payTo.key;
  const shown = sheet.type.fitted(printable(address, 80), SMALL, sheet.width * 0.44);
  sheet.type.write(shown.text, sheet.right, baselineIn(qrTop + QR + 2, SMALL), shown.style, 'right');
};
