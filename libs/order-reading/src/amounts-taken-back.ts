import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { numberTerm } from './product-terms.js';
import type { Token } from './tokens.js';

/**
 * "Maggi 5 ctn, sorry 3 ctn", "do nahi, ek": without the amount that is taken back at once, and the words that do so. In
 * "5, not 3" the first one stands.
 */
export const withoutTakenBack = (tokens: readonly Token[], catalogue: CatalogueRange): Token[] => {
  const kept = [...tokens];
  for (let at = 0; at < kept.length; at += 1) {
    const end = amountEnd(kept, at, catalogue);
    const denied = end === null ? null : deniedBehind(kept, end, catalogue);
    if (end !== null && denied !== null) {
      const [unit, fresh] = [kept[end - 1]!, kept.slice(denied.number, denied.to)];
      kept.splice(denied.from, denied.to - denied.from);
      const own = fresh.length === 1 && end - at === 2 ? [unit] : [];
      const { start, end: behind } = kept[at]!;
      const counted = [corrected(fresh[0]!, kept, at, catalogue), ...fresh.slice(1), ...own];
      kept.splice(at, end - at, ...counted.map((token) => ({ ...token, start, end: behind })));
      continue;
    }
    const counted = end === null ? null : countBefore(kept, at, end, catalogue);
    const next =
      end === null
        ? null
        : amountInstead(kept, end, counted !== null, () => isNamedBefore(kept, at, catalogue), catalogue);
    if (end === null || next === null) continue;
    const [unit, said] = [kept[end - 1]!, amountEnd(kept, next, catalogue)! - next];
    const [number, ...own] = kept.slice(next, next + said);
    const amount = [corrected(number!, kept, at, catalogue), ...own];
    if (counted !== null && !isMeasureWord(own[0], catalogue)) {
      // "10 bundle tiscon 12 mm … make it 15": the size stays, the count before it goes.
      kept.splice(end, next + said - end);
      kept.splice(counted, said === 1 ? 1 : amountEnd(kept, counted, catalogue)! - counted, ...amount);
      continue;
    }
    // The second count is in the unit of the first, unless it says its own; it stands where it was said.
    const last = (own.at(-1) ?? number!).end;
    const inherited = said === 1 && end - at === 2 ? [{ ...unit, start: last, end: last }] : [];
    kept.splice(at, next + said - at, ...amount, ...inherited);
  }
  return kept;
};

/** What stands for a count is a count, though goods come in that size: "cement 100 - make it 50" of bags of 50 kg. */
const corrected = (number: Token, tokens: readonly Token[], at: number, catalogue: CatalogueRange): Token => {
  const counts =
    isNamedBefore(tokens, at, catalogue) && !isSizeBefore(tokens, at, tokens[at]!.value, catalogue);
  return { ...number, corrects: true, ...(counts && { counts }) };
};

/**
 * "5 cx de leite, não, 4", "20 bori acc nahi, 30 bori": where a "no" beside commas and the count after it stand, with
 * nothing else behind a name.
 */
const deniedBehind = (
  tokens: readonly Token[],
  from: number,
  catalogue: CatalogueRange,
): { from: number; number: number; to: number } | null => {
  const isDenial = (token: Token | undefined): boolean =>
    token?.kind === 'word' && catalogue.says('negation', token);
  const isNamed = (token: Token | undefined): boolean =>
    token?.kind === 'word' && !isDenial(token) && !catalogue.says('joiner', token);
  let named = from;
  while (isNamed(tokens[named])) named += 1;
  const comma = (at: number): number => (isParting(tokens[at]) ? 1 : 0);
  const no = named + comma(named);
  const number = no + 1 + comma(no + 1);
  const parted = number > no + 1 || (no > named && !catalogue.words.is('numberSign', tokens[no]?.text ?? ''));
  if (named === from || !isDenial(tokens[no]) || tokens[number]?.kind !== 'number') return null;
  const to = amountEnd(tokens, number, catalogue)!;
  // "100 bag cement nahi 80 bag chahiye"
  const inUnits = to > number + 1 && tokens[to - 1]!.text === tokens[from - 1]?.text;
  const behind = tokens[to];
  const ends = behind === undefined || behind.kind === 'break';
  const wants = behind !== undefined && inUnits && catalogue.saysAny(['ordering'], behind);
  return (parted && ends) || (inUnits && (ends || wants)) ? { from: named, number, to } : null;
};

/** Behind a number and its unit; null where no number stands. */
const amountEnd = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): number | null => {
  if (tokens[at]?.kind !== 'number') return null;
  const unit = tokens[at + 1];
  return unit?.kind === 'word' && catalogue.unitOf(unit.text) !== undefined ? at + 2 : at + 1;
};

