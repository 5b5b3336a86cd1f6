import { ok, refuse, type Result } from '@munshi/kernel';
import { bare, type TaxId, type TaxIdRefusal } from '../tax-id.js';
import { type State, stateOf } from './states.js';

/** State, the holder's PAN, which registration of that holder in the state, a letter, the check character. */
const GSTIN = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][A-Z][0-9A-Z]$/;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const readGstin = (text: string): Result<TaxId, TaxIdRefusal> => {
  const number = bare(text);
  if (!GSTIN.test(number)) return refuse({ kind: 'malformed-tax-id' });
  if (!stateOf(number.slice(0, 2))) return refuse({ kind: 'unknown-state' });
  if (checkCharacter(number) !== number.at(-1)) return refuse({ kind: 'wrong-check-digit' });
  return ok({ name: 'GSTIN', number });
};

/**
 * The state that a registration is in, whatever its check character: a slip in it does not move the shop to another
 * state. Null of what has not the form of a GSTIN.
 */
export const stateOfGstin = (text: string): State | null => {
  const number = bare(text);
  return GSTIN.test(number) ? stateOf(number.slice(0, 2)) : null;
};

/** Whether it is meant as a GSTIN, whatever its check character: papers call it one. */
export const hasFormOfGstin = (text: string): boolean => stateOfGstin(text) !== null;

/** Modulus 36: weights 1 and 2 in turn, and the digits of each product, in base 36, added up. */
export const checkCharacter = (number: string): string => {
  let sum = 0;
  for (const [place, character] of Array.from(number.slice(0, 14)).entries()) {
    const product = DIGITS.indexOf(character) * (1 + (place % 2));
    sum += Math.floor(product / 36) + (product % 36);
  }
  return DIGITS.charAt((36 - (sum % 36)) % 36);
};
