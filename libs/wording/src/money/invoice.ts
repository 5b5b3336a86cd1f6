import { add } from '@munshi/kernel';
import type { Formats } from '../formats.js';
import { asData } from '../plain-text.js';
import { plain, type Said } from '../said.js';
import type { Sentences } from '../sentences.js';
import type { Invoice, Party } from './money-matter.js';

/** What WhatsApp shows beside a document. */
const CAPTION = 1024;

/** What a currency's country calls the number; it does not change with the customer's language. */
const TAX_IDS: ReadonlyMap<string, string> = new Map([
  ['INR', 'GSTIN'],
  ['BRL', 'CNPJ'],
]);

/** Where the goods do not fit they are left to the paper. */
export const invoice = (utterance: Invoice, sentences: Sentences, formats: Formats): Said => {
  const whole = told(utterance, sentences, formats);
  return whole.text.length <= CAPTION ? whole : told({ ...utterance, lines: [] }, sentences, formats);
};

const told = (utterance: Invoice, sentences: Sentences, formats: Formats): Said => {
  const { number, orderNumber, issuedOn, seller, buyer, lines, net, tax, rounding, total, dueOn, discount } =
    utterance;
  const { money } = sentences;
  const taxId = TAX_IDS.get(total.currency) ?? sentences.taxId;
  const party = (label: string, { name, taxId: id }: Party): string =>
    `${label}: ${asData(name)}${id ? ` (${taxId} ${asData(id)})` : ''}`;
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
      ...(dueOn === null ? [] : [`${money.dueOn} ${formats.day(dueOn)}`]),
    ].join('\n'),
  );
};