/** Where the count stands of goods whose size ends here; null where this is no size, or nothing is counted before it. */
const countBefore = (
  tokens: readonly Token[],
  at: number,
  end: number,
  catalogue: CatalogueRange,
): number | null => {
  if (!isMeasureWord(tokens[end - 1], catalogue)) return null;
  for (let back = at - 1; back >= 0 && tokens[back]!.kind !== 'break'; back -= 1)
    if (tokens[back]!.kind === 'number' && !isMeasureWord(tokens[back + 1], catalogue)) return back;
  return null;
};

/** "24 rolls, sorry 72 meter 24 rolls", "4 pair, no no 7 no 2 pair": goods in another size, counted anew. */
const isSizeOfNext = (
  tokens: readonly Token[],
  at: number,
  measured: boolean,
  catalogue: CatalogueRange,
): boolean => {
  const end = amountEnd(tokens, at, catalogue)!;
  const counted = end > at + 1 && isMeasureWord(tokens[at + 1], catalogue) === measured;
  const next = tokens
    .slice(end)
    .find(({ kind, text }) => kind !== 'word' || !catalogue.words.is('filler', text));
  return !counted && next?.kind === 'number';
};

/** Whether a bare number ends here that goods have beside the word before it. */
const isNamedSize = (tokens: readonly Token[], end: number, catalogue: CatalogueRange): boolean => {
  const [name, number] = [tokens[end - 2], tokens[end - 1]];
  return (
    name?.kind === 'word' &&
    number?.kind === 'number' &&
    number.value != null &&
    catalogue.hasBoth(name.text, numberTerm(number.value))
  );
};

/** Whether a name that stands before it in the same clause comes in such a size. */
const isSizeBefore = (
  tokens: readonly Token[],
  at: number,
  value: Token['value'],
  catalogue: CatalogueRange,
): boolean =>
  value == null ||
  tokens
    .slice(tokens.slice(0, at).findLastIndex(({ kind }) => kind === 'break') + 1, at)
    .some(({ kind, text }) => kind === 'word' && catalogue.hasBoth(text, numberTerm(value)));

const isNamedBefore = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { kind, text } = tokens[before]!;
    if (kind === 'break') return false;
    if (kind === 'word' && catalogue.names(text)) return true;
  }
  return false;
};

/** A comma, a dash, a colon or a bracket: "cement 100 - make it 50". */
const isParting = (token: Token | undefined): boolean =>
  token?.kind === 'break' || (token?.kind === 'mark' && /^[-:(]$/.test(token.text));

const MOST_BETWEEN = 8;
/** "Sorry", "nahi". */
const TAKES_BACK = ['slip', 'corrects', 'negation'] as const;
/** "Ki jagah", "make it". */
const TURNS = ['inPlace', 'set'] as const;

/** Where the amount begins that takes the place of the one before `from`, with nothing between but words that say so. */
const amountInstead = (
  tokens: readonly Token[],
  from: number,
  counted: boolean,
  /** Of goods that were named before it. */
  isNamed: () => boolean,
  catalogue: CatalogueRange,
): number | null => {
  let [takesBack, parted, sets, joined] = [false, false, false, false];
  const measured = isMeasureWord(tokens[from - 1], catalogue);
  for (let at = from; at < Math.min(tokens.length, from + MOST_BETWEEN); at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'number') {
      // "Soap 12, no 1 lemon 2": other goods.
      const behind = tokens[amountEnd(tokens, at, catalogue)!];
      const others =
        behind?.kind === 'word' && catalogue.names(behind.text) && (sets || (parted && isNamed()));
      // "8 inch make it 6 inch", "harpic 1 litre should be 24 bottles": a size, which is turned into no count.
      const sized = measured && sets && (!counted || isMeasureWord(tokens[at + 1], catalogue));
      // "40 kar do aur 85 ki cancel", "copo 300 muda pra 4 caixas": of another line, and of the size that was named.
      const apart = sets && (joined || isNamedSize(tokens, from, catalogue));
      return takesBack &&
        at > from &&
        !(others || sized || apart) &&
        !isSizeOfNext(tokens, at, measured, catalogue)
        ? at
        : null;
    }
    parted ||= isParting(token);
    joined ||= token.kind === 'word' && catalogue.says('joiner', token);
    if (token.kind === 'word' && catalogue.words.isWritten('ratherThan', token.written ?? '')) return null;
    // "Size 9 no 10 pair": its number.
    if (
      tokens[at - 1]?.kind === 'number' &&
      token.kind === 'word' &&
      catalogue.words.is('numberSign', token.text)
    )
      return null;
    const says = catalogue.saysAny(TAKES_BACK, token);
    // "12 make it 15"; but "8 inch ki jagah 6 inch" swaps goods, and "8 mm make it 2 ton" counts them.
    const turns = catalogue.saysAny(TURNS, token);
    // "50 kg kar do, nahi 40 kg": what is denied was wanted, and turned into nothing.
    sets = turns || (sets && !says);
    takesBack ||= says || turns;
    const passed = isParting(token) || (token.kind === 'word' && catalogue.says('filler', token));
    if (!says && !turns && !passed) return null;
  }
  return null;
};
