import { Quantity } from '@munshi/kernel';
import {
  type BareAmount,
  bareAmountIn,
  givenIn,
  type Intent,
  readAmount,
  saidOfOrder,
  sellable,
  wantedBack,
} from '@munshi/order-reading';
import { Injectable } from '@nestjs/common';
import { Amending } from './amending.js';
import type { Wish } from './draft-desk.js';
import { forgetBefore } from './lately.js';
import { isCalled, termsOf } from './naming.js';
import { inTwo } from './picked.js';
import { openQuestions } from './questions.js';
import type { DraftMemo, Question } from './state.js';
import type { Turn } from './turn.js';

type Line = DraftMemo['lines'][number];

/** What is said right after something was done, and names nothing: "undo", "actually 600", "ok send 50". */
@Injectable()
export class SecondThoughts {
  constructor(private readonly amending: Amending) {}

  /** Whether the words want the last change undone, or back what was taken off. */
  async takesBack(turn: Turn, text: string, intentOf: () => Intent): Promise<boolean> {
    if (saidOfOrder(text) === 'undo') {
      // "Wapas karo" without an order: goods that came are to go back.
      const isOurs = isOpen(turn) || turn.state.lately?.before !== undefined || intentOf() !== 'human';
      if (isOurs) await this.undo(turn);
      return isOurs;
    }
    const back = wantedBack(text);
    const wish = back === null ? null : broughtBack(back, turn);
    if (wish === null) return false;
    await this.amending.amend(turn, { wishes: [wish], questions: openQuestions(turn) });
    return true;
  }

  /** Whether the words are an amount that puts right a line, or is wanted of what was just told. */
  async hearsAmount(turn: Turn, text: string): Promise<boolean> {
    const { draft, lately } = turn.state;
    const isMeant = draft !== null || lately?.spoken?.was === 'told';
    // Asked of which it is, somebody tells another one.
    const isFree = openQuestions(turn).every(
      (question) => question.why === 'product' && question.bare === true,
    );
    if (!isMeant || !isFree || turn.resumed || mayBeChoice(text, turn)) return false;
    const amount =
      givenIn(text, turn.organization.currency) === null ? bareAmountIn(text, turn.speech.written) : null;
    if (amount === null) return false;
    const meant = meantBy(amount, turn).filter((sku) => isSoldSo(sku, amount.unit, turn));
    const [only, ...others] = meant;
    if (only === undefined) return false;
    if (others.length > 0) return this.askWhich(turn, amount, meant);
    const wish = wishOf(only, amount, turn);
    const questions: Question[] = wish === null ? [{ why: 'quantity', sku: only, unit: amount.unit }] : [];
    await this.amending.amend(turn, { wishes: wish === null ? [] : [wish], questions });
    return true;
  }

  private async undo(turn: Turn): Promise<void> {
    const { draft, lately } = turn.state;
    const before = lately?.before;
    // What staff have changed since is not a customer's to undo.
    if (before === undefined || before.version !== (draft?.version ?? null)) {
      turn.say({ kind: 'nothing-to-undo' });
      return isOpen(turn) ? this.amending.showAgain(turn) : undefined;
    }
    const wishes = before.lines.flatMap((line) => (isThere(line, draft) ? [] : [setTo(line)]));
    const lines = draft?.lines ?? [];
    const remove = lines.filter(({ sku }) => !before.lines.some((line) => line.sku === sku));
    turn.say({ kind: 'undone' });
    const { questions } = before;
    await this.amending.amend(turn, { wishes, remove: remove.map(({ sku }) => sku), questions });
    forgetBefore(turn);
  }

  /** "600 of which one?" */
  private async askWhich(turn: Turn, amount: BareAmount, skus: readonly string[]): Promise<boolean> {
    const { quantity, unit, more } = amount;
    if (quantity === null) return false;
    const question: Question = {
      why: 'product',
      span: unit === null ? quantity.toString() : `${quantity.toString()} ${unit}`,
      candidates: [...skus],
      quantity: quantity.toString(),
      unit,
      bare: true,
      ...(!more && { sets: true }),
    };
    await this.amending.amend(turn, { questions: [question] });
    return true;
  }
}

