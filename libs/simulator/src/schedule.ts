import type { Behaviour } from './behaviour.js';

/** A webhook call the provider owes us: something happened after `atMs`, and we are told of it after `dueMs`. */
export interface Telling {
  readonly event: ProviderEvent;
  /** 0, and 1 for the repetition. */
  readonly copy: number;
  readonly atMs: number;
  readonly dueMs: number;
}

export type ProviderEvent = 'message' | 'sent' | 'delivered' | 'read' | 'failed';

export interface Happening {
  readonly event: ProviderEvent;
  readonly atMs: number;
}

/** Long enough for people who type fast to see that the next message overtakes. */
const HELD_BACK_MS = 1500;
const REPEATED_AFTER_MS = 300;
const BETWEEN_REVERSED_MS = 300;

/** `turn` counts messages: every odd one is held back where the provider reorders. */
const heldBackMs = ({ reorders }: Behaviour, turn: number): number =>
  reorders && turn % 2 === 1 ? HELD_BACK_MS : 0;

/** Milliseconds after which each copy of a message reaches the phone. */
export const arrivals = (behaviour: Behaviour, turn: number): readonly number[] => {
  const first = behaviour.delayMs + heldBackMs(behaviour, turn);
  return behaviour.duplicates ? [first, first + REPEATED_AFTER_MS] : [first];
};

/** When and how often we are told of what happened. */
export const tellings = (
  happenings: readonly Happening[],
  behaviour: Behaviour,
  turn: number,
): readonly Telling[] =>
  inOrderOfTelling(happenings, behaviour, turn).flatMap((telling) =>
    behaviour.duplicates
      ? [telling, { ...telling, copy: 1, dueMs: telling.dueMs + REPEATED_AFTER_MS }]
      : [telling],
  );

const inOrderOfTelling = (
  happenings: readonly Happening[],
  behaviour: Behaviour,
  turn: number,
): readonly Telling[] => {
  if (!behaviour.reorders || happenings.length < 2)
    return happenings.map(({ event, atMs }) => ({
      event,
      copy: 0,
      atMs,
      dueMs: atMs + (event === 'message' ? behaviour.delayMs + heldBackMs(behaviour, turn) : 0),
    }));
  const last = Math.max(...happenings.map(({ atMs }) => atMs));
  return happenings.map(({ event, atMs }, index) => ({
    event,
    copy: 0,
    atMs,
    dueMs: last + (happenings.length - 1 - index) * BETWEEN_REVERSED_MS,
  }));
};
