/** Readers for what strangers send: each gives the wanted type or undefined, and never throws. */

export type Fields = Readonly<Record<string, unknown>>;

/** An object that is no array. */
export const fields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

export const items = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? (value as unknown[]) : undefined;

/** The fields of a JSON answer; undefined for anything else. */
export function answerFields({ text }: { readonly text: string }): Fields | undefined {
  try {
    return fields(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const UNSTORABLE = /[\0\p{Surrogate}]/u;
const ALL_UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** PostgreSQL stores neither NUL in text nor a lone surrogate in jsonb; a pair is one character and stays. */
export const clean = (text: string): string =>
  UNSTORABLE.test(text) ? text.replace(ALL_UNSTORABLE, '') : text;

/** A cleaned string with something in it. */
export const words = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const text = clean(value);
  return text === '' ? undefined : text;
};

/** A cleaned string of at most 255 characters: longer ones are no ids of any provider. */
export const identifier = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value.length > MUCH) return undefined;
  const text = words(value);
  return text !== undefined && text.length <= 255 ? text : undefined;
};

/** A cleaned name, cut to 255 units without leaving half a character. */
export const title = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? words(value.slice(0, MUCH)) : undefined;
  return text === undefined || text.length <= 255 ? text : words(text.slice(0, 255));
};

/** Cut before cleaning: thousands of messages may share one contact with a name of a megabyte. */
const MUCH = 1_024;

/** A whole number, also where it is written as digits in a string. */
export const whole = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};

export const decimal = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** A moment given in unix seconds; null for anything that is none. */
export const unixSeconds = (value: unknown): Date | null => {
  const seconds = whole(value);
  return seconds !== undefined && seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000) : null;
};

/** Drops keys without a value, as exact optional properties want it. */
export const present = <T extends object>(given: { [K in keyof T]: T[K] | undefined }): T => {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) if (value !== undefined) kept[key] = value;
  return kept as T;
};
