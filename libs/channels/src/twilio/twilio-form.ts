/** Twilio's parameters as they were sent; a repeated one is an array. No prototype, so `__proto__` is a name like any. */
export type TwilioForm = Readonly<Record<string, string | string[]>>;

/** Twilio sends about 30; more than this is no message, and sorting a million for the signature takes seconds. */
export const MOST_PARAMETERS = 1_000;

/** Reads any bytes at all; undefined when there are too many parameters. */
export function parseForm(body: Buffer): TwilioForm | undefined {
  if (tooMany(body)) return undefined;
  const form = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    const before = form[name];
    if (before === undefined) form[name] = value;
    else if (typeof before === 'string') form[name] = [before, value];
    else before.push(value);
  }
  return form;
}

function tooMany(body: Buffer): boolean {
  let count = 0;
  for (let at = body.indexOf(AMPERSAND); at !== -1; at = body.indexOf(AMPERSAND, at + 1)) {
    if (++count >= MOST_PARAMETERS) return true;
  }
  return false;
}

const AMPERSAND = 0x26;

/** The parameter's first value. */
export const parameter = (form: TwilioForm, name: string): string | undefined => {
  const value = form[name];
  return typeof value === 'string' ? value : value?.[0];
};
