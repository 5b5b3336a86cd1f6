import { add, type Money, sum } from '@munshi/kernel';
import type { PaperWords } from '@munshi/wording';
import type { GoodsLine, InvoicePaper } from '../paper.js';
import { printable } from '../print/printable.js';
import type { Sheet } from '../print/sheet.js';
import { type Column, drawTable } from '../print/table.js';

type GoodsColumn = Column<GoodsLine>;

/** The lines; columns that have nothing to say on this paper are left out. */
export const drawGoods = (sheet: Sheet, paper: InvoicePaper, words: PaperWords, after: number): void => {
  const { labels } = words;
  drawTable(sheet, {
    columns: columnsOf(paper, words),
    rows: paper.lines,
    labels: {
      carried: labels.carriedForward,
      brought: labels.broughtForward,
      total: labels.sum,
    },
    after,
  });
};

const columnsOf = ({ lines, summary }: InvoicePaper, words: PaperWords): readonly GoodsColumn[] => {
  const { labels, formats } = words;
  const { currency } = summary.net;
  const isCoded = lines.some(({ hsn }) => hsn !== null);
  const isDiscounted = lines.some(({ discount }) => discount.minor !== 0);
  const isTaxed = lines.some(({ taxRate, tax }) => taxRate !== 0 || tax.minor !== 0);
  const amounts = (heading: string, of: (line: GoodsLine) => Money): GoodsColumn => ({
    heading,
    align: 'right',
    cell: (line) => formats.figures(of(line)),
    sum: (rows) => formats.figures(sum(rows.map(of), currency)),
  });
  const code: GoodsColumn = {
    heading: summary.law.goodsCode ?? labels.code,
    align: 'left',
    cell: ({ hsn }) => printable(hsn ?? '', 20),
  };
  const rate: GoodsColumn = {
    heading: labels.rate,
    align: 'right',
    cell: ({ taxRate }) => formats.rate(taxRate),
  };
  return [
    { heading: '#', align: 'left', cell: (_, index) => formats.count(index + 1) },
    { heading: labels.goods, align: 'left', grows: true, cell: ({ name }) => printable(name, 160) },
    ...(isCoded ? [code] : []),
    {
      heading: labels.quantity,
      align: 'right',
      cell: ({ quantity, unit }) => printable(formats.amount(quantity, unit), 60),
    },
    { heading: labels.price, align: 'right', cell: ({ unitPrice }) => formats.figures(unitPrice) },
    ...(isDiscounted ? [amounts(labels.discount, ({ discount }) => discount)] : []),
    ...(isTaxed ? [amounts(labels.net, ({ net }) => net), rate, amounts(labels.tax, ({ tax }) => tax)] : []),
    amounts(`${labels.amount} (${currency})`, ({ net, tax }) => add(net, tax)),
  ];
};
