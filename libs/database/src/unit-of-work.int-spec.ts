import { done, ok, refuse } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { statement } from './statement.js';
import { openPool } from './pool.js';
import { NoUnitOfWork, UnitOfWork, UnitOfWorkEnded } from './unit-of-work.js';

const insert = statement<never, [string, string]>(
  'test.insert',
  `INSERT INTO audit_log (organization_id, actor, action, subject) VALUES ($1, 'spec', $2, '')`,
);
const insertOrganizationless = statement<never, [string]>(
  'test.duplicate',
  `INSERT INTO price_lists (organization_id, name) VALUES ($1, 'same')`,
);
const actions = statement<{ action: string }>('test.actions', 'SELECT action FROM audit_log ORDER BY id');

describe('UnitOfWork', () => {
  let database: TestDatabase;
  let mine: string;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    mine = await database.addOrganization();
  });

  const write = (action: string) => database.unitOfWork.execute(insert, [mine, action]);
  const seen = (organizationId = mine) =>
    database.unitOfWork.run(organizationId, async () =>
      (await database.unitOfWork.rows(actions, [])).map(({ action }) => action),
    );

  it('commits what the work wrote, then runs the hooks', async () => {
    const hooks: string[] = [];
    await database.unitOfWork.run(mine, async () => {
      database.unitOfWork.afterCommit(() => hooks.push('told'));
      await write('one');
      expect(hooks).toEqual([]);
    });
    expect(hooks).toEqual(['told']);
    expect(await seen()).toEqual(['one']);
  });

  it('has committed whatever a hook throws, and runs the others', async () => {
    const hooks: string[] = [];
    await database.unitOfWork.run(mine, async () => {
      database.unitOfWork.afterCommit(() => {
        throw new Error('nobody is there');
      });
      database.unitOfWork.afterCommit(() => hooks.push('told'));
      await write('one');
    });
    expect(hooks).toEqual(['told']);
    expect(await seen()).toEqual(['one']);
  });

  it('rolls everything back when the work throws, and tells nobody', async () => {
    const hooks: string[] = [];
    const work = database.unitOfWork.run(mine, async () => {
      database.unitOfWork.afterCommit(() => hooks.push('told'));
      await write('one');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(hooks).toEqual([]);
    expect(await seen()).toEqual([]);
  });

  it('does not take a statement that failed unseen for a commit', async () => {
    const work = database.unitOfWork.run(mine, async () => {
      await write('one');
      await database.unitOfWork.execute(insertOrganizationless, [mine]);
      await database.unitOfWork.execute(insertOrganizationless, [mine]).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await seen()).toEqual([]);
  });

  it('joins the unit of work that is open', async () => {
    await database.unitOfWork.run(mine, async () => {
      await write('outer');
      await database.unitOfWork.run(mine, () => write('inner'));
    });
    expect(await seen()).toEqual(['outer', 'inner']);
  });

  it('undoes a refused attempt to its savepoint, and keeps what came before', async () => {
    const hooks: string[] = [];
    await database.unitOfWork.run(mine, async () => {
      await write('kept');
      const refused = await database.unitOfWork.attempt(mine, async () => {
        database.unitOfWork.afterCommit(() => hooks.push('refused'));
        await write('undone');
        return refuse({ kind: 'no' });
      });
      expect(refused.ok).toBe(false);
      await database.unitOfWork.attempt(mine, async () => ok(await write('kept too')));
    });
    expect(await seen()).toEqual(['kept', 'kept too']);
    expect(hooks).toEqual([]);
  });

  it('rolls a refused attempt back when nothing was open', async () => {
    await database.unitOfWork.attempt(mine, async () => {
      await write('undone');
      return refuse({ kind: 'no' });
    });
    await database.unitOfWork.attempt(mine, async () => {
      await write('kept');
      return done;
    });
    expect(await seen()).toEqual(['kept']);
  });

  it('shows one organization nothing of another, and lets it write nothing for it', async () => {
    const other = await database.addOrganization('Gupta & Sons');
    await database.unitOfWork.run(mine, () => write('mine'));
    expect(await seen(other)).toEqual([]);
    const forgery = database.unitOfWork.run(other, () =>
      database.unitOfWork.execute(insert, [mine, 'forged']),
    );
    await expect(forgery).rejects.toThrow(/row-level security/);
    const nested = database.unitOfWork.run(mine, () => database.unitOfWork.run(other, async () => 1));
    await expect(nested).rejects.toThrow('one organization');
  });

  it('shows nothing at all outside of a unit of work', async () => {
    await database.unitOfWork.run(mine, () => write('mine'));
    expect((await database.pool.query('SELECT 1 FROM audit_log')).rowCount).toBe(0);
    await expect(database.unitOfWork.rows(actions, [])).rejects.toThrow(NoUnitOfWork);
    await expect(database.unitOfWork.run(`x'; DROP TABLE orders; --`, async () => 1)).rejects.toThrow();
  });

  it('reads through Prisma as one organization', async () => {
    await database.unitOfWork.run(mine, () => write('mine'));
    expect(await database.reading.of(mine).auditEntry.count()).toBe(1);
    const other = await database.addOrganization('Gupta & Sons');
    expect(await database.reading.of(other).auditEntry.count()).toBe(0);
  });

  it('lets a branch that is left running do nothing more, least of all in the next transaction', async () => {
    const pool = openPool({ url: database.url, max: 1, applicationName: 'test' });
    const unitOfWork = new UnitOfWork(pool);
    const other = await database.addOrganization('Gupta & Sons');
    const { promise: nextHasBegun, resolve: begins } = Promise.withResolvers<undefined>();
    let left = Promise.resolve<unknown>(undefined);
    const failing = unitOfWork.run(mine, async () => {
      left = nextHasBegun.then(() => unitOfWork.execute(insert, [other, 'stray']));
      left.catch(() => undefined);
      await Promise.all([left, Promise.reject(new Error('no'))]);
    });
    await expect(failing).rejects.toThrow('no');
    await unitOfWork.run(other, async () => {
      await unitOfWork.execute(insert, [other, 'its own']);
      begins(undefined);
      await expect(left).rejects.toThrow(UnitOfWorkEnded);
    });
    expect(await seen(other)).toEqual(['its own']);
    await pool.end();
  });

  it('reads for no longer than a statement may take, and writes nothing through Prisma', async () => {
    const reading = database.reading.of(mine);
    const [limit] = await reading.$queryRaw<{ statement_timeout: string }[]>`SHOW statement_timeout`;
    expect(limit?.statement_timeout).toBe('30s');
    const writing = reading.priceList.create({ data: { organizationId: mine, name: 'gold' } });
    await expect(writing).rejects.toThrow(/read-only transaction/);
  });

  it('gives a clean connection to the next after the last one broke', async () => {
    const broken = database.unitOfWork.run(mine, async () => {
      await write('lost');
      await database.owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'test' AND state LIKE 'idle in%'`,
      );
      await write('never');
    });
    await expect(broken).rejects.toThrow();
    expect(await seen()).toEqual([]);
  });
});
