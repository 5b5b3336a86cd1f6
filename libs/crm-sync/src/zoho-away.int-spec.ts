import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { Zoho } from '@munshi/zoho';
import { CommandBus } from '@nestjs/cqrs';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { CrmHouse, type CrmProcess } from '../testing/crm-house.js';
import { confirmed } from '../testing/told-to-try.js';
import { SyncNowCommand } from './commands/sync-now.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** The process dies at this call: nothing that it would have done afterwards is done. */
class Killed extends Error {}

describe.each(['crm', 'inventory'] as const)('Zoho %s', (service) => {
  let database: TestDatabase;
  let house: CrmHouse;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    house = await CrmHouse.open(database, service);
    house.served.stock({ sku: 'CEM', name: 'Cement', stock: 1_000 });
  });
  afterEach(() => house.close());

  const order = (process: CrmProcess, number: number) =>
    house.hears(process, PushOrderWhenConfirmed, confirmed(`ORD-${number}`));
  const numbers = () => house.served.orders.map(({ number }) => number).toSorted();
  const expected = (most: number) =>
    Array.from({ length: most }, (_, index) => `ORD-${index + 1}`).toSorted();
  const allSynced = async (process: CrmProcess, most: number) =>
    (await house.records(process)).filter((record) => record.endsWith(' synced')).length === most;

  it('may be away for an hour: orders go on, the breaker opens and closes, and each order is there once', async () => {
    const process = await house.start();
    await process.round();
    await house.zoho.goAway();
    let heard = 0;
    for (const end = house.clock.now().getTime() + 60 * MINUTE; house.clock.now().getTime() < end;) {
      heard += 1;
      await order(process, heard);
      for (let round = 0; round < 12; round += 1) {
        await process.round();
        house.clock.turn(5 * SECOND);
      }
    }
    expect(heard).toBe(60);
    expect(process.states).toContain('open');
    // Whatever was tried, no record has paid for it.
    const waiting = Array.from({ length: 60 }, (_, index) => `ORD-${index + 1} pending`);
    expect(await house.records(process)).toEqual(waiting);

    await house.zoho.comeBack();
    await house.until(process, () => allSynced(process, 60));
    expect(numbers()).toEqual(expected(60));
    expect(process.states.at(-1)).toBe('closed');
  });

  it('may lose every third request or its answer, and each order is there once all the same', async () => {
    const process = await house.start({ guard: { failures: 1_000, resetAfterMs: 20 } });
    for (let number = 1; number <= 25; number += 1) await order(process, number);
    let asked = 0;
    house.zoho.fails = ({ path }) => {
      if (path.startsWith('/oauth/')) return undefined;
      asked += 1;
      return asked % 3 === 0 ? (asked % 2 === 0 ? 'lost' : 'lost-answer') : undefined;
    };
    await house.until(process, () => allSynced(process, 25));
    expect(numbers()).toEqual(expected(25));
    expect(new Set(house.served.customers.all.map(({ name }) => name)).size).toBe(25);
    expect(house.served.customers.all).toHaveLength(25);
  });

  /** Kills before and after each of the first calls that an order takes, one by one. */
  const steps = ['customers.named', 'customers.make', 'orders.push'] as const;
  it.each(steps.flatMap((step) => [['before', step] as const, ['after', step] as const]))(
    'has each order once though the process is killed %s %s',
    async (when, step) => {
      const mortal = new Mortal(when, step);
      const unitOfWork = mortal.unitOfWork(database.pool);
      const dying = await house.start({ disturbed: mortal.disturb, unitOfWork });
      const heir = await house.start();
      await order(heir, 1);
      await order(heir, 2);
      await expect(dying.round()).rejects.toThrow(Killed);
      // Its claim is taken over when it has run out, and not before.
      await heir.round();
      expect(house.served.orders.length).toBeLessThan(2);
      await house.until(heir, () => allSynced(heir, 2));
      expect(numbers()).toEqual(['ORD-1', 'ORD-2']);
      expect(house.served.customers.all).toHaveLength(2);
    },
  );

  it('is left alone when it says that its limit is reached, for as long as it says', async () => {
    const process = await house.start();
    await process.round();
    for (let number = 1; number <= 3; number += 1) await order(process, number);
    house.zoho.failNext({ ...house.served.tooMany('minute'), headers: { 'retry-after': '120' } });
    await process.round();
    const { length } = house.zoho.calls;
    house.clock.turn(100 * SECOND);
    await process.round();
    expect(house.zoho.calls).toHaveLength(length);
    house.clock.turn(60 * SECOND);
    await process.round();
    expect(numbers()).toEqual(expected(3));
  });

  it('leaves room for what people wait for when the calls of background work are used up', async () => {
    const limits = { perMinute: 100, perDay: 20, reserved: 0.5 };
    const process = await house.start({ settings: { limits } });
    for (let number = 1; number <= 6; number += 1) await order(process, number);
    for (let round = 0; round < 5; round += 1) {
      await process.round();
      house.clock.turn(MINUTE);
    }
    const before = numbers().length;
    expect(before).toBeLessThan(6);
    await process.nest.get(CommandBus).execute(new SyncNowCommand(house.organizationId));
    await process.round();
    expect(numbers().length).toBeGreaterThan(before);
  });

  it('takes hundreds of orders at the pace that it allows', async () => {
    const process = await house.start();
    for (let number = 1; number <= 100; number += 1) await order(process, number);
    const began = house.clock.now().getTime();
    await house.until(process, () => allSynced(process, 100));
    const minutes = (house.clock.now().getTime() - began) / MINUTE;
    const calls = house.zoho.calls.length;
    expect(numbers()).toEqual(expected(100));
    expect(calls / minutes).toBeLessThan(100);
    expect(minutes).toBeLessThan((calls / 80) * 1.5 + 2);
  });

  it('gets no more than one request for a token from fifty who find it ended', async () => {
    const processes = await Promise.all(Array.from({ length: 5 }, () => house.start()));
    await processes[0]?.round();
    house.clock.turn(61 * MINUTE);
    await database.owner.query('UPDATE crm_connections SET fetch_due_at = $1', [
      new Date(house.clock.now().getTime() + 60 * MINUTE),
    ]);
    house.zoho.delayMs = 10;
    await Promise.all(Array.from({ length: 50 }, (_, index) => processes[index % 5]!.access.renew()));
    expect(house.zoho.accounts.asked).toBe(2);
  });
});

