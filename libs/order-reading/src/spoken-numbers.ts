import { Quantity } from '@munshi/kernel';
import type { Words } from './lexicon/words.js';
import { readNumber } from './numbers.js';
import { isOfCorrection } from './spoken-corrections.js';
import { Sum } from './spoken-sum.js';
import type { Token } from './tokens.js';
import { isCountedBy } from './units.js';

/** Digits and number words that stand together become one number: "2 hazaar", "dhai sau", "1 1/2", "half dozen". */
export const withSpokenNumbers = (tokens: readonly Token[], words: Words): Token[] => {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const phrase = phraseAt(tokens, at, words);
    const token = tokens[at]!;
    if (phrase === null) {
      const more = result.at(-1)?.kind === 'number' ? null : halfAfter(tokens, at, words);
      // "Dúzia e meia" is one and a half of them.
      if (more !== null) {
        const value = Quantity.ofThousandths((1 + more) * 1000);
        result.push(
          { ...token, kind: 'number', value, end: tokens[at + 2]!.end },
          { ...token, glued: false },
        );
        at += 3;
        continue;
      }
      if (result.at(-1)?.kind !== 'number' && isCountAlone(tokens, at, words))
        result.push({ ...token, kind: 'number', value: Quantity.of(1), spoken: true, end: token.start });
      result.push(token);
      at += 1;
      continue;
    }
    const half = halfAfter(tokens, at + phrase.length, words);
    if (half !== null && phrase.value !== null) {
      const [unit, end] = [tokens[at + phrase.length]!, tokens[at + phrase.length + 2]!];
      const value = phrase.value.plus(Quantity.ofThousandths(half * 1000));
      result.push({ ...token, kind: 'number', value, end: end.end }, { ...unit, glued: false });
      at += phrase.length + 3;
      continue;
    }
    const last = tokens[at + phrase.length - 1]!;
    result.push({
      kind: 'number',
      text: token.text,
      value: phrase.value,
      spoken: token.kind === 'word' && ratioOf(token.written ?? token.text) === null,
      start: token.start,
      end: last.end,
      glued: token.glued,
      ...(token.percent && { percent: true }),
    });
    at += phrase.length;
  }
  return result;
};

/** "Oil dozen bottle": one dozen of them. */
const isCountAlone = (tokens: readonly Token[], at: number, words: Words): boolean => {
  const [unit, counted] = [tokens[at], tokens[at + 1]].map((token) =>
    token?.kind === 'word' ? words.unitOf(token.text) : undefined,
  );
  return unit !== undefined && isCountedBy(unit) && counted !== undefined && !isCountedBy(counted);
};

/** "Duas duzias e meia": a part of the unit that stands between. Null for none. */
const halfAfter = (tokens: readonly Token[], at: number, words: Words): number | null => {
  const [unit, link, part] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isWord(unit, () => words.unitOf(unit!.text) !== undefined) || !isLinkWord(link, words)) return null;
  const fraction = part?.kind === 'word' ? words.fractionOf(part.written ?? part.text) : undefined;
  const more = tokens[at + 3];
  const ofItsOwn = more?.kind === 'word' && words.unitOf(more.text) !== undefined;
  return fraction !== undefined && fraction < 1 && !ofItsOwn ? fraction : null;
};

const LINKS = ['numberLink', 'scaleLink', 'article'] as const;

const isLinkWord = (token: Token | undefined, words: Words): boolean =>
  token !== undefined && LINKS.some((kind) => words.is(kind, token.text));

interface Phrase {
  readonly value: Quantity | null;
  readonly length: number;
}

const RATIO = /^([1-9]\d?)\/([248])$/;

const ratioOf = (text: string): number | null => {
  const [, upper, lower] = RATIO.exec(text) ?? [];
  return upper === undefined || lower === undefined || Number(upper) >= Number(lower)
    ? null
    : Number(upper) / Number(lower);
};

/** The longest number that begins here, or null. Digits whose meaning is in doubt stay alone, and in doubt. */
const phraseAt = (tokens: readonly Token[], at: number, words: Words): Phrase | null => {
  const size = hundredsAt(tokens, at, words);
  if (size !== null) return size;
  const sum = new Sum();
  let length = 0;
  let weak = 0;
  for (let next = tokens[at]; next !== undefined; next = tokens[at + length]) {
    const word = next.kind === 'word' ? (next.written ?? next.text) : '';
    if (next.kind === 'number') {
      if (length > 0) break;
      const value = readNumber(next.text, words.decimalComma);
      if (value === null || isOfCross(tokens, at)) return { value, length: 1 };
      sum.digits(value.toNumber());
    } else if (ratioOf(word) !== null) {
      if (!sum.part(ratioOf(word)!)) break;
    } else if (
      (length > 0 && words.isWritten('article', word)) ||
      !sum.takes(word, words, isLinkWord(tokens[at + length - 1], words))
    ) {
      if (length === 0 || !isLink(tokens, at + length, words)) break;
    } else if (words.isWeak(word)) weak += 1;
    length += 1;
  }
  if (length === 0) return null;
  const value = sum.value();
  if (value === null) return null;
  const after = tokens[at + length];
  // "Do wala" is what costs two rupees.
  const counts =
    after?.kind === 'word' && (words.unitOf(after.text) !== undefined || words.is('sized', after.text));
  return weak === length && !counts && !standsAsNumber(tokens, at, length, words) ? null : { value, length };
};

