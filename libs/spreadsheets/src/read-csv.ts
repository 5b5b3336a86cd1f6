import { ok, refuse, type Result } from '@munshi/kernel';
import { delimiterOf, isWorkbook, textOf } from './csv-text.js';
import { type CsvRecord, recordsIn } from './records.js';

export interface CsvRow {
  /** Where it begins in the file, from 1. */
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
  /** What cannot be read as a row, beside those that can. */
  readonly bad: readonly BadCsvRow[];
}

/** The file as a whole is of no use. */
export interface UnreadableCsv {
  readonly kind: 'unreadable-csv';
  readonly problem: string;
}

export interface CsvLimits {
  /** Of the file, in bytes; of a text, in UTF-16 units. */
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
}

const USUAL: CsvLimits = { size: 64 * 1024 * 1024, rows: 1_000_000, columns: 200 };

/** Its first line names the columns; blank lines are none. Commas, semicolons and tabs part the cells. */
export const readCsv = (
  given: string | Uint8Array,
  limits: Partial<CsvLimits> = {},
): Result<CsvFile, UnreadableCsv> => {
  const opened = openCsv(given, limits);
  if (!opened.ok) return opened;
  const rows: CsvRow[] = [];
  const bad: BadCsvRow[] = [];
  for (const row of opened.value.rows)
    if (row === 'too-many') return tooMany(limits);
    else if ('values' in row) rows.push(row);
    else bad.push(row);
  return ok({ columns: opened.value.columns, rows, bad });
};

/** A file whose rows are read one by one, so that a million of them need no more memory than the text. */
export interface OpenCsv {
  readonly columns: readonly string[];
  /** Good and bad ones as they come; `too-many` is the last, where there are more than may be. */
  readonly rows: Iterable<CsvRow | BadCsvRow | 'too-many'>;
}

export const openCsv = (
  given: string | Uint8Array,
  limits: Partial<CsvLimits> = {},
): Result<OpenCsv, UnreadableCsv> => {
  const most = { ...USUAL, ...limits };
  if (given.length > most.size) return unreadable(`the file is larger than ${most.size} bytes`);
  if (isWorkbook(given)) return unreadable('this is a workbook: save it as CSV, in UTF-8');
  const text = textOf(given);
  const { delimiter, start } = delimiterOf(text);
  const records = filled(recordsIn(text, delimiter, start));
  const { value: first } = records.next();
  if (first === undefined) return unreadable('the file is empty');
  const columns = first.problem ?? namesIn(first.cells, most);
  if (typeof columns === 'string') return unreadable(`line ${first.line}: ${columns}`);
  return ok({ columns, rows: rowsOf(records, columns, most.rows) });
};

export const tooMany = ({ rows = USUAL.rows }: Partial<CsvLimits> = {}) =>
  unreadable(`the file has more than ${rows} rows`);

function* filled(records: Iterable<CsvRecord>): Generator<CsvRecord, undefined> {
  for (const record of records)
    if (record.problem !== null || record.cells.some((cell) => cell.trim() !== '')) yield record;
}

function* rowsOf(
  records: Iterable<CsvRecord>,
  columns: readonly string[],
  most: number,
): Generator<CsvRow | BadCsvRow | 'too-many', void> {
  let count = 0;
  for (const { line, cells, problem } of records) {
    count += 1;
    if (count > most) {
      yield 'too-many';
      return;
    }
    const wrong = problem ?? misfit(cells, columns);
    yield wrong === null ? { line, values: valuesOf(columns, cells) } : { line, problems: [wrong] };
  }
}

/** The names of the columns, or what is wrong with them. Spreadsheets leave nameless ones at the end. */
const namesIn = (cells: readonly string[], { columns: most }: CsvLimits): readonly string[] | string => {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  while (names.at(-1) === '') names.pop();
  if (names.length > most) return `there are more than ${most} columns`;
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? names : `there are two columns called ${twice}`;
};

const misfit = (cells: readonly string[], columns: readonly string[]): string | null => {
  const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (cells.length < columns.length || beyond)
    return `has ${cells.length} values for ${columns.length} columns`;
  // PostgreSQL stores no NUL, and nobody types one.
  return cells.some((cell) => cell.includes('\0')) ? 'has a character that is none' : null;
};

const valuesOf = (columns: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));

const unreadable = (problem: string) => refuse({ kind: 'unreadable-csv', problem } as const);