/** Everything after the call is as if the process had ended: neither Zoho nor the database hears of it again. */
class Mortal {
  private alive = true;

  constructor(
    private readonly when: 'before' | 'after',
    private readonly step: string,
  ) {}

  unitOfWork(pool: ConstructorParameters<typeof UnitOfWork>[0]): UnitOfWork {
    const isAlive = () => this.alive;
    return new (class extends UnitOfWork {
      override run<T>(...args: [Id, () => Promise<T>]): Promise<T> {
        return isAlive() ? super.run(...args) : Promise.reject(new Killed());
      }
    })(pool);
  }

  readonly disturb = (zoho: Zoho): Zoho => {
    const { customers, orders } = zoho;
    return {
      ...zoho,
      customers: {
        named: this.call('customers.named', (...args) => customers.named(...args)),
        make: this.call('customers.make', (...args) => customers.make(...args)),
      },
      orders: { push: this.call('orders.push', (...args) => orders.push(...args)) },
    };
  };

  private call<Args extends readonly unknown[], T>(name: string, make: (...args: Args) => Promise<T>) {
    return async (...args: Args): Promise<T> => {
      const isHere = name === this.step && this.alive;
      if (isHere && this.when === 'before') this.alive = false;
      if (!this.alive) throw new Killed();
      const done = await make(...args);
      if (isHere) this.alive = false;
      if (!this.alive) throw new Killed();
      return done;
    };
  }
}
