import { randomUUID } from 'node:crypto';
import { TestClock } from '@munshi/kernel';
import pino from 'pino';
import { MemoryFiles } from '../../../files/testing/memory-files.js';
import { ForgetStatements } from './forget-statements.js';

describe('statements', () => {
  it('are kept for thirty days, and invoices for good', async () => {
    const [files, clock, organizationId] = [new MemoryFiles(), new TestClock(), randomUUID()];
    const places = ['statements/a.pdf', 'invoices/a.pdf'].map((path) => ({ organizationId, path }));
    for (const place of places) await files.keep(place, Buffer.from('x'));
    const forget = async (days: number): Promise<boolean[]> => {
      clock.set(new Date(Date.now() + days * 86_400_000));
      await new ForgetStatements(files, clock, pino({ level: 'silent' })).forget();
      return Promise.all(places.map((place) => files.has(place)));
    };
    expect(await forget(29)).toEqual([true, true]);
    expect(await forget(31)).toEqual([false, true]);
  });
});
