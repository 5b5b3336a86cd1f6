import type { InvalidCampaign } from '@munshi/campaigns';
import { refuse, type Result } from '@munshi/kernel';
import type { ChannelRoute } from '@munshi/messaging';
import { type NumberMeant, oneNumber } from '../our-numbers.js';

/** The number that a plan means among those that are on. */
export const senderIn = (
  given: NumberMeant,
  ours: readonly ChannelRoute[],
): Result<ChannelRoute, InvalidCampaign> => {
  const one = oneNumber(given, ours);
  return one.ok ? one : refuse({ kind: 'invalid-campaign', problems: one.refusal.problems });
};
