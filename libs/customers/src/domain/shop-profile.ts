import { ok, refuse, type Result } from '@munshi/kernel';
import type { ShopProfile } from './shop.js';

export interface InvalidProfile {
  readonly kind: 'invalid-profile';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

const MOST_TAGS = 50;
const PLAIN = /^[^\p{Cc}\p{Cs};]{1,100}$/u;

export const profileProblems = ({ city, tags }: ShopProfile): string[] => [
  ...(city === null || city === '' || PLAIN.test(city)
    ? []
    : ['the city is no plain line of up to 100 characters']),
  ...(tags.length > MOST_TAGS ? [`there are more than ${MOST_TAGS} tags`] : []),
  ...(tags.every((tag) => PLAIN.test(tag))
    ? []
    : ['a tag is no plain line of up to 100 characters without a semicolon']),
];

/** Spaces around words are nobody's wish, and a tag counts once. */
export const checkProfile = ({ city, tags }: ShopProfile): Result<ShopProfile, InvalidProfile> => {
  const profile = { city: city?.trim() || null, tags: [...new Set(tags.map((tag) => tag.trim()))] };
  const problems = profileProblems(profile);
  return problems.length > 0 ? refuse({ kind: 'invalid-profile', problems }) : ok(profile);
};
