import { cleanText } from './fold.js';
import { mixed } from './lexicon/words.js';
import { tokensOf } from './product-terms.js';
import type { Clarification, OrderedLine, Reading, ReadLine } from './reading.js';
import type { Token } from './tokens.js';
import { sellable, type Sold } from './units.js';

const LONGEST_NAME = 80;

type Asked = Pick<Clarification, 'span' | 'quantity'>;

/** What a customer called the goods that were asked about, as written but without the amount; null where nothing else was said. */
export const nameAsked = ({ span, quantity }: Asked): string | null => {
  const text = cleanText(span);
  const tokens = tokensOf(text, mixed);
  const amount = quantity && tokens.findLast(({ value }) => value?.equals(quantity));
  const named = tokens.filter((token) => token !== amount && isPartOfName(token));
  const name = named.map(({ start, end }) => text.slice(start, end)).join(' ');
  return hasWord(named) && name.length <= LONGEST_NAME ? name : null;
};

/** By what two names are one: as they sound, in whatever order. Empty where a text names nothing. */
export const aliasKey = (name: string): string => {
  const named = tokensOf(cleanText(name), mixed).filter(isPartOfName);
  if (!hasWord(named)) return '';
  return named
    .map(({ text, value }) => value?.toString() ?? text)
    .sort()
    .join(' ');
};

const hasWord = (tokens: readonly Token[]): boolean => tokens.some(({ kind }) => kind === 'word');

const isPartOfName = ({ kind, text, written = '' }: Token): boolean =>
  kind === 'number' ||
  (kind === 'word' && mixed.unitOf(text) === undefined && !mixed.isWritten('filler', written));

/**
 * Answers the questions about goods that `meant` knows the answer to: each becomes a line, or a question about the
 * amount. `draft`, where there is one, is what the lines come on top of; what might change a line of it stays asked.
 */
export const answered = (
  reading: Reading,
  meant: (question: Clarification) => string | undefined,
  draft: readonly OrderedLine[],
  find: (sku: string) => Sold | undefined,
): Reading => {
  const taken = new Set([...reading.lines, ...reading.add, ...reading.set, ...draft].map(({ sku }) => sku));
  const lines: ReadLine[] = [];
  const clarify = reading.clarify.flatMap((question): Clarification[] => {
    const sku = question.why === 'product' ? meant(question) : undefined;
    const product = sku === undefined ? undefined : find(sku);
    if (sku === undefined || !product || question.candidates.some((each) => taken.has(each)))
      return [question];
    taken.add(sku);
    const { span, quantity, unit } = question;
    const amount = quantity && sellable(product, quantity, unit);
    if (amount) lines.push({ sku, ...amount, span });
    return amount ? [] : [{ span, candidates: [sku], quantity: null, unit, why: 'quantity' }];
  });
  const kind = draft.length > 0 ? 'add' : 'lines';
  return { ...reading, clarify, [kind]: [...reading[kind], ...lines] };
};
