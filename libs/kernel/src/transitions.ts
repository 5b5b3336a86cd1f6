/** Which status may follow which: the whole life of a thing on one screen. */
export type TransitionTable<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

export const mayBecome = <Status extends string>(
  table: TransitionTable<Status>,
  from: Status,
  to: Status,
): boolean => table[from].includes(to);

/** Statuses that no path from `start` reaches; a table that has any is wrong. */
export const unreachable = <Status extends string>(
  table: TransitionTable<Status>,
  start: Status,
): readonly Status[] => {
  const reached = new Set<Status>([start]);
  for (const status of reached) for (const next of table[status]) reached.add(next);
  return (Object.keys(table) as Status[]).filter((status) => !reached.has(status));
};
