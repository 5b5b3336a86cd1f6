import type { Token } from './tokens.js';

/** Signs that no token is made of: they stay with the word they were written to. Not those that part items. */
const CLINGS = /^(?![-.,;:|•·+&!?/])[\p{P}\p{Sm}\p{Sk}]$/u;

/** What an item was in the customer's own words, without the commas at its ends. */
export const spanOf = (tokens: readonly Token[], text: string): string => {
  const said = tokens.filter(({ kind }) => kind !== 'break');
  return quoted(text, said[0]?.start ?? 0, said.at(-1)?.end ?? 0);
};

/** The customer's own words from `start` to `end`, with what clings to them: "[object Object]", not "object Object". */
const quoted = (text: string, start: number, end: number): string => {
  let [from, to] = [start, end];
  while (from > 0 && CLINGS.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && CLINGS.test(text.charAt(to))) to += 1;
  return text.slice(from, to);
};
