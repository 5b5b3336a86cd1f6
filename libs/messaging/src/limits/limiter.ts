/** How many messages a conversation may bring in a time. */
export abstract class Limiter {
  /** Takes one; how many milliseconds to wait before there is one again, or 0 when it was taken. */
  abstract take(key: string): Promise<number>;

  /** Undoes a `take` that gave 0: what was taken for has not happened after all. */
  abstract giveBack(key: string): Promise<void>;
}
