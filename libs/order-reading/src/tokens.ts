import type { WordKind } from './lexicon/lexicon.js';
import type { Quantity } from '@munshi/kernel';
import { foldWord, writtenWord } from './fold.js';

/** `stop` ends a sentence, `break` an item; a `mark` is a sign that says what a number is for. */
export type TokenKind = 'word' | 'number' | 'mark' | 'break' | 'stop';

export interface Token {
  readonly kind: TokenKind;
  /** Folded word, digits as written, or the sign itself. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but the previous token stands right before it. */
  readonly glued: boolean;
  /** A word as it was written, in lower case and without accents. */
  readonly written?: string;
  /** What a number is worth; null where that is in doubt. */
  readonly value?: Quantity | null;
  /** A phrase that says as much as a word of this kind. */
  readonly says?: WordKind;
  /** A number in words. */
  readonly spoken?: boolean;
  /** "70%". */
  readonly percent?: boolean;
  /** It stands in the place of a number that was taken back. */
  readonly corrects?: boolean;
  /** And that number was a count. */
  readonly counts?: boolean;
}

/**
 * Groups: odd number (1/2, 10:30), number, word, sign. Each alternative is linear. The comma of "500ml-48,1L-24" parts two
 * counts of sizes.
 */
const TOKEN =
  /(\d+(?:[/:]\d+)+)|((?:(?<![.\p{L}\p{M}])\.)?\d+(?:[.,](?!(?<=[-=:]\d{1,5},)\d{1,5}\p{L}{1,9}[-=:]\d)\d+)*(?:[eE][+-]?\d+(?!\p{L}))?)|([mM][23](?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}]*)|(\.{2,}|-{2,}|~+|\/{2,}|={2,}>*|>{2,}|_{3,}|\*{2,}|\/-|[\n।॥.,;:|•·+&@₹$=\-–—→/×✕✖*?!()#"″])|(?![©®™])\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*/gu;
const BREAKS = new Set([',', ';', '|', '•', '·', '+', '&']);
const ABBREVIATED = new Set(['rs', 'no', 'qty', 'pc', 'kg', 'pkt', 'dz', 'ctn', 'approx', 'sq']);
/** "10 kg. Price last time was 760", but "No. 1", "Rs. Fifty". */
const ENDS_SENTENCE = new Set(['pc', 'kg', 'pkt', 'dz', 'ctn']);
/** The text of a mark for pictures of any kind, which part what is told from what is ordered. */
export const PICTURE = '☺';
const DASH = /[–—→]/;
const TIMES = /[×✕✖*]/;

/** Linear in the length of `text`, which `cleanText` has made. */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = [];
  let lastEnd = -1;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const glued = start === lastEnd;
    const push = (kind: TokenKind, folded: string): unknown =>
      tokens.push({ kind, text: folded, start, end, glued });
    if (match[1] !== undefined) push('word', match[1]);
    else if (match[2] !== undefined)
      tokens.push(numberOf(match[2], start, end, glued, /^ ?%/.test(text.slice(end, end + 2))));
    else if (match[3] !== undefined) pushWord(tokens, match[3], start, glued, text.slice(end, end + 3));
    else pushSign(match[0], text, start, tokens.at(-1), push);
    lastEnd = end;
  }
  return tokens;
};

const numberOf = (text: string, start: number, end: number, glued: boolean, percent: boolean): Token => ({
  ...{ kind: 'number', text, start, end, glued },
  ...(percent && { percent }),
});

/** "x100" and "100x" are a sign and a number, "s/" is short for "sem". */
const pushWord = (tokens: Token[], word: string, start: number, glued: boolean, after: string): void => {
  const end = start + word.length;
  if (/^x$/i.test(word)) {
    tokens.push({ kind: 'mark', text: '×', start, end, glued });
    return;
  }
  if (/^[scp]$/i.test(word) && after.startsWith('/')) {
    const text = { s: 'sem', c: 'com', p: 'para' }[word.toLowerCase()]!;
    tokens.push({ kind: 'word', text: foldWord(text), written: text, start, end, glued });
    return;
  }
  const before = tokens.at(-1);
  // "1.5 sq mm", "2 sq. ft"
  if (before?.kind === 'word' && before.text === 'sq' && /^(?:mm|ft)$/i.test(word)) {
    tokens.pop();
    const text = `sq${word.toLowerCase()}`;
    tokens.push({ ...before, text: foldWord(text), written: text, end });
    return;
  }
  // "6A" and "MCB 32 A" are amperes, "a dozen" is one, and "10 A MAIS" ten more.
  const counted = before?.kind === 'number';
  const amperes = glued ? /^a$/i.test(word) : counted && word === 'A' && !/^\s?\p{L}/u.test(after);
  const text = amperes ? 'amp' : foldWord(word);
  tokens.push({ kind: 'word', text, written: writtenWord(word), start, end, glued });
};

const endsAt = (word: string, stop: number, text: string): boolean =>
  ENDS_SENTENCE.has(word) && /^\s+\p{Lu}/u.test(text.slice(stop + 1, stop + 4));

const pushSign = (
  sign: string,
  text: string,
  start: number,
  before: Token | undefined,
  push: (kind: TokenKind, text: string) => unknown,
): void => {
  const spaceAfter = /^\s?$/.test(text.charAt(start + sign.length));
  if (/^\p{Extended_Pictographic}/u.test(sign) && !TIMES.test(sign)) push('mark', PICTURE);
  else if (/^[\n?!।॥]$/.test(sign)) push('stop', sign);
  else if (sign === '.') {
    const goesOn = before !== undefined && ABBREVIATED.has(before.text) && !endsAt(before.text, start, text);
    if (spaceAfter && !goesOn) push('stop', sign);
  } else if (
    /^(?:\.{3,}|-{2,})$/.test(sign) &&
    /^\s*\d/.test(text.slice(start + sign.length, start + sign.length + 4))
  )
    push('mark', '=');
  else if (/^(?:\.{2,}|-{2,}|\/{2,}|_{3,}|\*{2,})$/.test(sign)) push('break', ',');
  else if (/^(?:~+|={2,}>*|>{2,})$/.test(sign)) push('mark', '-');
  else if (BREAKS.has(sign)) push('break', sign);
  else if (sign === '/') push(spaceAfter ? 'break' : 'mark', sign);
  else push('mark', DASH.test(sign) ? '-' : TIMES.test(sign) ? '×' : sign);
};
