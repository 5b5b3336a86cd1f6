import querystring from 'node:querystring';

/** Twilio's parameters as they were sent; a repeated one is an array. No prototype, so `__proto__` is a name like any. */
export type TwilioForm = Readonly<Record<string, string | string[]>>;

/** Who checks a signature reads the body, and who takes it in reads it again. */
const read = new WeakMap<Buffer, TwilioForm>();

/**
 * Reads any bytes at all, and however many parameters they hold: a body may have 3 MB. (`URLSearchParams` takes half a
 * minute for a million of them.)
 */
export function parseForm(body: Buffer): TwilioForm {
  const before = read.get(body);
  if (before !== undefined) return before;
  const form = querystring.parse(body.toString('utf8'), '&', '=', { maxKeys: 0 }) as TwilioForm;
  read.set(body, form);
  return form;
}

/** Twilio sends some dozens; a million of them take a second to read, which nobody gets from us unsigned. */
const MOST_PARAMETERS = 20_000;
const AMPERSAND = 0x26;

export const hasTooMany = (body: Buffer): boolean => {
  let found = 0;
  for (let at = body.indexOf(AMPERSAND); at !== -1; at = body.indexOf(AMPERSAND, at + 1)) {
    found += 1;
    if (found > MOST_PARAMETERS) return true;
  }
  return false;
};

/** What Twilio signs after the address: names and values in the order of the names, each value of a name once. */
export const signedText = (form: TwilioForm): string => {
  const pieces: string[] = [];
  for (const name of Object.keys(form).sort()) {
    const value = form[name] ?? '';
    if (typeof value === 'string') pieces.push(name, value);
    else for (const one of [...new Set(value)].sort()) pieces.push(name, one);
  }
  return pieces.join('');
};

/** The parameter's first value. */
export const parameter = (form: TwilioForm, name: string): string | undefined => {
  const value = form[name];
  return typeof value === 'string' ? value : value?.[0];
};
