import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import type { Token } from './tokens.js';

export interface Cut {
  readonly at: number;
  /** With no comma, "and" or verb there. */
  readonly torn: boolean;
  /** Between two names: only after something that was counted. */
  readonly soft: boolean;
}

const VERBS = ['more', 'remove', 'set', 'less', 'double', 'ordering'] as const;

const isVerb = (token: Token, catalogue: CatalogueRange): boolean => catalogue.saysAny(VERBS, token);

/** What it puts in the place of what was said before stands right behind it. */
const corrects = (token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'word' && catalogue.says('corrects', token);

/** "Dolo 3 box and also disprin": behind "and" it is of what follows. */
const addsTo = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean =>
  catalogue.says('more', tokens[at - 1]!) &&
  isJoiner(tokens[at - 2], catalogue) &&
  !isVerb(tokens[at]!, catalogue);

/** "Make it 25". */
const setsIt = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean =>
  catalogue.says('set', tokens[at - 1]!) &&
  catalogue.says('filler', tokens[at]!) &&
  tokens[at + 1]?.kind === 'number';

/** "Minus 5", "tira 2", "5 minus": all that is said between two commas. */
const takesOff = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const clause = clauseAround(tokens, at);
  return (
    clause.filter(({ kind }) => kind === 'number').length === 1 &&
    clause.some((token) => catalogue.says('remove', token)) &&
    clause.every(
      (token) =>
        token.kind === 'number' ||
        (token.kind === 'word' &&
          (isVerb(token, catalogue) ||
            catalogue.says('filler', token) ||
            catalogue.unitOf(token.text) !== undefined)),
    )
  );
};

const clauseAround = (tokens: readonly Token[], at: number): readonly Token[] => {
  const isBreak = ({ kind }: Token): boolean => kind === 'break';
  const end = tokens.findIndex((token, next) => next >= at && isBreak(token));
  return tokens.slice(tokens.slice(0, at).findLastIndex(isBreak) + 1, end < 0 ? tokens.length : end);
};

/** "Whisper ultra 1 ctn arre not ultra": before the name of something. */
const denies = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  if (!catalogue.words.isWritten('ratherThan', tokens[at]!.written ?? '')) return false;
  const end = tokens.findIndex(({ kind }, next) => next > at && kind === 'break');
  const denied = tokens.slice(at + 1, end < 0 ? tokens.length : end);
  const next = denied.find((token) => !catalogue.says('filler', token));
  return next?.kind === 'word' && catalogue.names(next.text) && !denied.some(({ kind }) => kind === 'number');
};

/** "2 peti taaza 1 peti", "4 brass plaster ret 2 brass": what follows counts it, or is of the same name. */
const beginsName = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [here, next, after] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  return (
    next?.kind === 'number' || (after?.kind === 'number' && catalogue.hasBoth(here.text, next?.text ?? ''))
  );
};

/** Where an item may begin. */
export const cutsOf = (tokens: readonly Token[], catalogue: CatalogueRange): Cut[] => {
  const cuts: Cut[] = [{ at: 0, soft: false, torn: false }];
  const lastNumber = tokens.findLastIndex(({ kind }) => kind === 'number');
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, here] = [tokens[at - 1]!, tokens[at]!];
    const joined = separates(tokens, at, catalogue) || separates(tokens, at - 1, catalogue);
    if (before.kind === 'break' || joined) cuts.push({ at, soft: false, torn: false });
    else if (holdsTogether(tokens, at, catalogue)) continue;
    else if (corrects(before, catalogue) || addsTo(tokens, at, catalogue) || setsIt(tokens, at, catalogue))
      continue;
    else if (corrects(here, catalogue) || denies(tokens, at, catalogue))
      cuts.push({ at, soft: false, torn: false });
    else if (takesOff(tokens, at, catalogue)) continue;
    else if (isVerb(here, catalogue) || isVerb(before, catalogue))
      cuts.push({ at, soft: false, torn: false });
    else if (here.kind === 'number') cuts.push({ at, soft: false, torn: true });
    else if (here.kind === 'word') {
      const counted = before.kind === 'number' || catalogue.unitOf(before.text) !== undefined;
      // "2 peti taaza 1 peti": what mostly says nothing may be the name of the next.
      const named =
        before.kind === 'word' &&
        tokens[at - 2]?.kind === 'number' &&
        catalogue.knows(here.text) &&
        beginsName(tokens, at, catalogue);
      if (catalogue.says('filler', here) && !named) continue;
      const closed = at < lastNumber && catalogue.words.isWritten('closing', before.written ?? '');
      cuts.push({ at, soft: !counted && !closed, torn: !closed });
    }
  }
  return [...cuts, { at: tokens.length, soft: false, torn: false }];
};

