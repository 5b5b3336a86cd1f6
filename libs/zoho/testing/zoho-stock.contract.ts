import type { StockCount, ZohoStock } from '../src/zoho-stock.js';
import type { ServedService } from './exchange.js';
import type { ZohoServer } from './zoho-server.js';

export interface StockUnderTest {
  readonly zoho: ZohoServer;
  readonly service: ServedService;
  readonly stock: ZohoStock;
}

const MINUTE = 60_000;

/** What every count of stock promises, whichever service counts. */
export function zohoStockContract(opened: () => StockUnderTest): void {
  const fetched = async (since: Date | null): Promise<StockCount[]> => {
    const counts: StockCount[] = [];
    for await (const page of opened().stock.fetch(since)) counts.push(...page);
    return counts;
  };
  const skus = async (since: Date | null) => (await fetched(since)).map(({ sku }) => sku).toSorted();
  const add = (sku: string | null, stock: number | null = 1) =>
    opened().service.stock({ sku, name: `the ${String(sku)}`, stock });

  it('tells what Zoho counts, to the thousandth', async () => {
    const remoteId = add('RICE', 12.5);
    const [count] = await fetched(null);
    expect(count).toMatchObject({
      remoteId,
      sku: 'RICE',
      name: 'the RICE',
      modifiedAt: opened().zoho.clock.now(),
    });
    expect(count?.stock?.toString()).toBe('12.5');
  });

  it('tells of what was sold and is not there', async () => {
    add('RICE', -3);
    expect((await fetched(null))[0]?.stock?.toString()).toBe('-3');
  });

  it('rounds what is counted finer than we count', async () => {
    add('RICE', 0.1 + 0.2);
    expect((await fetched(null))[0]?.stock?.toString()).toBe('0.3');
  });

  it('leaves out what has no SKU', async () => {
    add(null);
    add('');
    add(' CEM ');
    expect(await skus(null)).toEqual(['CEM']);
  });

  it('tells of what is not counted, or counted beyond reason, without a count', async () => {
    add('DELIVERY', null);
    add('ENDLESS', 1e15);
    expect((await fetched(null)).map(({ stock }) => stock)).toEqual([null, null]);
  });

  it('tells nothing of an empty catalogue', async () => {
    expect(await fetched(null)).toEqual([]);
    expect(await fetched(opened().zoho.clock.now())).toEqual([]);
  });

  it('tells of 2,345 items, each once, in as many calls as there are pages', async () => {
    for (let index = 0; index < 2_345; index++) add(`SKU-${index}`);
    const all = await skus(null);
    expect(new Set(all).size).toBe(2_345);
    expect(all).toHaveLength(2_345);
    expect(opened().zoho.calls).toHaveLength(12);
  });

  it('tells only of what was modified since, that moment included', async () => {
    const { clock } = opened().zoho;
    add('OLD');
    clock.turn(MINUTE);
    const since = clock.now();
    add('THEN');
    clock.turn(MINUTE);
    add('NEW');
    expect(await skus(since)).toEqual(['NEW', 'THEN']);
    expect(await skus(new Date(since.getTime() + 999))).toEqual(['NEW', 'THEN']);
    expect(await skus(new Date(since.getTime() + 1000))).toEqual(['NEW']);
    expect(await skus(clock.now())).toEqual(['NEW']);
    clock.turn(MINUTE);
    expect(await skus(clock.now())).toEqual([]);
  });

  it('passes nothing over that changes while it is read', async () => {
    for (let index = 0; index < 400; index++) add(`SKU-${index}`);
    const { clock } = opened().zoho;
    const seen = new Set<string>();
    for await (const page of opened().stock.fetch(null)) {
      for (const { sku } of page) seen.add(sku);
      clock.turn(1000);
      if (seen.size <= 200) add('LATE');
    }
    for (let index = 0; index < 400; index++) expect(seen).toContain(`SKU-${index}`);
    expect(await skus(clock.now())).toEqual([]);
    expect(await skus(new Date(clock.now().getTime() - 5000))).toContain('LATE');
  });
}
