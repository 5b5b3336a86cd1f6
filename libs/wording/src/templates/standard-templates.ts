import type { Money } from '@munshi/kernel';
import { SPEAKERS } from '../say.js';
import { asData } from '../plain-text.js';
import type { CalendarDay, Language } from '../utterance.js';
import { en } from './languages/en.js';
import { hiLatn } from './languages/hi-latn.js';
import { hi } from './languages/hi.js';
import { pt } from './languages/pt.js';
import type { TemplateName, TemplatesOfLanguage } from './template-words.js';

const WORDS: Readonly<Record<Language, TemplatesOfLanguage>> = { en, hi, 'hi-Latn': hiLatn, pt };

/** Meta counts what invites to buy as marketing. */
const MARKETING: ReadonlySet<TemplateName> = new Set(['order_nudge']);

/** Their papers go along with them. */
const WITH_PAPER: ReadonlySet<TemplateName> = new Set([
  'invoice_issued',
  'invoice_settled',
  'credit_note_issued',
  'statement_sent',
]);

export interface StandardTemplate {
  readonly name: TemplateName;
  readonly language: Language;
  readonly category: 'utility' | 'marketing';
  /** A paper stands above it. */
  readonly document: boolean;
  readonly body: string;
  readonly examples: readonly string[];
}

export const standardTemplate = (name: TemplateName, language: Language): StandardTemplate => ({
  name,
  language,
  category: MARKETING.has(name) ? 'marketing' : 'utility',
  document: WITH_PAPER.has(name),
  ...WORDS[language][name],
});

/** What a wholesaler begins with, in every language. */
export const standardTemplates = (): readonly StandardTemplate[] =>
  (Object.keys(WORDS) as Language[]).flatMap((language) =>
    (Object.keys(WORDS[language]) as TemplateName[]).map((name) => standardTemplate(name, language)),
  );

/** A template, and what is put into it. */
export interface FilledTemplate {
  readonly name: TemplateName;
  readonly language: Language;
  readonly parameters: readonly string[];
}

export interface PaymentReminder {
  readonly customer: string;
  readonly open: Money;
  readonly number: string;
  readonly dueOn: CalendarDay;
  /** Below zero while it is not due. */
  readonly daysLate: number;
}

export const paymentReminder = (
  { customer, open, number, dueOn, daysLate }: PaymentReminder,
  language: Language,
): FilledTemplate => {
  const { formats } = SPEAKERS[language];
  const told = [value(customer), formats.money(open), asData(number)];
  const by = formats.day(dueOn);
  if (daysLate === 0) return { name: 'payment_due_today', language, parameters: told };
  const name = daysLate < 0 ? 'payment_due_soon' : 'payment_overdue';
  return { name, language, parameters: [...told, by] };
};

export const orderNudge = (customer: string, product: string, language: Language): FilledTemplate => ({
  name: 'order_nudge',
  language,
  parameters: [value(customer), value(product)],
});

export interface DailySummary {
  readonly day: CalendarDay;
  readonly seller: string;
  readonly orders: { readonly count: number; readonly total: Money };
  readonly moneyIn: Money;
  readonly overdue: Money;
  readonly parked: number;
  /** Names of campaigns that have stopped by themselves. */
  readonly stopped: readonly string[];
}

const MOST_NAMED = 3;

export const dailySummary = (
  { day, seller, orders, moneyIn, overdue, parked, stopped }: DailySummary,
  language: Language,
): FilledTemplate => {
  const { formats, sentences } = SPEAKERS[language];
  // In the place of what waits for a person, since providers have approved these words with so many places.
  const named = stopped.slice(0, MOST_NAMED).map((name) => sentences.campaignStopped(value(name)));
  return {
    name: 'daily_summary',
    language,
    parameters: [
      formats.day(day),
      value(seller),
      `${formats.count(orders.count)}, ${formats.money(orders.total)}`,
      formats.money(moneyIn),
      formats.money(overdue),
      named.length === 0 ? formats.count(parked) : `${formats.count(parked)}. ${named.join(' ')}`,
    ],
  };
};

/** On one line and never empty, since a provider takes no empty value. */
export const value = (text: string): string => asData(text).replace(/\s+/g, ' ') || '–';
