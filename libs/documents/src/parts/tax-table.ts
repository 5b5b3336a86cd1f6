import { type Money, sum } from '@munshi/kernel';
import type { CodeSummary, TaxComponent } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { InvoicePaper } from '../paper.js';
import { printable } from '../print/printable.js';
import type { Sheet } from '../print/sheet.js';
import { LABEL, leading, SMALL } from '../print/style.js';
import { type Column, drawTable } from '../print/table.js';

type CodeColumn = Column<CodeSummary>;

/** The tax by goods code and rate, share by share; nothing where nothing is taxed. */
export const drawTaxTable = (sheet: Sheet, { summary }: InvoicePaper, words: PaperWords): void => {
  const { labels } = words;
  if (summary.components.length === 0) return;
  sheet.keep(leading(LABEL) + 90);
  const { isInformative } = summary.law;
  const title = isInformative ? labels.approximateTax : labels.taxSummary;
  sheet.y = sheet.type.paragraph([title], sheet.left, sheet.y, LABEL) + 2;
  drawTable(sheet, {
    columns: columnsOf(summary, words),
    rows: summary.byCode,
    labels: { carried: labels.carriedForward, brought: labels.broughtForward, total: labels.sum },
  });
  if (isInformative) sheet.y = sheet.type.paragraph([labels.notFiscal], sheet.left, sheet.y + 3, SMALL);
  sheet.y += 12;
};

const columnsOf = (
  { law, byCode, net }: InvoicePaper['summary'],
  { labels, formats }: PaperWords,
): readonly CodeColumn[] => {
  const amounts = (heading: string, of: (row: CodeSummary) => Money): CodeColumn => ({
    heading,
    align: 'right',
    cell: (row) => formats.figures(of(row)),
    sum: (rows) => formats.figures(sum(rows.map(of), net.currency)),
  });
  const shares = byCode[0]?.components ?? [];
  const shareColumns = ({ name }: TaxComponent, at: number): readonly CodeColumn[] => [
    {
      heading: `${name ?? labels.tax} %`,
      align: 'right',
      cell: ({ components }) => formats.rate(components[at]?.rate ?? 0),
    },
    amounts(name ?? labels.tax, ({ components, tax }) => components[at]?.amount ?? tax),
  ];
  return [
    {
      heading: law.goodsCode ?? labels.code,
      align: 'left',
      cell: ({ hsn }) => printable(hsn ?? '–', 20),
    },
    amounts(labels.net, (row) => row.net),
    ...shares.flatMap(shareColumns),
    ...(shares.length > 1 ? [amounts(labels.tax, ({ tax }) => tax)] : []),
  ];
};
