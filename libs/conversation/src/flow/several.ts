import { allOfThem, readAmount } from '@munshi/order-reading';
import { isEachAnswered, offeredFor, onlyWhich } from './choices.js';
import { numbersOf } from './meaning.js';
import { sawNumbers } from './on-screen.js';
import { type Part, partsOf } from './parts.js';
import { chosenBy, countedBy, namedBy } from './picked.js';
import { type Named } from './questions.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

/** Beyond it a message is no answer but a list. */
const MOST_PARTS = 20;

/** Several products that are taken of one question, and what is left of the message. */
interface Several {
  readonly answers: readonly Named[];
  readonly rest: readonly Part[];
}

/** "Both", "12 and 18", "2 sheet 12 mm, 3 sheet 18 mm": two or more of what one question offers; null for anything else. */
export const severalOf = (text: string, open: readonly Question[], turn: Turn): Several | null => {
  const all = everyOne(text, open, turn);
  if (all !== null) return { answers: all, rest: [] };
  const parts = partsIn(text);
  if (parts.length < 2 || parts.length > MOST_PARTS) return null;
  const answers: Named[] = [];
  const left: { readonly part: Part; readonly beside: number }[] = [];
  let numbered = 0;
  for (const part of parts) {
    // Numbers behind what is named are its amounts.
    const chosen = left.length === 0 ? chosenBy(withoutBoth(part.said), open, turn) : null;
    const taken = chosen === null ? takenBy(part.said, open, turn) : [chosen];
    if (taken.length === 0 || taken.some(({ sku }) => isAmong(answers, sku)))
      left.push({ part, beside: answers.length });
    else answers.push(...taken);
    if (chosen !== null) numbered += 1;
  }
  const told = left.map(({ part, beside }) => {
    const neighbours = [answers[beside - 1], answers[beside]].flatMap((each) => each ?? []);
    return { part, taken: takenAsBeside(part.said, neighbours, open, turn) };
  });
  const rest = told.flatMap(({ part, taken }) => (taken === null ? part : []));
  answers.push(...told.flatMap(({ taken }) => taken ?? []));
  const isSeveral = answers.some(({ at }, place) => answers.findIndex((other) => other.at === at) < place);
  const isPlain = numbered === 0 || isEachAnswered(answers, open);
  return isSeveral && isPlain ? { answers, rest } : null;
};

/** "1,2" is no decimal here, and "1 2" may be two of the first. */
const partsIn = (text: string): readonly Part[] => {
  if (/\p{L}/u.test(text)) return partsOf(text);
  return /[,;&+\n]/.test(text) ? numbersOf(text).map((said) => ({ link: ', ', said })) : [];
};

/** "18 both" is "18". */
const withoutBoth = (text: string): string => allOfThem(text)?.rest ?? text;

const isAmong = (answers: readonly Named[], sku: string): boolean => answers.some((each) => each.sku === sku);

const takenBy = (text: string, open: readonly Question[], turn: Turn): readonly Named[] => {
  const all = allOfThem(text);
  if (all?.rest === '') return allOf(all, open, turn) ?? [];
  const said = withoutBoth(text);
  const taken = namedBy(said, open, turn) ?? countedBy(said, open, turn);
  return taken === null ? [] : [taken];
};

/** "12 mm and 18 mm" beside sheets that come in both, and bars of 12 mm alone: of the question that its neighbour answers. */
const takenAsBeside = (
  text: string,
  neighbours: readonly Named[],
  open: readonly Question[],
  turn: Turn,
): Named | null => {
  const [only, ...others] = neighbours.flatMap(({ at, sku }) => {
    const named = namedBy(text, open.slice(at, at + 1), turn);
    return named === null || named.sku === sku ? [] : [{ ...named, at }];
  });
  return others.length === 0 ? (only ?? null) : null;
};

const everyOne = (text: string, open: readonly Question[], turn: Turn): readonly Named[] | null => {
  const all = allOfThem(text);
  return all === null ? null : allOf(all, open, turn);
};

/** "Dono": what asks which one, where all that it offers are meant; null where that is not plain. */
export const whereAllOf = (text: string, open: readonly Question[], turn: Turn): number | null => {
  const all = allOfThem(text);
  const [first] = all?.rest === '' ? (allOf(all, open, turn) ?? []) : [];
  return first?.at ?? null;
};

/** All that the one question of the reply offers; null where it is none, or offers another number of them. */
const allOf = (
  { count, rest }: NonNullable<ReturnType<typeof allOfThem>>,
  open: readonly Question[],
  turn: Turn,
): readonly Named[] | null => {
  const only = onlyWhich(open);
  if (only === null || !sawNumbers(turn)) return null;
  const { question, at } = only;
  const skus = offeredFor(question, open);
  const isAll = skus.length > 1 && skus.length === question.candidates.length;
  if (!isAll || (count !== null && count !== skus.length)) return null;
  // "All 3" of three.
  const said =
    count === null && rest === String(skus.length)
      ? ''
      : rest.replace(/[,;]/g, ' ').trim().replace(SAME_TWICE, '$1');
  const picks = skus.flatMap((sku): Named[] => {
    if (said === '') return [{ kind: 'pick', at, sku }];
    const product = turn.snapshot.product(sku);
    const amount =
      product === undefined ? null : readAmount(said, product, turn.speech.written, question.unit);
    return amount === null ? [] : [{ kind: 'pick', at, sku, amount }];
  });
  return picks.length === skus.length ? picks : null;
};

/** "5-5", "2 2", "ek ek": so many of each. */
const SAME_TWICE = /^(\S+?)(?:[\s,/-]+\1)+$/;
