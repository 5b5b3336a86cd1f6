import { ok, refuse, type Result } from '@munshi/kernel';
import type { ShopTerms } from './shop.js';

export interface InvalidTerms {
  readonly kind: 'invalid-terms';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

const LONGEST_DAYS = 365;

export const checkTerms = (terms: ShopTerms): Result<ShopTerms, InvalidTerms> => {
  const { state, termsDays, creditLimitMinor } = terms;
  const problems = [
    ...(state === null || /^[0-9A-Z]{2}$/.test(state) ? [] : [`state ${state} is no code of two characters`]),
    ...(isWholeUpTo(termsDays, LONGEST_DAYS) ? [] : [`terms are 0 to ${LONGEST_DAYS} days`]),
    ...(isWholeUpTo(creditLimitMinor, Number.MAX_SAFE_INTEGER)
      ? []
      : ['a credit limit is a whole number of minor units']),
  ];
  return problems.length > 0 ? refuse({ kind: 'invalid-terms', problems }) : ok(terms);
};

const isWholeUpTo = (number: number | null, most: number): boolean =>
  number === null || (Number.isSafeInteger(number) && number >= 0 && number <= most);