/** "4x40 mil": screws of a size, and a thousand of them. */
const isOfCross = (tokens: readonly Token[], at: number): boolean => {
  const [before, sign] = [tokens[at - 2], tokens[at - 1]];
  return before?.kind === 'number' && sign?.text === '×' && sign.glued && tokens[at]!.glued;
};

/** "Two fifty gram", "one twenty five ml": hundreds of a size. */
const hundredsAt = (tokens: readonly Token[], at: number, words: Words): Phrase | null => {
  const said = tokens.slice(at, at + 4);
  const [hundreds, tens, ones = 0] = said.map(({ kind, written = '' }) =>
    kind === 'word' ? (words.numberOf(written) ?? 0) : 0,
  );
  if (!hundreds || hundreds > 9 || !tens || tens < 20 || tens > 99) return null;
  const length = tens % 10 === 0 && ones > 0 && ones < 10 ? 3 : 2;
  const behind = said[length];
  const unit = behind?.kind === 'word' ? words.unitOf(behind.text) : undefined;
  // "One twenty six inch" is one of 26.
  if (unit !== 'g' && unit !== 'ml') return null;
  return { value: Quantity.of(hundreds * 100 + tens + (length === 3 ? ones : 0)), length };
};

/** "Do cement" begins with a number, "cement do" ends with a verb. */
const standsAsNumber = (tokens: readonly Token[], at: number, length: number, words: Words): boolean => {
  const [before, here, after] = [tokens[at - 1], tokens[at]!, tokens[at + length]];
  const written = here.written ?? here.text;
  if (length > 1 || words.isWritten('article', written)) return false;
  // "Um pouco de feijão"
  if (isWord(after, () => words.is('approximate', after!.text))) return false;
  const begins =
    before === undefined ||
    before.kind === 'break' ||
    isWord(before, () => words.is('joiner', before.text)) ||
    // "Send one sintex tank"; "bhej do" ends there.
    (words.numberOf(written) === 1 &&
      !words.isWritten('one', written) &&
      isWord(before, () => words.is('ordering', before.text) || words.is('more', before.text)));
  // "One more brush", "duas de leite".
  const between =
    after?.kind === 'word' && (words.is('partitive', after.text) || words.is('more', after.text));
  const of = between ? tokens[at + length + 1] : after;
  const other = tokens[at + length + 1];
  const names =
    of?.kind === 'word' &&
    (!words.is('filler', of.text) || (begins && of.text.length > SHORT && isName(other, words)));
  // "One or two carton".
  const open =
    after?.kind === 'word' &&
    words.is('range', after.text) &&
    (other?.kind === 'number' ||
      (other?.kind === 'word' && words.numberOf(other.written ?? other.text) !== undefined));
  if (open || isOfCorrection(tokens, at, words)) return true;
  // "Sintex 1000 litre ek tanki"
  const counted =
    words.isWritten('one', written) &&
    tokens[at - 2]?.kind === 'number' &&
    isWord(before, () => words.unitOf(before!.text) !== undefined);
  if (counted && names) return true;
  // "One 4 inch brush".
  if (begins && (names || after?.kind === 'number')) return true;
  if (names && isBehindGreeting(tokens, at, words)) return true;
  const ends = after === undefined || after.kind !== 'word' || words.is('filler', after.text);
  return words.isWritten('one', written) && before?.kind === 'word' && !begins && ends;
};

const SHORT = 2;

const isName = (token: Token | undefined, words: Words): boolean =>
  token?.kind === 'word' && !words.is('filler', token.text);

/** "Bhaiya do gel gaddi", where nothing else is counted; "bhaiya do cement 5 bag" asks for it. */
const isBehindGreeting = (tokens: readonly Token[], at: number, words: Words): boolean => {
  const before = tokens.slice(0, at);
  const end = tokens.findIndex(
    (token, next) =>
      next > at && (token.kind === 'break' || isWord(token, () => words.is('joiner', token.text))),
  );
  const clause = tokens.slice(at + 1, end < 0 ? tokens.length : end);
  return (
    end >= 0 &&
    before.length > 0 &&
    before.every((token) => isWord(token, () => words.is('vocative', token.text))) &&
    !clause.some(
      (token) => token.kind === 'number' || isWord(token, (word) => words.numberOf(word) !== undefined),
    )
  );
};

/** "two hundred and fifty", "vinte e cinco", "two and a half": it links two parts of one number. */
const isLink = (tokens: readonly Token[], at: number, words: Words): boolean => {
  const [before, link] = [tokens[at - 1], tokens[at]];
  if (link?.kind !== 'word') return false;
  if (words.is('article', link.text)) {
    const next = tokens[at + 1];
    const unit = next?.kind === 'word' && words.unitOf(next.text) !== undefined;
    return unit || isWord(next, (word) => words.fractionOf(word) !== undefined);
  }
  const linksAll = words.is('numberLink', link.text);
  if (!linksAll && !words.is('scaleLink', link.text)) return false;
  const next = tokens[at + 1];
  const after = next && words.is('article', next.text) ? tokens[at + 2] : next;
  if (isWord(after, (word) => (words.fractionOf(word) ?? 1) < 1)) return true;
  const scaled = linksAll || isWord(before, (word) => words.scaleOf(word) !== undefined);
  return scaled && isWord(after, (word) => words.numberOf(word) !== undefined);
};

const isWord = (token: Token | undefined, fits: (word: string) => boolean): boolean =>
  token?.kind === 'word' && fits(token.written ?? token.text);
