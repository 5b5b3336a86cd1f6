import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';
import type { Delimiter } from './csv-text.js';

/** A telephone number, with or without `+`: written in full and in groups, so that no spreadsheet takes it for a number. */
export interface PhoneCell {
  readonly phone: string;
}

export type CsvCell = string | number | bigint | boolean | Date | PhoneCell | null;

/**
 * What a spreadsheet may take for the beginning of a formula, also in full width, behind quotes, and behind whatever it
 * does not show.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}'"\u2018\u2019\u201c\u201d\uff02\uff07]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const CONTROL_FIRST = /^[\t\r\n]/;

/** Where somebody else's spreadsheet parts cells by another sign than this file, the rest of a text begins a cell too. */
const LATER_FORMULA = /([,;\t|\r\n][\s\p{Cc}\p{Cf}'"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

const PHONE = /^\+?[1-9]\d{6,14}$/;
const TO_BE_QUOTED = /[",;|\t\r\n]|^\s|\s$/;

/**
 * A file that spreadsheets show as it was meant: a byte order mark, so that they read UTF-8, Windows line ends, and no
 * cell that begins a formula. Who writes to customers exports what customers have written.
 */
export const writeCsv = (
  columns: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  delimiter: Delimiter = ',',
): string => {
  const lines = [columns.map(textCell).join(delimiter)];
  for (const row of rows) lines.push(row.map(cell).join(delimiter));
  return `\ufeff${lines.join('\r\n')}\r\n`;
};

/** One line of such a file, for those who write it bit by bit. */
export const csvLine = (row: readonly CsvCell[], delimiter: Delimiter = ','): string =>
  `${row.map(cell).join(delimiter)}\r\n`;

const cell = (value: CsvCell): string => {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return phoneCell(value.phone);
  if (typeof value === 'string')
    return value.startsWith('+') && PHONE.test(value) ? phoneCell(value) : textCell(value);
  // A number begins no formula, whatever its sign.
  return String(value);
};

/**
 * `(+91) 98290 12345`: behind its bracket the plus begins no formula, and the cell is no number. Without its plus a number
 * of another country would be read as one of our own when the file comes back.
 */
const phoneCell = (phone: string): string => {
  if (!PHONE.test(phone)) return textCell(phone);
  const digits = phone.replace('+', '');
  const known = parsePhoneNumberFromString(`+${digits}`, metadata)?.formatInternational();
  const written = known?.replace('+', '').replaceAll('-', ' ') ?? '';
  const [first = '', ...rest] = (written.includes(' ') ? written : grouped(digits)).split(' ');
  return `(+${first}) ${rest.join(' ')}`;
};

const grouped = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

const textCell = (text: string): string => {
  const inner = text.replace(LATER_FORMULA, `$1'`);
  const safe = FORMULA.test(text) || CONTROL_FIRST.test(text) ? `'${inner}` : inner;
  return TO_BE_QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
