import { openQuestions } from './questions.js';
import type { DraftMemo, Lately, Question } from './state.js';
import type { Turn } from './turn.js';

type Line = DraftMemo['lines'][number];

/** More than anybody takes off and wants back. */
const MOST_GONE = 20;
/** Beyond them "make it 600" means none of them any more. */
const MOST_SPOKEN = 10;

/** What a draft and its questions are before something is done to them. */
export interface Before {
  readonly lines: readonly Line[];
  readonly questions: readonly Question[];
}

export const beforeNow = (turn: Turn): Before => ({
  lines: turn.state.draft?.lines ?? [],
  questions: openQuestions(turn).filter((question) => !wasNeverAsked(question)),
});

/** Stands in for the question which of the goods is meant whose prices were told last; null where none were. */
export const ofTold = ({ state: { lately } }: Turn): Question | null => {
  const { skus, was } = lately?.spoken ?? {};
  if (skus === undefined || was !== 'told') return null;
  return { why: 'product', span: '', candidates: [...skus], quantity: null, unit: null, bare: true };
};

const wasNeverAsked = (question: Question): boolean => question.why === 'product' && question.span === '';

/** Remembers what one message has changed, so that it can be undone, and so that "make it 600" means it. */
export const rememberChange = (turn: Turn, before: Before): void => {
  const { draft, lately = {} } = turn.state;
  const lines = draft?.lines ?? [];
  const written = lines
    .filter((line) => !before.lines.some((old) => isSame(old, line)))
    .map(({ sku }) => sku);
  const off = before.lines.filter(({ sku }) => !lines.some((line) => line.sku === sku));
  const asked = openQuestions(turn).map(keyOf).join('\n') !== before.questions.map(keyOf).join('\n');
  if (written.length + off.length === 0 && !asked) return;
  const gone = (lately.gone ?? []).filter(({ sku }) => ![...lines, ...off].some((line) => line.sku === sku));
  keep(turn, {
    ...lately,
    ...(written.length > 0 && { spoken: { skus: written.slice(0, MOST_SPOKEN + 1), was: 'written' } }),
    before: { lines: [...before.lines], questions: [...before.questions], version: draft?.version ?? null },
    gone: [...gone, ...off].slice(-MOST_GONE),
  });
};

/** Their price was told, so that "ok send 50" means them. */
export const rememberTold = (turn: Turn, skus: readonly string[]): void => {
  if (skus.length > 0 && skus.length <= MOST_SPOKEN)
    keep(turn, { ...turn.state.lately, spoken: { skus: [...skus], was: 'told' } });
};

/** What is undone once is not undone again. */
export const forgetBefore = (turn: Turn): void => {
  const { before: _, ...lately } = turn.state.lately ?? {};
  keep(turn, lately);
};

const keep = (turn: Turn, lately: Lately): void => {
  turn.state = { ...turn.state, lately };
};

const isSame = (one: Line, other: Line): boolean =>
  one.sku === other.sku && one.unit === other.unit && one.quantity === other.quantity;

const keyOf = (question: Question): string => JSON.stringify(question);
