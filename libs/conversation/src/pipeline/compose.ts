export type Next = () => Promise<void>;

/** One link of a chain: does its part, and awaits `next()` once, or not at all. Named, for stack traces. */
export type Middleware<Context> = (context: Context, next: Next) => Promise<void>;

export class BrokenChain extends Error {}

/**
 * Runs the links from first to last, each around the rest. A link that forgot to await `next()`, or called it
 * twice, is named: both would otherwise show as effects that come late or double, far from their cause.
 */
export const compose =
  <Context>(...links: readonly Middleware<Context>[]): ((context: Context) => Promise<void>) =>
  (context) => {
    const run = async (index: number): Promise<void> => {
      const link = links[index];
      if (link === undefined) return;
      let state: 'before' | 'running' | 'after' = 'before';
      const next = async (): Promise<void> => {
        if (state !== 'before') throw new BrokenChain(`${link.name} called next() twice`);
        state = 'running';
        try {
          await run(index + 1);
        } finally {
          state = 'after';
        }
      };
      const isRunning = (): boolean => state === 'running';
      await link(context, next);
      if (isRunning()) throw new BrokenChain(`${link.name} did not await next()`);
    };
    return run(0);
  };
