import { statement } from '@munshi/database';
import { done, refuse } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../../../libs/database/testing/test-database.js';
import { StaffActions } from './staff-actions.js';
import type { StaffOrganization } from './staff-organization.js';

const renameTo = statement<never, [string]>('spec.rename', 'UPDATE organizations SET name = $1');

describe('what staff do', () => {
  let database: TestDatabase;
  let actions: StaffActions;
  beforeAll(async () => {
    database = await openTestDatabase();
    const organization = { find: () => Promise.resolve(database.organizationId) } as StaffOrganization;
    actions = new StaffActions(database.unitOfWork, organization);
  });
  afterAll(() => database.close());
  beforeEach(() => database.owner.query('TRUNCATE audit_log'));

  const written = async () => {
    const { rows } = await database.owner.query(
      'SELECT actor, action, subject, detail, (SELECT name FROM organizations) AS name FROM audit_log',
    );
    return rows as unknown[];
  };
  const action = { name: 'spec.rename', subject: 'it', detail: { to: 'somebody' } };
  const rename = (to: string) => database.unitOfWork.execute(renameTo, [to]);

  it('is written down with who did it, what, and how', async () => {
    await actions.perform(action, async () => {
      await rename('done');
      return done;
    });
    expect(await written()).toEqual([
      { actor: 'loopback', action: 'spec.rename', subject: 'it', detail: { to: 'somebody' }, name: 'done' },
    ]);
  });

  it('leaves nothing behind when it is refused', async () => {
    const refused = actions.perform(action, async () => {
      await rename('refused');
      return refuse({ kind: 'order-not-found' });
    });
    await expect(refused).rejects.toMatchObject({ refusal: { kind: 'order-not-found' }, status: 404 });
    expect(await written()).toEqual([]);
    const { rows } = await database.owner.query('SELECT name FROM organizations');
    expect(rows).toEqual([{ name: 'done' }]);
  });

  it('is done again when somebody else was in the way, and written down once', async () => {
    let tries = 0;
    await actions.perform(action, async () => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      await rename(`after ${tries} tries`);
      return done;
    });
    expect(await written()).toMatchObject([{ name: 'after 3 tries' }]);
  });

  it('fails when nothing helps', async () => {
    const failing = (error: Error) => actions.perform(action, () => Promise.reject(error));
    await expect(failing(Object.assign(new Error('deadlock'), { code: '40P01' }))).rejects.toThrow(
      'deadlock',
    );
    await expect(failing(new Error('a bug'))).rejects.toThrow('a bug');
    expect(await written()).toEqual([]);
  });
});
