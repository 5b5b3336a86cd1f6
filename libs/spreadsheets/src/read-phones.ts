import { setImmediate } from 'node:timers/promises';
import { ok, refuse, type Result } from '@munshi/kernel';
import { type BadCsvRow, type CsvRow, openCsv, tooMany, type UnreadableCsv } from './read-csv.js';

/** A number takes some 50 µs to read: whatever else the process has to answer has its turn in between. */
const A_TURN = 200;

/** Enough to see what is wrong with a file. */
const MOST_TOLD = 1_000;

export interface PhoneList {
  /** Each once, in their order. */
  readonly phones: readonly string[];
  /** Rows that are left out, by their line; the first thousand of them. */
  readonly bad: readonly BadCsvRow[];
  /** How many those are. */
  readonly badCount: number;
}

/** The telephone numbers of a file with a column `phone`; `canonical` reads one, and is null for what is none. */
export const readPhones = async (
  csv: string,
  canonical: (text: string) => string | null,
): Promise<Result<PhoneList, UnreadableCsv>> => {
  const file = openCsv(csv);
  if (!file.ok) return file;
  const { columns, rows } = file.value;
  if (!columns.includes('phone'))
    return refuse({ kind: 'unreadable-csv', problem: 'there is no column called phone' });
  const lines = new Map<string, number>();
  const bad: BadCsvRow[] = [];
  let [nth, badCount] = [0, 0];
  for (const row of rows) {
    if (row === 'too-many') return tooMany();
    if (nth % A_TURN === 0) await setImmediate();
    nth += 1;
    const wrong = 'problems' in row ? row : taken(row, canonical, lines);
    if (wrong === null) continue;
    badCount += 1;
    if (bad.length < MOST_TOLD) bad.push(wrong);
  }
  return ok({ phones: [...lines.keys()], bad, badCount });
};

/** @returns what keeps it from being taken */
const taken = (
  { line, values }: CsvRow,
  canonical: (text: string) => string | null,
  lines: Map<string, number>,
): BadCsvRow | null => {
  const phone = canonical(values['phone'] ?? '');
  if (phone === null) return { line, problems: ['phone is no telephone number'] };
  const first = lines.get(phone);
  if (first !== undefined) return { line, problems: [`is the number of line ${first} again`] };
  lines.set(phone, line);
  return null;
};
