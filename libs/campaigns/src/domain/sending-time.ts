import { closedUntil } from './sending-windows.js';
import { type Circumstances, HORIZON } from './timetable.js';

/**
 * Whether there is a moment before its end, within the time that a timetable looks at, at which it speaks and it is not
 * quiet where some of its audience live. Where there is none, a message to them would wait from night to night.
 */
export const hasSendingTime = (
  { from, endsAt, zone, windows }: Pick<Circumstances, 'from' | 'endsAt' | 'zone' | 'windows'>,
  quietUntil: (at: Date) => Date | null,
): boolean => {
  const end = new Date(Math.min(endsAt?.getTime() ?? Infinity, from.getTime() + HORIZON));
  for (let at = from; at < end;) {
    const later = closedUntil(at, zone, windows) ?? quietUntil(at);
    if (later === null) return true;
    at = later;
  }
  return false;
};
