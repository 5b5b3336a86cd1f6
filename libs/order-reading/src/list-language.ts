import { cleanText, foldWord, writtenWord } from './fold.js';
import { MARKETS, type Market } from './lexicon/markets.js';

/** A list is told by its first lines. */
const LONGEST = 500;
const MOST_WORDS = 40;
/** Short words are of many languages. */
const SHORTEST = 4;
const ENOUGH = 2;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/**
 * The language that a bare list tells by what it calls goods and their units: "arroz 5 kg, oleo 2 caixas". Only one
 * that is a market of its own: who mixes languages calls the same goods by one name in all of them. Null where one
 * word alone tells it, or words tell two.
 */
export const listLanguageOf = (text: string): string | null => {
  const words = [...cleanText(text.slice(0, LONGEST)).matchAll(WORD)]
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
  const said = [...new Set(words.map(writtenWord))].filter(({ length }) => length >= SHORTEST);
  const told = lists().flatMap(({ code, goods, units }) => {
    const known = said.filter(
      (word) => goods.has(singular(word)) || goods.has(word) || units.has(foldWord(word)),
    );
    return known.length >= ENOUGH ? [code] : [];
  });
  const [only = null] = told;
  return told.length === 1 ? only : null;
};

interface List {
  readonly code: string;
  readonly goods: ReadonlySet<string>;
  /** By their sound. */
  readonly units: ReadonlySet<string>;
}

let made: readonly List[] | undefined;

const lists = (): readonly List[] => (made ??= MARKETS.flatMap((market) => listOf(market)));

const listOf = (market: Market): readonly List[] => {
  const [code, ...mixed] = market.languages;
  if (code === undefined || mixed.length > 0) return [];
  const others = new Set(MARKETS.filter((other) => other !== market).flatMap(unitsOf));
  const goods = new Set(market.lexicons.flatMap(({ goods: named = '' }) => named.split(/\s+/)));
  return [{ code, goods, units: new Set(unitsOf(market).filter((word) => !others.has(word))) }];
};

const unitsOf = ({ lexicons }: Market): readonly string[] =>
  lexicons.flatMap(({ units }) => Object.values(units).flatMap((words) => words.split(/\s+/).map(foldWord)));

const singular = (word: string): string => word.replace(/s$/, '');
