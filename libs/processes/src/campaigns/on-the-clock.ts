import { localTimeAt } from '@munshi/kernel';

const A_DAY = 86_400_000;

/** A moment as staff read it: the day too where it is not within one of `since`. */
export const onTheClock = (at: Date, zone: string, since: Date): string => {
  const { day, minutes } = localTimeAt(at, zone);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return at.getTime() - since.getTime() < A_DAY ? clock : `${day} ${clock}`;
};
