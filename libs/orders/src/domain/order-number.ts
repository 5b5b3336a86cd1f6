/** The number before an organization's first order. */
export const NUMBERS_START_AFTER = 1000;

/** As people read it out: `ORD-1042`. */
export const orderNumber = (number: number): string => `ORD-${number}`;

/** Where an order is named in a message: "cancel ORD-1042 please". "ord 10 cement" orders something. */
const NAMED = /(?<![\p{L}\p{N}])ORD(?:\s?[-–—#]\s?)?(\d{1,9})(?![\p{L}\p{N}])/iu;

/** The order that `text` names, and the text with the bare word "order" in its place; null when it names none. */
export const orderNamedIn = (text: string): { readonly number: string; readonly words: string } | null => {
  const digits = NAMED.exec(text)?.[1];
  if (digits === undefined) return null;
  return { number: orderNumber(Number(digits)), words: text.replace(NAMED, 'order') };
};

/** Reads `ORD-1042`, `ord 1042` and `1042`; null for anything else. */
export const parseOrderNumber = (text: string): number | null => {
  const digits = /^\s*(?:ORD\s*-?\s*)?(\d{1,9})\s*$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};
