import type { MakingOutcome, ZohoCustomers } from '../src/zoho-customers.js';
import type { ServedService } from './exchange.js';
import type { ZohoServer } from './zoho-server.js';

export interface CustomersUnderTest {
  readonly zoho: ZohoServer;
  readonly service: ServedService;
  readonly customers: ZohoCustomers;
}

const writing = ({ method }: { readonly method: string }) => method !== 'GET';

/** What every book of customers promises, whichever service keeps it. */
export function zohoCustomersContract(opened: () => CustomersUnderTest): void {
  const named = async (name: string) =>
    (await opened().customers.named(name)).map(({ remoteId }) => remoteId);
  const make = (name: string): Promise<MakingOutcome> => opened().customers.make(name, null);

  it('finds nobody where nobody is called so', async () => {
    opened().service.customers.add('Verma Stores, Pune', null);
    expect(await named('Verma Stores')).toEqual([]);
  });

  it.each(['Verma Stores', 'A (B), C & D \\ E', 'वर्मा स्टोर्स', 'name="x" & 1=1'])(
    'finds who was made as %s',
    async (name) => {
      const made = await make(name);
      expect(made).toMatchObject({ kind: 'made' });
      expect(await named(name)).toEqual([(made as { remoteId: string }).remoteId]);
    },
  );

  it('makes nobody twice, though the first answer was lost', async () => {
    opened().zoho.failNext('lost-answer', writing);
    expect(await make('Verma Stores')).toMatchObject({ kind: 'unknown' });
    const [known] = await named('Verma Stores');
    const again = await make('Verma Stores');
    expect(again.kind === 'refused' || (again.kind === 'made' && again.remoteId === known)).toBe(true);
    expect(opened().service.customers.all).toHaveLength(1);
  });

  it('makes nobody twice while the search does not show them yet', async () => {
    await make('Verma Stores');
    opened().service.customers.searchLags = true;
    expect(await named('Verma Stores')).toEqual([]);
    await make('Verma Stores');
    expect(opened().service.customers.all).toHaveLength(1);
  });

  it('says why somebody is refused', async () => {
    expect(await make('x'.repeat(300))).toMatchObject({ kind: 'refused' });
  });

  it('throws what says nothing of the customer', async () => {
    await opened().zoho.goAway();
    await expect(make('Verma Stores')).rejects.toMatchObject({ outcome: 'refused', retryable: true });
    await opened().zoho.comeBack();
    opened().zoho.failNext('lost');
    await expect(named('Verma Stores')).rejects.toMatchObject({ outcome: 'refused', retryable: true });
  });
}
