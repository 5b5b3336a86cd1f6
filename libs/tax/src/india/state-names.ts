import { statesOfPinCode } from './pin-codes.js';
import { type State, stateOf, states } from './states.js';

/** What states are called besides their names: ISO 3166-2:IN, what was theirs before, and what people write. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  '01': ['JK', 'J and K'],
  '02': ['HP'],
  '03': ['PB'],
  '04': ['CH'],
  '05': ['UK', 'UT', 'Uttaranchal'],
  '06': ['HR'],
  '07': ['DL', 'New Delhi', 'NCT of Delhi', 'Delhi NCR'],
  '08': ['RJ'],
  '09': ['UP'],
  '10': ['BR'],
  '11': ['SK'],
  '12': ['AR'],
  '13': ['NL'],
  '14': ['MN'],
  '15': ['MZ'],
  '16': ['TR'],
  '17': ['ML'],
  '18': ['AS'],
  '19': ['WB'],
  '20': ['JH'],
  '21': ['OD', 'OR', 'Orissa'],
  '22': ['CG', 'CT', 'Chattisgarh'],
  '23': ['MP'],
  '24': ['GJ'],
  '26': ['DH', 'DN', 'DD', 'Daman and Diu', 'Dadra and Nagar Haveli', 'Daman', 'Diu'],
  '27': ['MH'],
  '29': ['KA'],
  '30': ['GA'],
  '31': ['LD'],
  '32': ['KL'],
  '33': ['TN', 'Tamilnadu'],
  '34': ['PY', 'Pondicherry'],
  '35': ['AN', 'Andaman and Nicobar'],
  '36': ['TS', 'TG'],
  '37': ['AP'],
  '38': ['LA'],
};

/** Codes that nobody is registered under any more: what they were called is another's now. */
const ENDED = new Set(['25', '28']);

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim();

const BY_NAME: ReadonlyMap<string, State> = new Map(
  states()
    .filter(({ code }) => !ENDED.has(code))
    .flatMap((state) =>
      [state.name, ...(OTHER_NAMES[state.code] ?? [])].map((name) => [bare(name), state] as const),
    ),
);
/** In a running address two letters are anything: ML is millilitres, and OR is or. */
const WHOLE_NAMES = [...BY_NAME].filter(([name]) => name.length > 2);

/** Two digits, a name, or the two letters of ISO; null for what no state is called. */
export const readState = (text: string): State | null => {
  const code = text.trim();
  const known = /^\d$/.test(code) ? stateOf(`0${code}`) : stateOf(code);
  return known && !ENDED.has(known.code) ? known : (BY_NAME.get(bare(text)) ?? null);
};

/** A part of the address that is a state's name, or the last one where it ends with one: a street may be named so too. */
const namedIn = (address: string): State | null => {
  const parts = address
    .split(/[,;\n]/)
    .map((part) => bare(part).replace(/(?: |^)(?:india|bharat|pin|pincode|pin code)$/, ''))
    .filter((part) => part !== '')
    .reverse();
  const [last = ''] = parts;
  const [ending] = WHOLE_NAMES.filter(([name]) => last.endsWith(` ${name}`));
  return parts.map((part) => BY_NAME.get(part)).find((state) => state !== undefined) ?? ending?.[1] ?? null;
};

/** Where an address is, by its PIN code and the state's name; null where it has neither, or they say two things. */
export const stateInAddress = (address: string): State | null => {
  const [named, possible] = [namedIn(address), statesOfPinCode(address)];
  if (possible.length === 0) return named;
  if (named) return possible.find(({ code }) => code === named.code) ?? null;
  const [only, ...more] = possible;
  return more.length === 0 ? (only ?? null) : null;
};
