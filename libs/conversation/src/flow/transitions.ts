import type { Standing } from './state.js';

type Place = Standing['at'];

/** Where one message may take a conversation, besides leaving it where it is; the README draws it. */
export const TRANSITIONS: Readonly<Record<Place, readonly Place[]>> = {
  idle: ['menu', 'changing', 'asking', 'reviewing', 'short', 'placed', 'over-limit'],
  menu: ['idle', 'changing', 'asking', 'reviewing', 'short', 'placed', 'over-limit'],
  // Only answers and leaving out lead away from a question: it is neither forgotten nor confirmed over.
  asking: ['idle', 'reviewing', 'short'],
  reviewing: ['idle', 'menu', 'changing', 'asking', 'short', 'placed', 'over-limit'],
  short: ['idle', 'menu', 'changing', 'asking', 'reviewing', 'placed', 'over-limit'],
  'over-limit': ['idle', 'menu', 'changing', 'asking', 'reviewing', 'short', 'placed'],
  changing: ['idle', 'menu', 'asking', 'reviewing', 'short', 'placed', 'over-limit'],
  // What is placed is not changed here: the next words begin a new order.
  placed: ['idle', 'menu', 'asking', 'reviewing', 'short', 'over-limit'],
};

/** @throws Error for a way that is not in the table: the message is kept for staff, and nothing of it has happened. */
export const assertMayGo = (from: Place, to: Place): void => {
  if (from !== to && !TRANSITIONS[from].includes(to))
    throw new Error(`a conversation does not go from ${from} to ${to}`);
};
