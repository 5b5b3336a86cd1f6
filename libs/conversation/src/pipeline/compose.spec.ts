import { setImmediate } from 'node:timers/promises';
import { BrokenChain, compose, type Middleware } from './compose.js';

const noting = (name: string): Middleware<string[]> =>
  async function link(notes, next) {
    notes.push(`${name} in`);
    await next();
    notes.push(`${name} out`);
  };

describe('compose', () => {
  it('runs each link around the rest', async () => {
    const notes: string[] = [];
    await compose(noting('a'), noting('b'))(notes);
    expect(notes).toEqual(['a in', 'b in', 'b out', 'a out']);
  });

  it('lets a link end the chain', async () => {
    const notes: string[] = [];
    await compose<string[]>(noting('a'), async function stop() {}, noting('never'))(notes);
    expect(notes).toEqual(['a in', 'a out']);
  });

  it('does nothing with no links', async () => {
    await expect(compose<string>()('anything')).resolves.toBeUndefined();
  });

  it('names the link that did not await next()', async () => {
    const chain = compose<string[]>(
      async function forgetful(_, next) {
        void next().catch(() => undefined);
      },
      async function slow() {
        await setImmediate();
      },
    );
    await expect(chain([])).rejects.toThrow(new BrokenChain('forgetful did not await next()'));
  });

  it('names the link that called next() twice', async () => {
    const chain = compose<string[]>(async function eager(_, next) {
      await next();
      await next();
    });
    await expect(chain([])).rejects.toThrow(new BrokenChain('eager called next() twice'));
  });

  it('does not blame the links above one that threw', async () => {
    const chain = compose<string[]>(noting('a'), noting('b'), async function broken() {
      await setImmediate();
      throw new Error('its own fault');
    });
    await expect(chain([])).rejects.toThrow('its own fault');
  });

  it('keeps two runs apart', async () => {
    const chain = compose(noting('a'), noting('b'));
    const runs: string[][] = [[], []];
    await Promise.all(runs.map((notes) => chain(notes)));
    expect(runs[0]).toEqual(runs[1]);
  });
});
