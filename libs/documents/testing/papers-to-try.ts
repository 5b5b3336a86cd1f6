import { money, Quantity } from '@munshi/kernel';
import {
  BRAZIL,
  discountOf,
  exactly,
  INDIA_GST,
  lineTax,
  NO_TAX_LAW,
  roundedToWhole,
  type TaxProfile,
  taxSummary,
} from '@munshi/tax';
import type { PaperLanguage } from '@munshi/wording';
import type { Firm, GoodsLine, InvoicePaper, StatementEntry, StatementPaper } from '../src/paper.js';

type Goods = readonly [
  name: string,
  hsn: string | null,
  quantity: string,
  unit: string,
  price: number,
  rate: number,
];

const GOODS: Readonly<Record<PaperLanguage, readonly Goods[]>> = {
  en: [
    ['UltraTech Cement OPC 53 Grade 50 kg', '25232930', '100', 'bag', 375_00, 2800],
    ['TMT Bar Fe 500D 12 mm', '72142090', '2500', 'kg', 62_50, 1800],
    ['River Sand, washed', '25051019', '12.5', 'tonne', 1_450_00, 500],
    ['Fly ash bricks 9 inch', '68159910', '4', 'thousand', 6_250_75, 1200],
  ],
  hi: [
    ['अल्ट्राटेक सीमेंट ओपीसी 53 ग्रेड 50 किलो', '25232930', '100', 'bag', 375_00, 2800],
    ['टीएमटी सरिया Fe 500D 12 मि.मी.', '72142090', '2500', 'kg', 62_50, 1800],
    ['धुली हुई नदी की रेत (उत्कृष्ट श्रेणी)', '25051019', '2', 'trolley', 9_450_00, 500],
    ['रेफ़्रिजरेटर स्टैंड, क्रोम फ़िनिश', '73269099', '3', 'piece', 1_250_35, 1800],
  ],
  pt: [
    ['Cimento CP II-E 32 Votoran 50 kg', '25232910', '40', 'saco', 38_90, 1800],
    ['Óleo de soja refinado 900 ml (caixa com 20 garrafas)', '15079011', '6', 'caixa', 142_35, 700],
    ['Açúcar cristal União 5 kg', '17019900', '12', 'fardo', 118_80, 700],
    ['Feijão-carioca tipo 1', '07133319', '25', 'pacote', 7_99, 0],
  ],
};

const SELLERS: Readonly<Record<PaperLanguage, Firm>> = {
  en: {
    name: 'Sharma Traders',
    address: 'Shop 14, Market Yard, Gultekdi\nPune, Maharashtra 411037',
    taxId: { name: 'GSTIN', number: '27AAPFU0939F1ZV' },
    contact: '+91 20 2426 1188 · accounts@sharmatraders.example',
  },
  hi: {
    name: 'शर्मा ट्रेडर्स एण्ड ब्रदर्स',
    address: 'दुकान 14, मार्केट यार्ड, गुलटेकड़ी\nपुणे, महाराष्ट्र 411037',
    taxId: { name: 'GSTIN', number: '27AAPFU0939F1ZV' },
    contact: '+91 20 2426 1188',
  },
  pt: {
    name: 'Distribuidora São João Ltda.',
    address: 'Rua da Conceição, 214, Galpão 3\nSão Paulo, SP 01032-010',
    taxId: { name: 'CNPJ', number: '11.222.333/0001-81' },
    contact: '(11) 3227-4410 · vendas@saojoao.example',
  },
};

const BUYERS: Readonly<Record<PaperLanguage, Firm>> = {
  en: {
    name: 'Verma Stores',
    address: '22 MG Road, Bengaluru, Karnataka 560001',
    taxId: { name: 'GSTIN', number: '29AAGCB7383J1Z4' },
    contact: null,
  },
  hi: {
    name: 'श्री कृष्ण हार्डवेयर एवं सेनेटरी',
    address: 'मुख्य बाज़ार, विद्यानगर, सोलापुर',
    taxId: { name: 'GSTIN', number: '27AAACR5055K1Z7' },
    contact: null,
  },
  pt: {
    name: 'Mercadinho da Conceição',
    address: 'Av. Getúlio Vargas, 88, Guarulhos, SP',
    taxId: { name: 'CPF', number: '529.982.247-25' },
    contact: null,
  },
};

