import type { Delimiter } from './csv-text.js';

/** One row as the file has it, or what is wrong with it. */
export interface CsvRecord {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: string | null;
}

/**
 * Takes a text apart (RFC 4180; any line end). A quote that is out of place spoils the lines that it spans and no others:
 * after it the file is read on at the next line. Each character is looked at a bounded number of times.
 */
export function* recordsIn(text: string, delimiter: Delimiter, start: number): Generator<CsvRecord> {
  let line = linesIn(text.slice(0, start)) + 1;
  // A quote that nobody closes reaches to the end of the file: only the first of them can.
  let mayReachTheEnd = true;
  for (let at = start; at < text.length;) {
    const record = recordAt(text, at, delimiter);
    const open = record.problem === UNCLOSED;
    const end = open && mayReachTheEnd ? afterLine(text, at) : record.end;
    if (open) mayReachTheEnd = false;
    const lines = linesIn(text.slice(at, end));
    const through = line + lines - (text[end - 1] === '\n' || text[end - 1] === '\r' ? 1 : 0);
    const spanned =
      record.problem !== null && through > line ? `, and spoils the lines until ${through}` : '';
    yield { line, cells: record.cells, problem: record.problem && `${record.problem}${spanned}` };
    line += lines;
    at = end;
  }
}

const UNCLOSED = 'has a quote that is never closed';
const MISPLACED = 'has a quote within a value';

interface Taken {
  readonly cells: readonly string[];
  /** Behind its line end. */
  readonly end: number;
  readonly problem: string | null;
}

const recordAt = (text: string, start: number, delimiter: Delimiter): Taken => {
  const cells: string[] = [];
  for (let at = start; ;) {
    const cell = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, delimiter);
    if (typeof cell === 'string') return { cells, end: text.length, problem: cell };
    cells.push(cell.value);
    const next = text[cell.end];
    if (next === delimiter) at = cell.end + 1;
    else if (next === undefined || next === '\n' || next === '\r')
      return { cells, end: afterLine(text, cell.end), problem: cell.problem };
    else return { cells, end: afterLine(text, cell.end), problem: MISPLACED };
    if (cell.problem !== null) return { cells, end: afterLine(text, cell.end), problem: cell.problem };
  }
};

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly problem: string | null;
}

const quotedAt = (text: string, start: number): Cell | typeof UNCLOSED => {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return UNCLOSED;
    if (text[quote + 1] !== '"')
      return {
        value: text.slice(start + 1, quote).replaceAll('""', '"'),
        end: quote + 1,
        problem: null,
      };
    at = quote + 2;
  }
};

const plainAt = (text: string, start: number, delimiter: Delimiter): Cell => {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  const value = text.slice(start, end);
  return { value, end, problem: value.includes('"') ? MISPLACED : null };
};

const afterLine = (text: string, start: number): number => {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return Math.min(at + 1, text.length);
};

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
