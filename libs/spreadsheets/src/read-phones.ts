import { setImmediate } from 'node:timers/promises';
import { ok, refuse, type Result } from '@munshi/kernel';
import { type BadCsvRow, readCsv, type UnreadableCsv } from './read-csv.js';

/** A number takes some 50 µs to read: whatever else the process has to answer has its turn in between. */
const A_TURN = 200;

export interface PhoneList {
  /** Each once, in their order. */
  readonly phones: readonly string[];
  /** Rows that are left out, by their line. */
  readonly bad: readonly BadCsvRow[];
}

/** The telephone numbers of a file with a column `phone`; `canonical` reads one, and is null for what is none. */
export const readPhones = async (
  csv: string,
  canonical: (text: string) => string | null,
): Promise<Result<PhoneList, UnreadableCsv>> => {
  const file = readCsv(csv);
  if (!file.ok) return file;
  const { columns, rows, bad } = file.value;
  if (!columns.includes('phone'))
    return refuse({ kind: 'unreadable-csv', problem: 'there is no column called phone' });
  const lines = new Map<string, number>();
  const problems = [...bad];
  for (const [nth, { line, values }] of rows.entries()) {
    if (nth % A_TURN === 0) await setImmediate();
    const phone = canonical(values['phone'] ?? '');
    const first = phone === null ? undefined : lines.get(phone);
    if (phone === null) problems.push({ line, problems: ['phone is no telephone number'] });
    else if (first !== undefined) problems.push({ line, problems: [`is the number of line ${first} again`] });
    else lines.set(phone, line);
  }
  problems.sort((left, right) => left.line - right.line);
  return ok({ phones: [...lines.keys()], bad: problems });
};
