import { isVisible } from '@munshi/kernel';

/** What is known of a recipient, as a message may say it. */
export const FACTS = ['name', 'shop', 'city', 'balance', 'lastOrder'] as const;

export type Fact = (typeof FACTS)[number];

/** Null for what is not known. */
export type Facts = Readonly<Record<Fact, string | null>>;

/** The value of one variable of a template: the same for all, or a fact with what is said where it is not known. */
export type Personalisation = { readonly text: string } | { readonly fact: Fact; readonly fallback: string };

/** A fact is cut off after so many; what staff have written themselves is not, and refused. */
export const MOST_OF_A_VALUE = 200;

/** Meta refuses values with an end of line, a tab or many spaces; invisible characters alone are no value. */
const LAYOUT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;

/** As one plain line. What looks like a template in it stays what it is: text, since values are never looked through. */
export const plainLine = (value: string): string => {
  const line = value.replace(LAYOUT, ' ').trim();
  // Half a character at the end is none.
  return isVisible(line)
    ? line
        .slice(0, MOST_OF_A_VALUE)
        .replace(/\p{Cs}$/u, '')
        .trim()
    : '';
};

/** The value for each variable, in their order; empty where neither the fact nor its fallback says anything. */
export const valuesFor = (wanted: readonly Personalisation[], facts: Facts): readonly string[] =>
  wanted.map((value) =>
    'text' in value ? plainLine(value.text) : plainLine(facts[value.fact] ?? '') || plainLine(value.fallback),
  );

/** Facts that are asked for and not known: what is said instead is the fallback. */
export const missingFacts = (wanted: readonly Personalisation[], facts: Facts): readonly Fact[] =>
  wanted.flatMap((value) =>
    'fact' in value && plainLine(facts[value.fact] ?? '') === '' ? [value.fact] : [],
  );