/**
 * The few of them that a sentence without end is cut at: commas, "and", verbs, and behind each count, or before it
 * where the counts come first.
 */
export const plainCuts = (cuts: readonly Cut[], tokens: readonly Token[]): readonly Cut[] => {
  const leading = tokens.find(({ kind }) => kind === 'number' || kind === 'word')?.kind === 'number';
  return cuts.filter(
    ({ at, torn, soft }) =>
      !torn || (leading ? tokens[at]?.kind === 'number' : !soft && tokens[at]?.kind === 'word'),
  );
};

/** A sentence cut at its commas and at words for "and". */
export const clausesIn = (tokens: readonly Token[], catalogue: CatalogueRange): Token[][] => {
  const clauses: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'break' || separates(tokens, at, catalogue)) clauses.push([]);
    else clauses.at(-1)!.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
};

/** No item begins between a number and its unit or sign, within "10 or 12", after "about", or within "5 star". */
const holdsTogether = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const { words } = catalogue;
  const [before, here] = [tokens[at - 1]!, tokens[at]!];
  if (isSign(before) || isSign(here) || here.kind === 'break') return true;
  if (here.kind === 'word' && before.kind === 'number') {
    const unit = catalogue.unitOf(here.text) !== undefined;
    const range = words.is('range', here.text) && tokens[at + 1]?.kind === 'number';
    // "Gulkand 6 kattha 4": a name that sounds like a unit, counted itself.
    const named =
      tokens[at + 1]?.kind === 'number' &&
      !here.glued &&
      catalogue.knows(here.text) &&
      !catalogue.isOwnUnit(here.text) &&
      !isMeasureWord(here, catalogue);
    return (
      (unit && !named) ||
      range ||
      // "5w30"
      (here.glued && !before.spoken && /\d/.test(here.text)) ||
      words.is('currency', here.text) ||
      words.is('sized', here.text) ||
      (before.value != null && catalogue.namesNumber(before.value, here.text))
    );
  }
  // "das pandrah packet" is ten or fifteen.
  if (before.kind === 'number' && here.kind === 'number' && before.spoken && here.spoken) return true;
  if (before.kind !== 'word') return false;
  const range = inRange(tokens, at, catalogue) || inRange(tokens, at - 1, catalogue);
  return (
    range ||
    words.is('approximate', before.text) ||
    (here.kind === 'number' &&
      (words.is('countSign', before.text) ||
        // "No 25", but "9 nos 25 mm".
        (words.is('numberSign', before.text) &&
          !(tokens[at - 2]?.kind === 'number' && catalogue.unitOf(before.text) !== undefined))))
  );
};

/** Whether an "or" leaves an amount open: "10 bag or 15 bag", where "10 bag or sugar 5 kg" goes on. */
const inRange = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const here = tokens[at];
  if (here?.kind !== 'word' || !catalogue.words.is('range', here.text) || tokens[at + 1]?.kind !== 'number')
    return false;
  const isUnit = (token: Token | undefined): boolean =>
    token?.kind === 'word' && catalogue.unitOf(token.text) !== undefined;
  const counted = isUnit(tokens[at - 1]) ? tokens[at - 2] : tokens[at - 1];
  const next = isUnit(tokens[at + 2]) ? tokens[at + 3] : tokens[at + 2];
  const named = tokens.slice(0, at).some((token) => token.kind === 'word' && catalogue.names(token.text));
  const names = next?.kind === 'word' && catalogue.names(next.text);
  return counted?.kind === 'number' && !(named && names);
};

const isSign = ({ kind, text }: Token): boolean => kind === 'mark' && text !== '(' && text !== ')';

/** "Poe mais 5": nothing but verbs and pleasantries since the last comma. */
const leads = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  for (let back = at - 1; back >= 0; back -= 1) {
    const token = tokens[back]!;
    if (token.kind === 'break' || isJoiner(token, catalogue)) return true;
    if (token.kind !== 'word' || !(isVerb(token, catalogue) || catalogue.says('filler', token))) return false;
  }
  return true;
};

const isJoiner = (token: Token | undefined, catalogue: CatalogueRange): boolean =>
  token?.kind === 'word' && catalogue.says('joiner', token);

/**
 * Whether an "and" stands between two items. At the ends and beside a verb it means more: "5 bag cement aur bhej do",
 * "mais 2 fardos".
 */
export const separates = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isJoiner(here, catalogue) || before === undefined || before.kind === 'break') return false;
  if (after === undefined || after.kind === 'break' || inRange(tokens, at, catalogue)) return false;
  return !catalogue.says('more', here!) || !(leads(tokens, at, catalogue) || isVerb(after, catalogue));
};
