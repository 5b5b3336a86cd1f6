import { add } from '@munshi/kernel';
import type { Formats } from '../formats.js';
import { asData } from '../plain-text.js';
import { plain, type Said } from '../said.js';
import type { Sentences } from '../sentences.js';
import type { Invoice, Party, WhichInvoice } from './money-matter.js';
import type { MoneySentences } from './money-sentences.js';

/** What WhatsApp shows beside a document. */
const CAPTION = 1024;

/** Where the goods do not fit they are left to the paper. */
export const invoice = (utterance: Invoice, sentences: Sentences, formats: Formats): Said => {
  const whole = told(utterance, sentences, formats);
  return whole.text.length <= CAPTION ? whole : told({ ...utterance, lines: [] }, sentences, formats);
};

const told = (utterance: Invoice, sentences: Sentences, formats: Formats): Said => {
  const { number, orderNumber, issuedOn, seller, buyer, lines, net, tax, rounding, total, discount } =
    utterance;
  const { money } = sentences;
  const party = (label: string, { name, taxId }: Party): string =>
    `${label}: ${asData(name)}${taxId ? ` (${taxId.name ?? sentences.taxId} ${asData(taxId.number)})` : ''}`;
  const rows = lines.map((line, index) => {
    const off = line.discount.minor === 0 ? '' : ` ${formats.less(line.discount)}`;
    const amount = `${formats.amount(line.quantity, line.unit)} × ${formats.money(line.unitPrice)}${off} = ${formats.money(line.net)}`;
    return `${index + 1}. ${asData(line.name)}\n${amount}; ${sentences.tax} ${formats.rate(line.taxRate)} ${formats.money(line.tax)}`;
  });
  return plain(
    [
      `*${sentences.invoice(number)}*`,
      `${formats.day(issuedOn)}, ${sentences.ofOrder(orderNumber)}`,
      party(sentences.from, seller),
      party(sentences.to, buyer),
      ...(rows.length === 0 ? [] : ['', ...rows]),
      '',
      ...(discount.minor === 0
        ? []
        : [
            `${sentences.beforeDiscount} ${formats.money(add(net, discount))}`,
            `${sentences.discount} ${formats.less(discount)}`,
          ]),
      `${sentences.net} ${formats.money(net)}`,
      `${sentences.tax} ${formats.money(tax)}`,
      ...(rounding.minor === 0 ? [] : [`${money.rounding} ${formats.money(rounding)}`]),
      `*${sentences.total} ${formats.money(total)}*`,
      ...standing(utterance, money, formats),
    ].join('\n'),
  );
};

/** What is to be paid of it at this moment, which on the paper is all of it for good. */
const standing = (
  { cancelled, creditNotes, open, total, dueOn }: Invoice,
  money: MoneySentences,
  formats: Formats,
): readonly string[] => {
  const notes = creditNotes.join(', ');
  if (cancelled) return [money.invoiceCancelled(notes)];
  const credited = notes === '' ? [] : [money.invoiceCredited(notes)];
  if (open.minor <= 0) return [...credited, money.invoicePaid];
  return [
    ...credited,
    ...(open.minor < total.minor ? [money.stillOpen(formats.money(open))] : []),
    ...(dueOn === null ? [] : [`${money.dueOn} ${formats.day(dueOn)}`]),
  ];
};

export const whichInvoice = (
  { heard, latest }: WhichInvoice,
  sentences: Sentences,
  formats: Formats,
): Said => {
  const rows = latest.map(
    ({ number, orderNumber, total }) =>
      `${number}, ${sentences.ofOrder(orderNumber)}: ${formats.money(total)}`,
  );
  return plain([sentences.money.whichInvoice(asData(heard)), ...rows].join('\n'));
};
