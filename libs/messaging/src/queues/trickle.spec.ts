import { Trickle } from './trickle.js';

const trickle = (options: { atOnce?: number; mostWaiting?: number; answeredWithin?: number } = {}) => {
  const errors: unknown[] = [];
  const made = new Trickle({
    atOnce: 2,
    mostWaiting: 100,
    answeredWithin: 10_000,
    onError: (error) => void errors.push(error),
    ...options,
  });
  return { trickle: made, errors };
};

describe('a trickle', () => {
  it('does everything, and no more at once than it may', async () => {
    const { trickle: made } = trickle();
    let running = 0;
    let most = 0;
    let done = 0;
    for (let count = 0; count < 20; count += 1)
      made.add(async () => {
        most = Math.max(most, (running += 1));
        await new Promise(setImmediate);
        running -= 1;
        done += 1;
      });
    await made.end(5_000);
    expect([done, most]).toEqual([20, 2]);
  });

  it('goes on after a failure', async () => {
    const { trickle: made, errors } = trickle({ atOnce: 1 });
    let done = false;
    made.add(() => Promise.reject(new Error('refused')));
    made.add(async () => void (done = true));
    await made.end(5_000);
    expect([errors, done]).toEqual([[new Error('refused')], true]);
  });

  it('goes on past what never ends', async () => {
    const { trickle: made, errors } = trickle({ atOnce: 1, answeredWithin: 20 });
    let done = false;
    made.add(() => new Promise(() => undefined));
    made.add(async () => void (done = true));
    await made.end(5_000);
    expect(done).toBe(true);
    expect(errors).toHaveLength(1);
  });

  it('does what is added in the turn in which it ends, and drops what is too much', async () => {
    const { trickle: made } = trickle({ atOnce: 1, mostWaiting: 2 });
    const done: number[] = [];
    const ended = made.end(5_000);
    for (const nth of [1, 2, 3, 4, 5]) made.add(async () => void done.push(nth));
    await ended;
    expect(done).toEqual([1, 2, 3]);
  });
});
