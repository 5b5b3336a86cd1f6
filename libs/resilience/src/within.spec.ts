import { within } from './within.js';

describe('within', () => {
  it('gives what came in time', async () => {
    await expect(within(1000, Promise.resolve('in time'))).resolves.toBe('in time');
  });

  it('passes on what went wrong in time', async () => {
    await expect(within(1000, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('waits no longer than told', async () => {
    await expect(within(5, new Promise(() => undefined))).rejects.toThrow('no answer within 5 ms');
  });
});
