import { isWhole, ok, refuse, type Result } from '@munshi/kernel';
import type { TaxProfile } from '@munshi/tax';
import type { ShopTerms } from './shop.js';

export interface InvalidTerms {
  readonly kind: 'invalid-terms';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

const LONGEST_DAYS = 365;

/** @param law of the seller: it knows which states there are, by their codes and names */
export const checkTerms = (
  terms: ShopTerms,
  law: Pick<TaxProfile, 'readState'>,
): Result<ShopTerms, InvalidTerms> => {
  const { termsDays, creditLimitMinor } = terms;
  const named = terms.state?.trim() || null;
  const state = named && law.readState(named);
  const problems = [
    ...(named && !state ? [`there is no state ${named}`] : []),
    ...(termsDays === null || isWhole(termsDays, 0, LONGEST_DAYS)
      ? []
      : [`terms are 0 to ${LONGEST_DAYS} days`]),
    ...(creditLimitMinor === null || isWhole(creditLimitMinor, 0, Number.MAX_SAFE_INTEGER)
      ? []
      : ['a credit limit is a whole number of minor units']),
  ];
  return problems.length > 0 ? refuse({ kind: 'invalid-terms', problems }) : ok({ ...terms, state });
};
