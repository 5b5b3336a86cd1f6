/** What a number lets out: messages a second, and people in any 24 h who have not written. */
export interface SenderPace {
  readonly perSecond: number;
  /** Null for no limit. */
  readonly peopleADay: number | null;
  /** Those it has written to in the last 24 h. */
  readonly people: number;
}

export interface TimeToTell {
  /** Until the last of them is told; no longer where there is no such moment. */
  readonly seconds: number;
  readonly problems: readonly string[];
}

const A_DAY = 86_400;

/**
 * How long telling so many takes. As if none of them had written within 24 h, nor been written to: those who have do not
 * count against the limit of people, so that it is never told less than it may be.
 */
export const timeToTell = (recipients: number, { perSecond, peopleADay, people }: SenderPace): TimeToTell => {
  const seconds = Math.ceil(recipients / perSecond);
  if (peopleADay === null) return { seconds, problems: [] };
  const now = Math.max(0, peopleADay - people);
  if (recipients <= now) return { seconds, problems: [] };
  if (peopleADay === 0)
    return { seconds, problems: ['This number may write to nobody who has not written within 24 h.'] };
  const days = Math.ceil((recipients - now) / peopleADay);
  const taken = people > 0 ? `, of whom ${Math.min(people, peopleADay)} are taken` : '';
  const length = days === 1 ? 'a day' : `${days} days`;
  return {
    seconds: Math.max(seconds, days * A_DAY),
    problems: [
      `This number may write to ${peopleADay} people in 24 h${taken}: telling ${recipients} may take ${length}.`,
    ],
  };
};

/** For people: seconds are nobody's measure of days. */
export const durationInWords = (seconds: number): string => {
  if (seconds < 2 * 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 2 * 60) return `${minutes} min`;
  if (seconds >= 2 * A_DAY) return `${Math.round(seconds / A_DAY)} days`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
};
