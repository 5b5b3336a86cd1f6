import type { InvalidCampaign } from '@munshi/campaigns';
import { ok, refuse, type Result } from '@munshi/kernel';
import type { ChannelRoute } from '@munshi/messaging';
import type { PlanJson } from './plan-json.js';

/** The number that a plan means among those that are on. */
export const senderIn = (
  { channel, number }: Pick<PlanJson, 'channel' | 'number'>,
  routes: readonly ChannelRoute[],
): Result<ChannelRoute, InvalidCampaign> => {
  const meant = routes.filter(
    (route) =>
      (channel ?? route.channel) === route.channel &&
      (number === undefined || digitsOf(number) === digitsOf(route.address)),
  );
  const [route] = meant;
  const path = number === undefined ? 'channel' : 'channelAccountId';
  if (route === undefined)
    return refuse({
      kind: 'invalid-campaign',
      problems: [{ path, message: 'no number of yours that is on is meant' }],
    });
  if (meant.length === 1) return ok(route);
  const choice = meant.map(({ address }) => address).join(', ');
  const message = `several of your numbers are meant, so name one: ${choice}`;
  return refuse({ kind: 'invalid-campaign', problems: [{ path: 'channelAccountId', message }] });
};

/** However it is written; one without any is itself. */
const digitsOf = (number: string): string => number.replace(/\D/g, '') || number;
