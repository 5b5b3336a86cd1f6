import { mixed } from './lexicon/words.js';
import type { Token } from './tokens.js';

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
  return sentencesIn(tokens, text).flatMap((sentence) => {
    if (!isTableHead(sentence)) return [withoutRowNumber(withoutCells(sentence, prices))];
    prices = pricesIn(sentence);
    return [];
  });
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
    tokens.some(({ text }) => text === '|' || text === ',')
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

const sentencesIn = (tokens: readonly Token[], text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  let skipStop = false;
  const close = (asks: boolean): void => {
    if (current.length > 0) sentences.push({ tokens: current, asks });
    current = [];
  };
  for (const token of tokens) {
    const after = text.charAt(token.end);
    if (current.length === 0 && isListNumber(token, text, after)) {
      skipStop = after === '.';
      continue;
    }
    if (token.kind === 'stop') {
      if (!(skipStop && token.text === '.')) close(token.text === '?');
    } else current.push(token);
    skipStop = false;
  }
  close(false);
  return sentences;
};

const isListNumber = (token: Token, text: string, after: string): boolean =>
  token.kind === 'number' &&
  token.text.length <= 2 &&
  (after === '.' || after === ')') &&
  /(?:^|\n) *$/.test(text.slice(Math.max(0, token.start - 4), token.start));
