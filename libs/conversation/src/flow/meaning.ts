import type { InboundContent } from '@munshi/channels';
import { isId, unhandled } from '@munshi/kernel';
import { type Choice, choiceIn, cleanText, mixed } from '@munshi/order-reading';
import { choicesAmong, isEachAnswered, isYesOrNo, type Pick } from './choices.js';
import { saysOnly } from './naming.js';
import { partsOf, together } from './parts.js';
import type { Standing } from './state.js';

/** A draft as a button names it. */
export interface Target {
  readonly orderId: string;
  readonly version: number;
}

type Decision = 'confirm' | 'change' | 'cancel' | 'accept-available' | 'send-later' | OverLimit;
/** What may be done about an order above the credit limit. */
type OverLimit = 'order-what-fits' | 'pay-first' | 'ask-team';

/** What a message means before its words are read: buttons and numbers are plain, the rest is words. */
export type Meaning =
  /** Without a target it was said, and means the draft that was last shown. */
  | { readonly kind: Decision; readonly target: Target | null }
  | { readonly kind: 'pick'; readonly picks: readonly Pick[] }
  /** The "no" to a product that was proposed. */
  | { readonly kind: 'leave-out'; readonly sku: string }
  | { readonly kind: 'menu'; readonly item: 'order' | 'status' | 'person' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly { readonly sku: string; readonly quantity: number }[] }
  /** Something a person has to look at. */
  | { readonly kind: 'unreadable'; readonly type: string }
  /** A number that names a choice which was not on the screen yet when it was typed. */
  | { readonly kind: 'unseen' }
  /** Nothing to answer: a reaction, a message taken back. */
  | { readonly kind: 'nothing' };

const BUTTON =
  /^(confirm|change|cancel|accept-available|send-later|order-what-fits|pay-first|ask-team):([^:]+):(\d{1,9})$/;
const MENU = ['order', 'status', 'person'] as const;
const DECISIONS = ['confirm', 'change', 'cancel'] as const;
const OVER_LIMIT_DECISIONS = ['order-what-fits', 'pay-first', 'ask-team', 'change', 'cancel'] as const;
const SHORT_DECISIONS = ['accept-available', 'change', 'cancel', 'send-later'] as const;
/** "1", "1.", "1)", "(1)", "1️⃣", "१": a choice by its number. */
const NUMBER = /^\(?(0|[1-9][0-9]?)\s*[.)]?\uFE0F?\u20E3?$/u;

/** @param saw whether the choices of `standing` were on the customer's screen when they wrote. */
export const meaningOf = (content: InboundContent, standing: Standing, saw: boolean): Meaning => {
  switch (content.kind) {
    case 'text':
      return said(content.text, standing, saw);
    case 'choice':
      return pressed(content.id) ?? said(content.title, standing, saw);
    case 'order':
      return { kind: 'items', items: content.items };
    case 'media':
      return content.caption
        ? said(content.caption, standing, saw)
        : { kind: 'unreadable', type: content.mediaKind };
    case 'location':
    case 'contacts':
      return { kind: 'unreadable', type: content.kind };
    case 'unsupported':
      return { kind: 'unreadable', type: content.type };
    // An edited or revoked message has had its effect; neither ever makes an order.
    case 'edited':
    case 'revoked':
    case 'reaction':
    case 'system':
      return { kind: 'nothing' };
    default:
      return unhandled(content);
  }
};

const pressed = (id: string): Meaning | null => {
  const [, kind, orderId = '', version] = BUTTON.exec(id) ?? [];
  if (isId(orderId)) return { kind: kind as Decision, target: { orderId, version: Number(version) } };
  if (id.startsWith('pick:')) return { kind: 'pick', picks: [{ at: null, sku: id.slice('pick:'.length) }] };
  if (id.startsWith('leave-out:')) return { kind: 'leave-out', sku: id.slice('leave-out:'.length) };
  const item = MENU.find((name) => id === `menu:${name}`);
  return item === undefined ? null : { kind: 'menu', item };
};

/** Whether the customer wrote it themselves; WhatsApp's own notices, such as a changed number, are nobody's words. */
export const isWritten = ({ kind }: InboundContent): boolean => kind !== 'system';

const said = (text: string, standing: Standing, saw: boolean): Meaning => {
  const number = numberIn(text);
  const chosen =
    number === null ? (severalIn(text, standing) ?? named(text, standing)) : numbered(number, standing);
  if (chosen === null) return { kind: 'words', text };
  return saw ? chosen : { kind: 'unseen' };
};

