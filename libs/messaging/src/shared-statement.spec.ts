import { Overloaded, SharedStatement, type SharedStatementOptions } from './shared-statement.js';

interface Row {
  readonly id: number;
  readonly key: string;
  readonly poison?: boolean;
}

class DataFault extends Error {}

const fixture = (more: Partial<SharedStatementOptions<Row>> = {}) => {
  const batches: Row[][] = [];
  const gates: (() => void)[] = [];
  const committed: number[] = [];
  const shared = new SharedStatement<Row>({
    run: async (rows): Promise<undefined> => {
      batches.push([...rows]);
      await new Promise<void>((resolve) => gates.push(resolve));
      if (rows.some(({ poison }) => poison)) throw new DataFault();
      committed.push(...rows.map(({ id }) => id));
    },
    keyOf: ({ key }) => key,
    isDataFault: (error) => error instanceof DataFault,
    isTransient: () => false,
    ...more,
  });
  /** Lets the inserts that are in flight end, until nothing starts any more. */
  const drain = async () => {
    for (let idle = 0; idle < 5;) {
      const gate = gates.shift();
      gate?.();
      idle = gate ? 0 : idle + 1;
      await new Promise(setImmediate);
    }
  };
  return { shared, batches, committed, drain };
};

const ids = (batches: Row[][]) => batches.map((rows) => rows.map(({ id }) => id));

describe('SharedStatement', () => {
  it('writes what one turn of the event loop brings together', async () => {
    const { shared, batches, drain } = fixture();
    const kept = [1, 2, 3].map((id) => shared.all([{ id, key: `k${id}` }]));
    await drain();
    await Promise.all(kept);
    expect(ids(batches)).toEqual([[1, 2, 3]]);
  });

  it('lets what arrives while both connections are busy share the next write', async () => {
    const { shared, batches, drain } = fixture();
    const kept: Promise<unknown>[] = [];
    for (const turn of [[1], [2], [3, 4], [5]]) {
      kept.push(...turn.map((id) => shared.all([{ id, key: `k${id}` }])));
      await new Promise(setImmediate);
    }
    expect(ids(batches)).toEqual([[1], [2]]);
    await drain();
    await Promise.all(kept);
    expect(ids(batches)).toEqual([[1], [2], [3, 4, 5]]);
  });

  it('takes what one request brings whole, and in batches', async () => {
    const { shared, batches, drain } = fixture({ bound: 2, batch: 3 });
    const kept = shared.all([1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, key: `k${id}` })));
    await drain();
    await kept;
    expect(ids(batches)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it('never has one conversation in two batches at once, and keeps its order', async () => {
    const { shared, batches, committed, drain } = fixture();
    const kept = [shared.all([{ id: 1, key: 'a' }])];
    await new Promise(setImmediate);
    kept.push(
      shared.all([{ id: 2, key: 'a' }]),
      shared.all([{ id: 3, key: 'b' }]),
      shared.all([{ id: 4, key: 'a' }]),
    );
    await new Promise(setImmediate);
    expect(ids(batches)).toEqual([[1], [3]]);
    await drain();
    await Promise.all(kept);
    expect(committed.filter((id) => id !== 3)).toEqual([1, 2, 4]);
  });

  it('keeps the neighbours of a row that PostgreSQL refuses', async () => {
    const { shared, committed, drain } = fixture({ connections: 1 });
    const first = shared.all([{ id: 0, key: 'z' }]);
    const kept = [
      shared.all([{ id: 1, key: 'a' }]),
      shared.all([{ id: 2, key: 'b', poison: true }]),
      shared.all([{ id: 3, key: 'c' }]),
    ];
    const outcomes = Promise.allSettled(kept);
    await drain();
    await first;
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(committed).toEqual([0, 1, 3]);
  });

  it('tries a deadlocked batch once more', async () => {
    let tries = 0;
    const { shared } = fixture({
      run: async (): Promise<undefined> => {
        if ((tries += 1) === 1) throw new Error('deadlock');
      },
      isTransient: (error) => error instanceof Error && error.message === 'deadlock',
    });
    await shared.all([{ id: 1, key: 'a' }]);
    expect(tries).toBe(2);
  });

  it('says so when it is full, instead of growing', async () => {
    const { shared, drain } = fixture({ bound: 2, connections: 1 });
    const kept = [1, 2].map((id) => shared.all([{ id, key: 'a' }]));
    await expect(shared.all([{ id: 4, key: 'b' }])).rejects.toThrow(Overloaded);
    await drain();
    await Promise.all(kept);
  });

  it('gives everybody their own answer', async () => {
    const lengths = new SharedStatement<string, number>({
      run: async (words) => words.map((word) => word.length),
      keyOf: (word) => word,
      isDataFault: () => false,
      isTransient: () => false,
    });
    const asked = [lengths.all(['one', 'three']), lengths.all(['seven', 'eleven'])];
    expect(await Promise.all(asked)).toEqual([
      [3, 5],
      [5, 6],
    ]);
  });

  it('goes on after the server has been away', async () => {
    let away = true;
    const { shared } = fixture({
      run: async (): Promise<undefined> => {
        if (away) throw new Error('connection refused');
      },
    });
    await expect(shared.all([{ id: 1, key: 'a' }])).rejects.toThrow('refused');
    away = false;
    await expect(shared.all([{ id: 1, key: 'a' }])).resolves.toHaveLength(1);
  });
});
