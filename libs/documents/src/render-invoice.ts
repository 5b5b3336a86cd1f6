import { paperWords, type PaperWords } from '@munshi/wording';
import type { InvoicePaper } from './paper.js';
import { closingHeight, drawClosing } from './parts/closing.js';
import { drawParties, type Fact } from './parts/facts.js';
import { finish } from './parts/foot.js';
import { drawGoods } from './parts/goods-table.js';
import { openPaper } from './parts/letterhead.js';
import { drawMark } from './parts/mark.js';
import { drawPayment } from './parts/payment-box.js';
import { drawTaxTable } from './parts/tax-table.js';
import { totalsOf } from './parts/totals.js';
import { printable } from './print/printable.js';
import type { Sheet } from './print/sheet.js';
import { leading, SMALL } from './print/style.js';

/** An invoice or a credit note as a PDF. The same paper gives the same bytes. */
export const renderInvoice = async (paper: InvoicePaper): Promise<Buffer> => {
  const words = paperWords(paper.language);
  const { number, credits, note, since } = paper;
  const title = words.labels.titles[titleOf(paper)];
  const sheet = openPaper({ ...paper, title, subtitle: `${words.labels.number} ${number}` }, words);
  if (since) drawMark(sheet, since, words);
  drawParties(sheet, words.labels.billTo, paper.buyer, factsOf(paper, words), words);
  const totals = totalsOf(paper, words);
  drawGoods(sheet, paper, words, closingHeight(sheet, totals, words));
  drawClosing(sheet, totals, words);
  drawTaxTable(sheet, paper, words);
  const payment = { ...paper, amount: since?.open ?? paper.payable.payable, reference: number };
  if (!credits && payment.amount.minor > 0) drawPayment(sheet, payment, words);
  if (note !== null) drawNote(sheet, note);
  return finish(sheet, words);
};

/** A registered seller in India writes a tax invoice; nobody else may call it that. */
const titleOf = ({ credits, summary, seller }: InvoicePaper): 'credit-note' | 'tax-invoice' | 'invoice' => {
  if (credits) return 'credit-note';
  return summary.law.key === 'india-gst' && seller.taxId ? 'tax-invoice' : 'invoice';
};

const factsOf = (paper: InvoicePaper, { labels, formats }: PaperWords): readonly Fact[] => {
  const { issuedOn, dueOn, orderNumber, credits, summary } = paper;
  const { placeOfSupply, law } = summary;
  const given: readonly (Fact | null)[] = [
    [labels.date, formats.day(issuedOn)],
    dueOn && [labels.dueOn, formats.day(dueOn)],
    orderNumber === null ? null : [labels.order, orderNumber],
    credits && [labels.credits, `${credits.number}, ${formats.day(credits.issuedOn)}`],
    placeOfSupply && [labels.placeOfSupply, `${placeOfSupply.name} (${placeOfSupply.code})`],
    law.key === 'india-gst' ? [labels.reverseCharge, labels.no] : null,
  ];
  return given.filter((fact) => fact !== null);
};

const drawNote = (sheet: Sheet, note: string): void => {
  const lines = sheet.type.lines(printable(note, 600), SMALL, sheet.width, 6);
  sheet.keep(lines.length * leading(SMALL));
  sheet.y = sheet.type.paragraph(lines, sheet.left, sheet.y, SMALL);
};
