import type { InboundContent } from '@munshi/channels';
import { isId, unhandled } from '@munshi/kernel';
import type { Standing } from './state.js';

/** A draft as a button names it. */
export interface Target {
  readonly orderId: string;
  readonly version: number;
}

type Decision = 'confirm' | 'change' | 'cancel' | 'accept-available' | 'send-later';

/** What a message means before its words are read: buttons and numbers are plain, the rest is words. */
export type Meaning =
  /** Without a target it was said, and means the draft that was last shown. */
  | { readonly kind: Decision; readonly target: Target | null }
  | { readonly kind: 'pick'; readonly sku: string }
  | { readonly kind: 'menu'; readonly item: 'order' | 'status' | 'person' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly { readonly sku: string; readonly quantity: number }[] }
  /** Something a person has to look at. */
  | { readonly kind: 'unreadable'; readonly type: string }
  /** A number that names a choice which was not on the screen yet when it was typed. */
  | { readonly kind: 'unseen' }
  /** Nothing to answer: a reaction, a message taken back. */
  | { readonly kind: 'nothing' };

const BUTTON = /^(confirm|change|cancel|accept-available|send-later):([^:]+):(\d{1,9})$/;
const MENU = ['order', 'status', 'person'] as const;
const DECISIONS = ['confirm', 'change', 'cancel'] as const;
const SHORT_DECISIONS = ['accept-available', 'change', 'cancel', 'send-later'] as const;
/** "1", "1.", "1)", "(1)", "1️⃣", "१": a choice by its number. */
const NUMBER = /^\(?(10|[0-9])\s*[.)]?\uFE0F?\u20E3?$/u;
const DEVANAGARI_ZERO = 0x0966;

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
  if (id.startsWith('pick:')) return { kind: 'pick', sku: id.slice('pick:'.length) };
  const item = MENU.find((name) => id === `menu:${name}`);
  return item === undefined ? null : { kind: 'menu', item };
};

/** Whether the customer wrote it themselves; WhatsApp's own notices, such as a changed number, are nobody's words. */
export const isWritten = ({ kind }: InboundContent): boolean => kind !== 'system';

const said = (text: string, standing: Standing, saw: boolean): Meaning => {
  const number = numberIn(text);
  const chosen = number === null ? null : numbered(number, standing);
  if (chosen === null) return { kind: 'words', text };
  return saw ? chosen : { kind: 'unseen' };
};

const numberIn = (text: string): number | null => {
  const latin = text
    .trim()
    .replace(/[\u0966-\u096f]/gu, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
  const match = NUMBER.exec(latin);
  return match ? Number(match[1]) : null;
};

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
      return kind === undefined || !isOffered ? null : { kind, target: null };
    }
    case 'asking': {
      const [question] = standing.questions;
      const sku = question?.why === 'product' ? question.candidates[number - 1] : undefined;
      return sku === undefined ? null : { kind: 'pick', sku };
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
