import type { Sheet } from './sheet.js';
import { ACCENT, BODY, leading, LABEL, type Style, STRONG, TINT } from './style.js';
import { type Align, baselineIn } from './typesetter.js';

export interface Column<Row> {
  readonly heading: string;
  readonly align: Align;
  /** Takes what width the others leave, and breaks its cells into lines. Where no column does, all are wider. */
  readonly grows?: boolean;
  readonly cell: (row: Row, index: number) => string;
  /** What the column comes to over some rows, where that means something. */
  readonly sum?: (rows: readonly Row[]) => string;
}

export interface Table<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Labels of the rows of sums: at the foot of a page, at the head of the next, at the end. */
  readonly labels: { readonly carried: string; readonly brought: string; readonly total: string };
  /** How high that is what belongs to the sums, and stands on no page without a row that it comes from. */
  readonly after?: number;
}

export const PAD = 4;
const MOST_LINES = 6;
const LEAST_GROWING = 120;
const SUM_HEIGHT = leading(STRONG) + 2 * PAD;

/** Rows are never torn; a page that is not the last ends with what is carried forward, and the next begins with it. */
export const drawTable = <Row>(sheet: Sheet, table: Table<Row>): void => {
  const { columns, rows, labels, after = 0 } = table;
  const labelled = Math.max(0, columns.findIndex(({ grows }) => grows)); // prettier-ignore
  const widths = widthsOf(sheet, table);
  const headings = columns.map(({ heading }, at) => headingIn(sheet, heading, inner(widths[at])));
  const headHeight = Math.max(...headings.map(({ length }) => length)) * leading(LABEL) + 2 * PAD;

  const head = (): void => {
    sheet.band(sheet.left, sheet.y, sheet.width, headHeight, TINT);
    drawCells(sheet, columns, widths, headings, LABEL);
    sheet.y += headHeight;
  };
  const sums = (label: string, done: readonly Row[]): void => {
    const cells = columns.map((column, at) => [at === labelled ? label : (column.sum?.(done) ?? '')]);
    drawCells(sheet, columns, widths, cells, STRONG);
    sheet.y += SUM_HEIGHT;
    sheet.rule();
  };

  sheet.keep(headHeight + 2 * SUM_HEIGHT + MOST_LINES * leading(BODY) + (rows.length > 1 ? 0 : after));
  head();
  rows.forEach((row, index) => {
    const cells = columns.map((column, at) => {
      const text = column.cell(row, index);
      return column.grows ? sheet.type.lines(text, BODY, inner(widths[at]), MOST_LINES) : [text];
    });
    const height = Math.max(...cells.map(({ length }) => length)) * leading(BODY) + 2 * PAD;
    const isLast = index > 0 && index === rows.length - 1;
    if (sheet.remaining < height + SUM_HEIGHT + (isLast ? after : 0)) {
      sums(labels.carried, rows.slice(0, index));
      sheet.turn();
      head();
      sums(labels.brought, rows.slice(0, index));
    }
    drawCells(sheet, columns, widths, cells, BODY);
    sheet.y += height;
    sheet.rule();
  });
  sums(labels.total, rows);
  sheet.rule(ACCENT, 1);
};

const inner = (width = 0): number => width - 2 * PAD;

/** Broken between words alone: one that is wider than its column is written smaller, not torn. */
const headingIn = (sheet: Sheet, heading: string, width: number): readonly string[] => {
  const sizes = heading.split(' ').map((word) => sheet.type.shrunk(word, LABEL, width - 0.1).size);
  return sheet.type.lines(heading, { ...LABEL, size: Math.min(...sizes) }, width, 2);
};

/** Every column as wide as its widest cell or sum; the others give way where too little is left for the growing one. */
const widthsOf = <Row>(sheet: Sheet, { columns, rows }: Table<Row>): readonly number[] => {
  const natural = columns.map((column) => {
    if (column.grows) return 0;
    const cells = rows.map((row, index) => sheet.type.width(column.cell(row, index), BODY));
    const words = column.heading.split(' ').map((word) => sheet.type.width(word, LABEL));
    const sum = column.sum ? sheet.type.width(column.sum(rows), STRONG) : 0;
    return Math.max(sum, ...cells, ...words) + 2 * PAD + 1;
  });
  const taken = natural.reduce((sum, width) => sum + width, 0);
  const doesGrow = columns.some(({ grows }) => grows);
  const scale = doesGrow ? Math.min(1, (sheet.width - LEAST_GROWING) / taken) : sheet.width / taken;
  return natural.map((width, at) => (columns[at]?.grows ? sheet.width - taken * scale : width * scale));
};

const drawCells = <Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  widths: readonly number[],
  cells: readonly (readonly string[])[],
  style: Style,
): void => {
  let x = sheet.left;
  columns.forEach(({ align }, at) => {
    const width = widths[at] ?? 0;
    cells[at]?.forEach((line, row) => {
      const baseline = baselineIn(sheet.y + PAD + row * leading(style), style);
      if (align === 'left') {
        const fitted = sheet.type.fitted(line, style, inner(width));
        sheet.type.write(fitted.text, x + PAD, baseline, fitted.style);
      } else {
        const shrunk = sheet.type.shrunk(line, style, inner(width));
        sheet.type.write(line, x + width - PAD, baseline, shrunk, 'right');
      }
    });
    x += width;
  });
};
