import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import type { ChannelRoute, ChannelRoutes } from '@munshi/messaging';
import type { Problem } from './http/refusing.js';

/** How staff name a number of ours; all that there are where nothing is said. */
export interface NumberMeant {
  readonly channel?: ChannelRoute['channel'] | undefined;
  /** As `GET /api/v1/channels` has it, however it is written. */
  readonly number?: string | undefined;
}

/** None is meant that is on, or several where one has to be. */
export interface WhichChannel {
  readonly kind: 'which-channel';
  readonly problems: readonly Problem[];
}

export const ourNumbers = (routes: ChannelRoutes, organizationId: Id): readonly ChannelRoute[] =>
  routes.all().filter((route) => route.organizationId === organizationId);

/** Those among ours that may be meant: one at least. */
export const numbersMeant = (
  { channel, number }: NumberMeant,
  ours: readonly ChannelRoute[],
): Result<readonly ChannelRoute[], WhichChannel> => {
  const meant = ours.filter(
    (route) =>
      (channel ?? route.channel) === route.channel &&
      (number === undefined || digitsOf(number) === digitsOf(route.address)),
  );
  if (meant.length > 0) return ok(meant);
  const path = number === undefined ? 'channel' : 'number';
  return unclear({ path, message: 'no number of yours that is on is meant' });
};

export const oneNumber = (
  given: NumberMeant,
  ours: readonly ChannelRoute[],
): Result<ChannelRoute, WhichChannel> => {
  const found = numbersMeant(given, ours);
  if (!found.ok) return found;
  const [first, ...others] = found.value;
  if (first !== undefined && others.length === 0) return ok(first);
  const choice = found.value.map(({ address }) => address).join(', ');
  return unclear({
    path: 'number',
    message: `several of your numbers are meant, so name one: ${choice}`,
  });
};

const unclear = (problem: Problem): Result<never, WhichChannel> =>
  refuse({ kind: 'which-channel', problems: [problem] });

/** However it is written; one without any is itself. */
const digitsOf = (number: string): string => number.replace(/\D/g, '') || number;
