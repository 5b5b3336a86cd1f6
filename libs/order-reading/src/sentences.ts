import { mixed } from './lexicon/words.js';
import type { Token } from './tokens.js';
import { isMeasure } from './units.js';

export interface Sentence {
  readonly tokens: readonly Token[];
  /** It ended with a question mark. */
  readonly asks: boolean;
  /** It orders nothing, and names what the next one may leave out: "dolo kitne ka hai? 5 box bhej dena". */
  readonly mentions?: boolean;
}

/** Split at line ends, full stops, question and exclamation marks; "1." and "1)" before an item are dropped. */
export const sentencesOf = (tokens: readonly Token[], text: string): Sentence[] => {
  let prices: readonly number[] = [];
  let separator = '|';
  return withoutRowNumbers(sentencesIn(tokens, text)).flatMap((sentence) => {
    if (!isTableHead(sentence)) return [withoutRowNumber(withoutCells(inCells(sentence, separator), prices))];
    // "Item;Qty;Unit", as a sheet is saved.
    separator = sentence.tokens.find(({ text: sign }) => SEPARATORS.has(sign))!.text;
    prices = pricesIn(inCells(sentence, separator));
    return [];
  });
};

const SEPARATORS: ReadonlySet<string> = new Set(['|', ';', ',']);

/** With "|" between its cells, whatever parts them. */
const inCells = (sentence: Sentence, separator: string): Sentence =>
  separator === '|'
    ? sentence
    : {
        ...sentence,
        tokens: sentence.tokens.map((token) => (token.text === separator ? { ...token, text: '|' } : token)),
      };

/** Which columns of a table are prices, by its head: what stands there counts nothing. */
const pricesIn = (head: Sentence): readonly number[] =>
  cellsOf(head).flatMap((cell, at) => (cell.some(({ text }) => mixed.is('price', text)) ? [at] : []));

const withoutCells = (row: Sentence, dropped: readonly number[]): Sentence => {
  const cells = cellsOf(row);
  const isRow = dropped.length > 0 && cells.length > Math.max(...dropped);
  return isRow ? { ...row, tokens: cells.filter((_, at) => !dropped.includes(at)).flat() } : row;
};

/** The cells of a row, each with the sign before it. */
const cellsOf = ({ tokens }: Sentence): Token[][] => {
  const cells: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === '|') cells.push([]);
    cells.at(-1)!.push(token);
  }
  return cells;
};

/** "S.No | Item | Qty | Rate" names columns and asks for nothing. */
const isTableHead = ({ tokens }: Sentence): boolean => {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return (
    words.length > 1 &&
    words.every(({ text }) => mixed.is('column', text)) &&
    tokens.every(({ kind }) => kind !== 'number') &&
    tokens.some(({ text }) => SEPARATORS.has(text))
  );
};

/** "01 | Eno | 2 box": the cells of a row are one item, and its number is none of it. */
const withoutRowNumber = ({ tokens, asks }: Sentence): Sentence => {
  const cells = tokens.filter(({ text }) => text === '|').length;
  const numbered = cells > 1 && tokens[0]?.kind === 'number' && tokens[1]?.text === '|';
  if (!numbered) return { tokens, asks };
  return {
    tokens: tokens
      .slice(2)
      .map((token) => (token.text === '|' ? { ...token, kind: 'mark', text: '-' } : token)),
    asks,
  };
};

const FEWEST_ROWS = 3;

/** "1 maggi 2 ctn", "2 tata salt 1 bag", "3 eggs 3 tray": lines that begin with their numbers, and count something else. */
const withoutRowNumbers = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const end = sentences.findIndex(({ tokens }, at) => !isRow(tokens, at + 1));
  const rows = end < 0 ? sentences.length : end;
  return rows < FEWEST_ROWS
    ? sentences
    : sentences.map((sentence, at) =>
        at < rows ? { ...sentence, tokens: sentence.tokens.slice(1) } : sentence,
      );
};

const isRow = ([number, name, ...others]: readonly Token[], row: number): boolean =>
  number?.kind === 'number' &&
  number.text === String(row) &&
  name?.kind === 'word' &&
  mixed.unitOf(name.text) === undefined &&
  others.some(({ kind }, at) => kind === 'number' && !isMeasureOf(others[at + 1]));

const isMeasureOf = (token: Token | undefined): boolean => {
  const unit = token?.kind === 'word' ? mixed.unitOf(token.text) : undefined;
  return (unit !== undefined && isMeasure(unit)) || (token?.kind === 'word' && mixed.is('sized', token.text));
};

const sentencesIn = (tokens: readonly Token[], text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  let skipStop = false;
  /** The last number of a list. */
  let listed = 0;
  const close = (asks: boolean): void => {
    if (current.length > 0) sentences.push({ tokens: current, asks });
    current = [];
  };
  for (const token of tokens) {
    if (isStop(text, current.at(-1)?.end) && isCounted(current)) close(false);
    const after = text.charAt(token.end);
    const begins = current.length === 0 && isListNumber(token, text, after);
    // "1. Coke 5 crate 2. Bisleri 10 ctn": all in one line.
    const goesOn =
      listed > 0 && token.kind === 'number' && token.text === `${listed + 1}` && /[.)]/.test(after);
    if (begins || goesOn) {
      listed = Number(token.text);
      if (goesOn) close(false);
      skipStop = after === '.';
      continue;
    }
    if (token.kind === 'stop') {
      // "Sprite - ?": a blank, which asks nothing of us.
      const blank = token.text === '?' && current.at(-1)?.kind === 'mark';
      if (!(skipStop && token.text === '.')) close(token.text === '?' && !blank);
    } else current.push(token);
    skipStop = false;
  }
  close(false);
  return sentences;
};

const isStop = (text: string, at = text.length): boolean =>
  text.charAt(at) === '.' && /\s/.test(text.charAt(at + 1));

/** "Bhujia 20 pkt. why so late": the full stop behind a unit ends what was named before it, and shortens it in "20 pkt. bhujia". */
const isCounted = (tokens: readonly Token[]): boolean => {
  const [name, number, unit] = tokens.slice(-3);
  const says = (word: Token): boolean => mixed.is('filler', word.text) || mixed.is('ordering', word.text);
  return (
    name?.kind === 'word' &&
    !says(name) &&
    number?.kind === 'number' &&
    unit?.kind === 'word' &&
    mixed.unitOf(unit.text) !== undefined &&
    !isMeasureOf(unit)
  );
};

const isListNumber = (token: Token, text: string, after: string): boolean =>
  token.kind === 'number' &&
  token.text.length <= 2 &&
  (after === '.' || after === ')') &&
  /(?:^|\n) *$/.test(text.slice(Math.max(0, token.start - 4), token.start));
