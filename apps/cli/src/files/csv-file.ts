import { CsvError, parse } from 'csv-parse/sync';

export interface CsvRow {
  /** Where it ends in the file, from 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface BadCsvRow {
  readonly line: number;
  readonly problems: readonly string[];
}

export interface CsvFile {
  /** Lower case, as the first line has them. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Rows of another length than the first line. */
  readonly bad: readonly BadCsvRow[];
}

/** The file cannot be taken apart at all. */
export class UnreadableCsv extends Error {}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** @throws UnreadableCsv for an empty file, a column that comes twice, or quotes that do not match. */
export const readCsv = (text: string): CsvFile => {
  const [header, ...records] = parsed(text);
  if (!header) throw new UnreadableCsv('the file is empty');
  const columns = header.record.map((column) => column.trim().toLowerCase());
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new UnreadableCsv(`there are two columns called ${twice}`);
  const rows: CsvRow[] = [];
  const bad: BadCsvRow[] = [];
  for (const { record, info } of records) {
    if (record.length === columns.length)
      rows.push({
        line: info.lines,
        values: Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ''])),
      });
    else
      bad.push({ line: info.lines, problems: [`has ${record.length} values for ${columns.length} columns`] });
  }
  return { columns, rows, bad };
};

const parsed = (text: string): readonly Parsed[] => {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    return parse(text, options) as unknown as readonly Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableCsv(error.message);
    throw error;
  }
};
