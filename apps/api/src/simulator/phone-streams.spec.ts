import type { PhoneView, SimulatorAccount } from '@munshi/simulator';
import { firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { PhoneStreams } from './phone-streams.js';

const account: SimulatorAccount = {
  id: 'a',
  organizationId: 'o',
  accountKey: 'k',
  address: 'n',
  secret: 's',
};
const view: PhoneView = { items: [], desk: [] };

describe('PhoneStreams', () => {
  it('looks no more once the last page has left', async () => {
    let looks = 0;
    const streams = new PhoneStreams({ of: () => Promise.resolve(((looks += 1), view)) });
    const left = streams.of(account, '1', 0).subscribe();
    await firstValueFrom(streams.of(account, '2', 0));
    expect(streams.watching).toBeGreaterThan(0);
    left.unsubscribe();
    await new Promise(setImmediate);
    expect(streams.watching).toBe(0);
    expect(looks).toBe(2);
  });

  it('ends every stream when the server closes', async () => {
    const streams = new PhoneStreams({ of: () => Promise.resolve(view) });
    const events = lastValueFrom(streams.of(account, '1', 0).pipe(toArray()));
    await firstValueFrom(streams.of(account, '2', 0));
    streams.onModuleDestroy();
    expect(await events).toHaveLength(1);
  });

  it('stays open while the database is away, and goes on when it is back', async () => {
    let looks = 0;
    const streams = new PhoneStreams({
      of: () => ((looks += 1) === 1 ? Promise.reject(new Error('away')) : Promise.resolve(view)),
    });
    const event = await firstValueFrom(streams.of(account, '1', 0));
    expect(event.type).toBe('phone');
    streams.onModuleDestroy();
  });
});
