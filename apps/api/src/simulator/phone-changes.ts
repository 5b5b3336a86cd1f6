import type { DeskItem, PhoneItem, PhoneView, Tick } from '@munshi/simulator';

/** What a page has to change to show the phone as it is. */
export interface PhoneChanges {
  /** New ones; one that the page has already replaces it. */
  readonly items?: readonly PhoneItem[];
  /** On the first event of a stream: every item there is. What is not among them is gone. */
  readonly all?: Readonly<Record<string, Tick>>;
  readonly ticks?: Readonly<Record<string, Tick>>;
  readonly gone?: readonly string[];
  readonly desk?: readonly DeskItem[];
}

/** Rows become visible by the clock of the database, and a commit may show one a little after its time. */
const OVERLAP_MS = 5_000;

/** What one page has been told. */
export class ToldPage {
  private ticks: ReadonlyMap<string, Tick> | undefined;
  private desk = '[]';

  /** `after`: milliseconds of the last event that a page had before its connection broke, else 0. */
  constructor(private readonly after: number) {}

  /** Undefined when the page shows the phone as it is. */
  changes({ items, desk }: PhoneView): PhoneChanges | undefined {
    const known = this.ticks;
    this.ticks = new Map(items.map(({ id, tick }) => [id, tick]));
    const deskText = JSON.stringify(desk);
    const deskChange = deskText === this.desk ? {} : { desk };
    this.desk = deskText;
    if (known === undefined)
      return {
        items: items.filter(({ at }) => at.getTime() > this.after - OVERLAP_MS),
        all: Object.fromEntries(this.ticks),
        desk,
      };
    const fresh = items.filter(({ id }) => !known.has(id));
    const changed = items.filter(({ id, tick }) => known.has(id) && known.get(id) !== tick);
    const gone = [...known.keys()].filter((id) => !this.ticks?.has(id));
    const changes: PhoneChanges = {
      ...(fresh.length === 0 ? {} : { items: fresh }),
      ...(changed.length === 0
        ? {}
        : { ticks: Object.fromEntries(changed.map(({ id, tick }) => [id, tick])) }),
      ...(gone.length === 0 ? {} : { gone }),
      ...deskChange,
    };
    return Object.keys(changes).length === 0 ? undefined : changes;
  }
}

/** The cursor of an event: the time of the newest item. */
export const cursorOf = ({ items }: PhoneView): string => String(items.at(-1)?.at.getTime() ?? 0);