/** A number beside numbered choices, though it is none of them. */
const mayBeChoice = (text: string, { state: { standing } }: Turn): boolean =>
  /^\P{L}*\p{N}\P{L}*$/u.test(text) &&
  !/\p{N}\p{N}/u.test(text) &&
  (standing.at === 'reviewing' || standing.at === 'short' || standing.at === 'over-limit');

const isOpen = ({ state: { draft, standing } }: Turn): boolean => draft !== null || standing.at === 'asking';

/** Those that it may be of: what is told wrong, the only line, what was spoken of last, or else any line. */
const meantBy = (
  { wrong, quantity, corrects }: BareAmount,
  { state: { draft, lately } }: Turn,
): readonly string[] => {
  const lines = draft?.lines ?? [];
  const spoken = lately?.spoken;
  if (spoken?.was === 'told' && !corrects) return spoken.skus;
  const told = wrong ?? null;
  const mistaken = told === null ? [] : lines.filter((line) => isSaid(told, line));
  if (mistaken.length === 1) return mistaken.map(({ sku }) => sku);
  if (quantity === null && wrong !== null && mistaken.length === 0) return [];
  if (lines.length === 0) return spoken?.was === 'told' ? spoken.skus : [];
  if (lines.length === 1) return lines.map(({ sku }) => sku);
  const latest = spoken?.was === 'written' ? lines.filter(({ sku }) => spoken.skus.includes(sku)) : [];
  return (latest.length === 1 ? latest : mistaken.length > 1 ? mistaken : lines).map(({ sku }) => sku);
};

/** "2 inch" is a size: nothing is sold so. */
const isSoldSo = (sku: string, unit: string | null, { snapshot }: Turn): boolean => {
  const product = snapshot.product(sku);
  return product !== undefined && (unit === null || sellable(product, MANY, unit) !== null);
};

/** So many that no pack of theirs leaves a part of one. */
const MANY = Quantity.of(1000);

const isSaid = ({ quantity, unit }: NonNullable<BareAmount['wrong']>, line: Line): boolean =>
  (quantity === null || quantity.equals(Quantity.of(line.quantity))) && (unit === null || unit === line.unit);

/** Null where it is not sold so. */
const wishOf = (sku: string, { quantity, unit, wrong, more }: BareAmount, turn: Turn): Wish | null => {
  const product = turn.snapshot.product(sku);
  const line = turn.state.draft?.lines.find((each) => each.sku === sku);
  // "Carton nahi piece" is as many of them; "carton mein" is asked how many.
  const wanted = quantity ?? (wrong !== null && line ? Quantity.of(line.quantity) : null);
  const sold = product && wanted && sellable(product, wanted, unit ?? line?.unit ?? null);
  if (!sold) return null;
  return { kind: line === undefined || more ? 'add' : 'set', line: { sku, ...sold } };
};

const isThere = ({ sku, quantity, unit }: Line, draft: DraftMemo | null): boolean =>
  (draft?.lines ?? []).some((line) => line.sku === sku && line.quantity === quantity && line.unit === unit);

const setTo = ({ sku, quantity, unit }: Line): Wish => ({
  kind: 'set',
  line: { sku, quantity: Quantity.of(quantity), unit },
});

/** A line that was taken off, by a part of its name, and with another amount where one is told; the latest without a name. */
const broughtBack = (said: string, turn: Turn): Wish | null => {
  const { gone = [] } = turn.state.lately ?? {};
  const latest = gone.at(-1);
  if (latest === undefined) return null;
  const terms = termsOf(said);
  if (terms.length === 0) return setTo(latest);
  const called = goneAs(terms, gone, turn);
  if (called !== null) return setTo(called);
  for (const [name, beside] of inTwo(said)) {
    const line = goneAs(termsOf(name), gone, turn);
    const product = line === null ? undefined : turn.snapshot.product(line.sku);
    const amount = line && product && readAmount(beside, product, turn.speech.written, line.unit);
    if (line && amount) return { kind: 'set', line: { sku: line.sku, ...amount } };
  }
  return null;
};

const goneAs = (terms: readonly string[], gone: readonly Line[], { snapshot }: Turn): Line | null => {
  const [only, ...others] = gone.filter(({ sku }) => {
    const product = snapshot.product(sku);
    return terms.length > 0 && product !== undefined && isCalled(product, terms);
  });
  return others.length === 0 ? (only ?? null) : null;
};
