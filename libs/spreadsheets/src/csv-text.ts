/** Files of spreadsheets come in three encodings, and only some of them say which. */
export const textOf = (given: string | Uint8Array): string => {
  if (typeof given === 'string') return given.replace(/^\ufeff/, '');
  const [first, second] = given;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(given);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(given);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(given);
  } catch {
    // What Excel writes as "CSV" in the West; every byte of it is some character.
    return new TextDecoder('windows-1252').decode(given);
  }
};

/** The first bytes of .xlsx and .ods, which are ZIP archives, and of .xls. */
const WORKBOOKS = ['504b0304', 'd0cf11e0'];

export const isWorkbook = (given: string | Uint8Array): boolean =>
  typeof given !== 'string' && WORKBOOKS.includes(Buffer.from(given.subarray(0, 4)).toString('hex'));

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Excel's own way of saying it: a first line `sep=;`. */
const SAID = /^sep=([,;\t])\r?(?:\n|$)/i;

/** What parts the cells, and where they begin. Where nothing says so, whatever the first line has most of outside of quotes. */
export const delimiterOf = (text: string): { readonly delimiter: Delimiter; readonly start: number } => {
  const said = SAID.exec(text);
  if (said !== null) return { delimiter: said[1] as Delimiter, start: said[0].length };
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(blankLines(text))) ?? [];
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  const most = Math.max(...counts);
  // Of two that are even the rarer sign: commas stand in names too.
  return { delimiter: most === 1 ? ',' : (DELIMITERS[counts.lastIndexOf(most)] ?? ','), start: 0 };
};

const blankLines = (text: string): number => /^[\r\n]*/.exec(text)?.[0].length ?? 0;
