import { Semaphore } from './semaphore.js';

describe('Semaphore', () => {
  it('lets so many in at once, in the order in which they came', async () => {
    const semaphore = new Semaphore(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (number: number) =>
      semaphore.run(() => {
        begun.push(number);
        return new Promise<void>((resolve) => ends.push(resolve));
      });
    const all = [1, 2, 3, 4].map(work);
    expect(begun).toEqual([1, 2]);
    ends[1]!();
    await all[1];
    expect(begun).toEqual([1, 2, 3]);
    ends[0]!();
    await all[0];
    expect(begun).toEqual([1, 2, 3, 4]);
    ends[2]!();
    ends[3]!();
    await Promise.all(all);
  });

  it('gives the place on when the work fails', async () => {
    const semaphore = new Semaphore(1);
    await expect(semaphore.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(semaphore.run(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});