const CURRENCIES: Readonly<Record<PaperLanguage, string>> = { en: 'INR', hi: 'INR', pt: 'BRL' };
const PROFILES: Readonly<Record<PaperLanguage, TaxProfile>> = { en: INDIA_GST, hi: INDIA_GST, pt: BRAZIL };

export const goodsLine = ([name, hsn, amount, unit, price, taxRate]: Goods, currency: string): GoodsLine => {
  const quantity = Quantity.of(amount);
  const unitPrice = money(price, currency);
  const net = quantity.at(unitPrice);
  const discount = money(0, currency);
  return { name, hsn, quantity, unit, unitPrice, discount, net, taxRate, tax: lineTax(net, taxRate) };
};

/** Each line less so much, in hundredths of a percent. */
export const lessRate = (lines: readonly GoodsLine[], rate: number): readonly GoodsLine[] =>
  lines.map((line) => {
    const discount = discountOf(line.net, { kind: 'rate', rate });
    const net = money(line.net.minor - discount.minor, line.net.currency);
    return { ...line, discount, net, tax: lineTax(net, line.taxRate) };
  });

/** So many lines: the goods of the language, over and over. */
export const goodsLines = (language: PaperLanguage, count: number): readonly GoodsLine[] => {
  const goods = GOODS[language];
  return Array.from({ length: count }, (_, at) =>
    goodsLine(goods[at % goods.length] as Goods, CURRENCIES[language]),
  );
};

/** A paper of a wholesaler of the language's country, with whatever is to be different. */
export const paperToTry = (
  language: PaperLanguage,
  more: Partial<InvoicePaper> = {},
  profile: TaxProfile = PROFILES[language],
): InvoicePaper => {
  const seller = more.seller ?? SELLERS[language];
  const buyer = more.buyer ?? BUYERS[language];
  const lines = more.lines ?? goodsLines(language, 4);
  const party = ({ taxId }: Firm) => ({ taxId: taxId?.number ?? null });
  const summary = taxSummary(profile, party(seller), party(buyer), lines, CURRENCIES[language]);
  const payable = profile === INDIA_GST ? roundedToWhole(summary.total) : exactly(summary.total);
  return {
    language,
    number: language === 'pt' ? 'INV/26/000007' : 'INV/26-27/000123',
    issuedOn: { year: 2026, month: 11, day: 20 },
    dueOn: { year: 2026, month: 12, day: 5 },
    orderNumber: 'ORD-1042',
    credits: null,
    seller,
    buyer,
    lines,
    summary,
    payable,
    since: null,
    bank: {
      holder: seller.name,
      bank: language === 'pt' ? 'Banco do Brasil' : 'Bank of Maharashtra',
      number: language === 'pt' ? '104332-1' : '60123456789',
      routing:
        language === 'pt' ? { name: 'Agência', code: '1234-5' } : { name: 'IFSC', code: 'MAHB0000123' },
    },
    scanToPay:
      language === 'pt'
        ? { scheme: 'Pix', key: '11222333000181', name: seller.name, city: 'São Paulo' }
        : { scheme: 'UPI', address: 'sharmatraders@okbank', name: seller.name },
    note: null,
    ...more,
  };
};

export const untaxed = (language: PaperLanguage, more: Partial<InvoicePaper> = {}): InvoicePaper =>
  paperToTry(language, more, NO_TAX_LAW);

/** Every second entry is a payment of 4,000 by UPI, the others are invoices of 10,000 more each time. */
export const statementToTry = (language: PaperLanguage, count: number): StatementPaper => {
  const { seller, buyer, issuedOn, bank, scanToPay } = paperToTry(language);
  const currency = CURRENCIES[language];
  const entries = Array.from({ length: count }, (_, at): StatementEntry => {
    const on = { year: 2026, month: 4 + Math.floor(at / 28), day: 1 + (at % 28) };
    if (at % 2 === 1) return { on, what: 'UPI', debit: null, credit: money(4_000_00, currency) };
    const what = `INV/26-27/${String(at + 1).padStart(6, '0')}`;
    return { on, what, debit: money((at / 2 + 1) * 10_000_00, currency), credit: null };
  });
  const period = { from: { year: 2026, month: 4, day: 1 }, to: issuedOn };
  const opening = money(5_000_00, currency);
  return { language, seller, buyer, issuedOn, period, opening, entries, reference: 'VERMA', bank, scanToPay };
};