/** As the labels of the choices are copied. */
const LABELS: Readonly<Partial<Record<Meaning['kind'], Choice['says']>>> = {
  confirm: 'confirm',
  change: 'edit',
  cancel: 'cancel',
};

/** What goes with any choice: "2 yes", "1 thanks". */
const AGREES: ReadonlySet<Choice['says']> = new Set(['confirm', 'greeting']);

/** "1 confirm", "the second one": the number with what else is said of it; one that says otherwise is shown again. */
const named = (text: string, standing: Standing): Meaning | null => {
  const choice = choiceIn(text);
  if (choice === null || (standing.at !== 'asking' && (choice.ordinal || saysOnly(text)))) return null;
  const chosen = numbered(choice.number, standing);
  if (chosen === null || choice.says === null || AGREES.has(choice.says)) return chosen;
  return choice.says === LABELS[chosen.kind] ? chosen : { kind: 'unseen' };
};

const numberIn = (text: string): number | null => {
  const match = NUMBER.exec(cleanText(text).trim());
  return match ? Number(match[1]) : null;
};

const BETWEEN = /\s*[,;&+\n]\s*|\s+(?:and|aur|e|और)\s+|\s+/iu;
/** "1, and sugar 5": a number of what is on the screen, and the words behind it; "1 aur" is one more. */
export const numberBefore = (text: string, standing: Standing): { chosen: Meaning; rest: string } | null => {
  const [first, next, ...others] = partsOf(text);
  if (first === undefined || next === undefined || standing.at === 'asking') return null;
  const number = mixed.isWritten('more', next.link.trim()) ? null : numberIn(first.said);
  const chosen = number === null ? null : numbered(number, standing);
  return chosen === null ? null : { chosen, rest: together([next, ...others]) };
};

/** More than questions are ever asked at once. */
const MOST_NUMBERS = 10;

/** "1 4": a choice for each of several questions; "1 and 2", two of what the only one offers. */
const severalIn = (text: string, standing: Standing): Meaning | null => {
  if (standing.at !== 'asking') return null;
  const parts = numbersOf(text);
  const choices = choicesAmong(standing.questions);
  const picks = parts.flatMap((part) => choices[(numberIn(part) ?? 0) - 1] ?? []);
  if (picks.length < 2 || picks.length < parts.length) return null;
  if (new Set(picks.map(({ at }) => at)).size === picks.length) return { kind: 'pick', picks };
  const isEachOnce = new Set(picks.map(({ sku }) => sku)).size === picks.length;
  // "1 2" may be two of the first.
  const isJoined = /[,;&+\n]|\p{L}/u.test(text);
  const isPlain = isEachOnce && isJoined && isEachAnswered(picks, standing.questions);
  return isPlain ? { kind: 'pick', picks } : null;
};

/** What stands between commas, blanks and words for "and". */
export const numbersOf = (text: string): readonly string[] => text.trim().split(BETWEEN, MOST_NUMBERS + 1);

/** Null: the number names no choice, so it is words. */
const numbered = (number: number, standing: Standing): Meaning | null => {
  switch (standing.at) {
    case 'menu': {
      const item = MENU[number - 1];
      return item === undefined ? null : { kind: 'menu', item };
    }
    case 'reviewing': {
      const kind = DECISIONS[number - 1];
      return kind === undefined ? null : { kind, target: null };
    }
    case 'short': {
      const kind = SHORT_DECISIONS[standing.takeable ? number - 1 : number];
      const isOffered = kind !== 'send-later' || standing.later;
      return kind === undefined || number < 1 || !isOffered ? null : { kind, target: null };
    }
    case 'over-limit': {
      const kind = OVER_LIMIT_DECISIONS[standing.partly ? number - 1 : number];
      return kind === undefined || number < 1 ? null : { kind, target: null };
    }
    case 'asking': {
      const { questions } = standing;
      const picked = choicesAmong(questions)[number - 1];
      if (picked !== undefined) return { kind: 'pick', picks: [picked] };
      const [only, ...others] = questions;
      const proposed = only?.why === 'product' && others.length === 0 && isYesOrNo(only);
      return proposed && number === 2 ? { kind: 'leave-out', sku: only.candidates[0] ?? '' } : null;
    }
    case 'placed':
      return number === 1
        ? { kind: 'confirm', target: { orderId: standing.orderId, version: standing.version } }
        : null;
    case 'idle':
    case 'changing':
      return null;
    default:
      return unhandled(standing);
  }
};

/** The customer's own words, or those of a button. */
export const wordsOf = (content: InboundContent): string | null => {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return content.title;
    case 'order':
    case 'edited':
      return content.text ?? null;
    case 'media':
      return content.caption ?? null;
    default:
      return null;
  }
};
