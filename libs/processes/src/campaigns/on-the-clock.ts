import { localTimeAt } from '@munshi/kernel';

const A_DAY = 86_400_000;

/** Minutes of the day as staff read them. */
export const timeOfDay = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** A moment as staff read it: the day too where it is not within one of `since`. */
export const onTheClock = (at: Date, zone: string, since: Date): string => {
  const { day, minutes } = localTimeAt(at, zone);
  const clock = timeOfDay(minutes);
  return at.getTime() - since.getTime() < A_DAY ? clock : `${day} ${clock}`;
};
