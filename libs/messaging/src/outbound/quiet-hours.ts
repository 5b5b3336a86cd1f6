import { zonesOfPhone } from '@munshi/channels';
import { dayAfter, instantAt, isZone, localTimeAt } from '@munshi/kernel';
import { isQuiet, type QuietHours } from '@munshi/organizations';

const MINUTE = 60_000;

/**
 * When the quiet hours that `now` lies in are over; null where it lies in none. By the clock on the recipient's wall, so
 * they end at nine there also on the day on which it was turned.
 */
export const quietUntil = (now: Date, zone: string, hours: QuietHours): Date | null => {
  const { day, minutes } = localTimeAt(now, zone);
  if (!isQuiet(minutes, hours)) return null;
  const endsOn = minutes < hours.quietUntil ? day : dayAfter(day, 1);
  let end = instantAt({ day: endsOn, minutes: hours.quietUntil }, zone).getTime();
  // An hour that the clock shows twice may hold the end, and the second time it is quiet until then once more.
  while (end <= now.getTime() || isQuiet(localTimeAt(new Date(end), zone).minutes, hours))
    end = Math.max(end, Math.floor(now.getTime() / MINUTE) * MINUTE) + MINUTE;
  return new Date(end);
};

/**
 * Where the recipient's clock hangs: what staff said of them, else the zone of their number's country. Of a country with
 * several it is the seller's where that is one of them, and else the middle one, which is wrong by the least: the
 * seller's own on another continent would have them written to at night. Else the seller's.
 */
export const recipientZone = (
  recipient: { readonly timeZone: string | null; readonly phone: string | null },
  sellersZone: string,
): string => {
  const { timeZone, phone } = recipient;
  if (timeZone !== null && isZone(timeZone)) return timeZone;
  const zones = phone === null ? [] : zonesOfPhone(phone);
  return zones.includes(sellersZone) ? sellersZone : (zones[zones.length >> 1] ?? sellersZone);
};
