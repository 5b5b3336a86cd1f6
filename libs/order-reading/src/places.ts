import type { CatalogueRange } from './catalogue-range.js';
import { clausesIn } from './cuts.js';
import { type Item, readItem } from './items.js';
import { type PlaceToken, withOrdinals } from './ordinals.js';
import type { OrderedLine } from './reading.js';
import type { Sentence } from './sentences.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import type { Token } from './tokens.js';

/** What is said of a line by its place in the list: "2nd item remove", "pehla 60 kar do". */
export interface PlacedEdit {
  readonly line: OrderedLine;
  readonly item: Item;
}

/** Takes what is said of lines by their places out of the sentences that say it. */
export const placedEdits = (
  sentences: readonly Sentence[],
  text: string,
  catalogue: CatalogueRange,
  draft: readonly OrderedLine[],
): { edits: readonly PlacedEdit[]; left: readonly Sentence[] } => {
  const edits: PlacedEdit[] = [];
  const left = sentences.map((sentence) => {
    const read = new Set<Token>();
    for (const clause of clausesIn(withOrdinals(sentence.tokens), catalogue)) {
      const edit = placedEdit(clause, text, catalogue, draft);
      if (!edit) continue;
      edits.push(edit);
      const [from, to] = [clause[0]!.start, clause.at(-1)!.end];
      for (const token of sentence.tokens) if (token.start >= from && token.start <= to) read.add(token);
    }
    return { ...sentence, tokens: sentence.tokens.filter((token) => !read.has(token)) };
  });
  return { edits, left: left.filter(({ tokens }) => tokens.length > 0) };
};

const placedEdit = (
  tokens: readonly PlaceToken[],
  text: string,
  catalogue: CatalogueRange,
  draft: readonly OrderedLine[],
): PlacedEdit | null => {
  if (tokens.some((token) => isGoods(token, catalogue))) return null;
  const places = tokens.map((_, at) => placeAt(tokens, at, catalogue));
  const at = places.findIndex((place) => place !== null);
  const line = draft[(places[at] ?? 0) - 1];
  const rest = tokens.filter(
    (token, here) =>
      here !== at && !isEntry(token, catalogue) && !(here === at + 1 && isOption(token, catalogue)),
  );
  const alone = places.filter((place) => place !== null).length === 1;
  if (line === undefined || !alone || isDay(tokens, at, catalogue)) return null;
  const item = readItem(withSpokenNumbers(rest, catalogue.words), text, catalogue);
  const changes = item.remove || item.less || item.double || item.amounts.length === 1;
  return changes && item.words.length === 0 && item.amounts.length <= 1 ? { line, item } : null;
};

/** "2nd", "second", and a number beside a word for an entry of a list: "item 2", "2 no wala". */
const placeAt = (tokens: readonly PlaceToken[], at: number, catalogue: CatalogueRange): number | null => {
  const { kind, text, place } = tokens[at]!;
  if (place !== undefined) return place;
  if (kind !== 'number' || tokens.some((token) => token.place !== undefined)) return null;
  const labelled = isEntry(tokens[at - 1], catalogue) && isBare(tokens[at + 1], catalogue);
  return labelled && /^[1-9]\d?$/.test(text) ? Number(text) : null;
};

const isEntry = (token: Token | undefined, { words }: CatalogueRange): boolean =>
  token?.kind === 'word' && words.isWritten('entry', token.written ?? '');

/** "The second one", "doosra wala". */
const isOption = ({ kind, written = '' }: Token, { words }: CatalogueRange): boolean =>
  kind === 'word' && words.isWritten('option', written);

/** "5 on 2nd", "2nd ko 5 bhejna". */
const isDay = (tokens: readonly PlaceToken[], at: number, catalogue: CatalogueRange): boolean => {
  const next = tokens[at + 1];
  if (tokens.some((token) => isEntry(token, catalogue))) return false;
  const counted = tokens.slice(0, at).some(({ kind }) => kind === 'number');
  return counted || (next?.kind === 'word' && catalogue.words.isWritten('onDay', next.written ?? ''));
};

/** Units and verbs may be found in some name too. */
const isGoods = (token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'word' &&
  catalogue.names(token.text) &&
  catalogue.unitOf(token.text) === undefined &&
  catalogue.saidBy(token).size === 0;

/** No unit: "item 2 kg". */
const isBare = (token: Token | undefined, catalogue: CatalogueRange): boolean =>
  token?.kind !== 'word' || catalogue.unitOf(token.text) === undefined;
