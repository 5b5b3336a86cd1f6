import { Overloaded, SharedWrite, type SharedWriteOptions } from './shared-write.js';

interface Row {
  readonly id: number;
  readonly key: string;
  readonly poison?: boolean;
}

class DataFault extends Error {}

const fixture = (more: Partial<SharedWriteOptions<Row>> = {}) => {
  const batches: Row[][] = [];
  const gates: (() => void)[] = [];
  const committed: number[] = [];
  const shared = new SharedWrite<Row>({
    write: async (rows) => {
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

describe('SharedWrite', () => {
  it('writes what one turn of the event loop brings together', async () => {
    const { shared, batches, drain } = fixture();
    const kept = [1, 2, 3].map((id) => shared.keep([{ id, key: `k${id}` }]));
    await drain();
    await Promise.all(kept);
    expect(ids(batches)).toEqual([[1, 2, 3]]);
  });

  it('lets what arrives while both connections are busy share the next write', async () => {
    const { shared, batches, drain } = fixture();
    const kept: Promise<void>[] = [];
    for (const turn of [[1], [2], [3, 4], [5]]) {
      kept.push(...turn.map((id) => shared.keep([{ id, key: `k${id}` }])));
      await new Promise(setImmediate);
    }
    expect(ids(batches)).toEqual([[1], [2]]);
    await drain();
    await Promise.all(kept);
    expect(ids(batches)).toEqual([[1], [2], [3, 4, 5]]);
  });

  it('takes what one request brings whole, and in batches', async () => {
    const { shared, batches, drain } = fixture({ bound: 2, batch: 3 });
    const kept = shared.keep([1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, key: `k${id}` })));
    await drain();
    await kept;
    expect(ids(batches)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it('never has one conversation in two batches at once, and keeps its order', async () => {
    const { shared, batches, committed, drain } = fixture();
    const kept = [shared.keep([{ id: 1, key: 'a' }])];
    await new Promise(setImmediate);
    kept.push(
      shared.keep([{ id: 2, key: 'a' }]),
      shared.keep([{ id: 3, key: 'b' }]),
      shared.keep([{ id: 4, key: 'a' }]),
    );
    await new Promise(setImmediate);
    expect(ids(batches)).toEqual([[1], [3]]);
    await drain();
    await Promise.all(kept);
    expect(committed.filter((id) => id !== 3)).toEqual([1, 2, 4]);
  });

  it('keeps the neighbours of a row that PostgreSQL refuses', async () => {
    const { shared, committed, drain } = fixture({ connections: 1 });
    const first = shared.keep([{ id: 0, key: 'z' }]);
    const kept = [
      shared.keep([{ id: 1, key: 'a' }]),
      shared.keep([{ id: 2, key: 'b', poison: true }]),
      shared.keep([{ id: 3, key: 'c' }]),
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
      write: async () => {
        if ((tries += 1) === 1) throw new Error('deadlock');
      },
      isTransient: (error) => error instanceof Error && error.message === 'deadlock',
    });
    await shared.keep([{ id: 1, key: 'a' }]);
    expect(tries).toBe(2);
  });

  it('says so when it is full, instead of growing', async () => {
    const { shared, drain } = fixture({ bound: 2, connections: 1 });
    const kept = [1, 2].map((id) => shared.keep([{ id, key: 'a' }]));
    await expect(shared.keep([{ id: 4, key: 'b' }])).rejects.toThrow(Overloaded);
    await drain();
    await Promise.all(kept);
  });

  it('goes on after the server has been away', async () => {
    let away = true;
    const { shared } = fixture({
      write: async () => {
        if (away) throw new Error('connection refused');
      },
    });
    await expect(shared.keep([{ id: 1, key: 'a' }])).rejects.toThrow('refused');
    away = false;
    await expect(shared.keep([{ id: 1, key: 'a' }])).resolves.toBeUndefined();
  });
});
