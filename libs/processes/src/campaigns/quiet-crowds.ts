import { hasSendingTime, type Plan } from '@munshi/campaigns';
import { quietUntil } from '@munshi/messaging';
import type { QuietHours } from '@munshi/organizations';
import { timeOfDay } from './on-the-clock.js';

/** Some whose clocks show the same. */
export interface ZonedCrowd {
  readonly zone: string;
  readonly recipients: number;
}

/** Quiet hours leave something of every day: what speaks all day and for ever is heard. */
export const mayLeaveSomeUntold = ({ windows, endsAt }: Plan): boolean =>
  windows.length > 0 || endsAt !== null;

/** How many of them would never be told: whenever it speaks, it is quiet where they live. */
export const neverToldIn = (
  crowds: readonly ZonedCrowd[],
  plan: Plan,
  from: Date,
  hours: QuietHours,
): number => {
  if (!mayLeaveSomeUntold(plan)) return 0;
  const heard = new Map<string, boolean>();
  for (const { zone } of crowds)
    if (!heard.has(zone))
      heard.set(
        zone,
        hasSendingTime({ ...plan, from }, (at) => quietUntil(at, zone, hours)),
      );
  return crowds.reduce((sum, { zone, recipients }) => (heard.get(zone) === true ? sum : sum + recipients), 0);
};

/** Why so many of all of them are not told. */
export const neverToldWords = (
  never: number,
  all: number,
  { quietFrom, quietUntil: until }: QuietHours,
): string => {
  const who = never === all ? 'Nobody could ever' : `${never} of ${all} could never`;
  const hours = `${timeOfDay(quietFrom)} to ${timeOfDay(until)}`;
  return `${who} be told: whenever it speaks, it is quiet where they live (${hours} there).`;
};
