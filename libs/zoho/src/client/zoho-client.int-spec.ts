import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { type Opened, openedZoho, settingsFor } from '../../testing/opened-zoho.js';
import { ZohoServer } from '../../testing/zoho-server.js';
import type { Urgency } from '../budget/call-budget.js';
import type { Zoho } from '../open-zoho.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(['crm', 'inventory'] as const)('a call to %s', (service) => {
  let database: TestDatabase;
  let zoho: ZohoServer;
  let organizationId: string;
  const opened: Zoho[] = [];
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    zoho = await ZohoServer.start();
    zoho[service].stock({ sku: 'CEM', name: 'Cement', stock: 5 });
    organizationId = await database.addOrganization();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await zoho.goAway();
  });

  const open = (more: Opened = {}): Zoho => {
    const one = openedZoho(zoho, database, service, { organizationId, ...more });
    opened.push(one);
    return one;
  };
  const limits = (more: object) => ({
    settings: { limits: { ...settingsFor(zoho, service).limits, ...more } },
  });
  const look = async (one: Zoho, urgency?: Urgency) => {
    for await (const page of one.stock.fetch(null, urgency)) return page.length;
    return 0;
  };
  const fault = (looking: Promise<unknown>) =>
    looking.then(
      () => 'no fault',
      (thrown: unknown) => thrown,
    );

  it('renews a token that ended before its time, once, and goes on', async () => {
    const one = open();
    await look(one);
    zoho.accounts.expireAll();
    zoho.clock.turn(6 * MINUTE);
    expect(await look(one)).toBe(1);
    expect(zoho.accounts.asked).toBe(2);
    expect(zoho.calls).toHaveLength(3);
  });

  it('does not hope for another token when a fresh one is refused too', async () => {
    zoho.fails = ({ path }) => (path.startsWith('/oauth/') ? undefined : zoho[service].notAuthorized);
    expect(await fault(look(open()))).toMatchObject({
      outcome: 'refused',
      status: 401,
      action: 'fix-access',
    });
    expect(zoho.calls).toHaveLength(0);
    expect(zoho.accounts.asked).toBe(1);
  });

  it('stays within a minute’s calls, by whichever process, and says when there is room', async () => {
    const few = limits({ perMinute: 10, reserved: 0 });
    const processes = [open(few), open(few)];
    const looks = await Promise.allSettled(
      Array.from({ length: 24 }, (_, index) => look(processes[index % 2]!)),
    );
    expect(looks.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(zoho.calls).toHaveLength(10);
    zoho.clock.turn(20_000);
    expect(await fault(look(processes[0]!))).toMatchObject({
      code: 'MINUTE_BUDGET',
      action: 'retry',
      retryAfterMs: 40_000,
    });
    zoho.clock.turn(40_000);
    expect(await look(processes[1]!)).toBe(1);
  });

  it('leaves a share to people', async () => {
    const one = open(limits({ perMinute: 10, reserved: 0.2 }));
    for (let count = 0; count < 8; count++) await look(one);
    expect(await fault(look(one))).toMatchObject({ code: 'MINUTE_BUDGET', retryAfterMs: MINUTE });
    expect(await look(one, 'person')).toBe(1);
    expect(await look(one, 'person')).toBe(1);
    expect(await fault(look(one, 'person'))).toMatchObject({ code: 'MINUTE_BUDGET' });
  });

  it('stays within a day’s calls, until midnight where the organization is', async () => {
    const one = open(limits({ perDay: 3, reserved: 0 }));
    for (let count = 0; count < 3; count++) await look(one);
    zoho.clock.turn(2 * HOUR); // 20 November, 14:00 in India
    expect(await fault(look(one))).toMatchObject({ code: 'DAILY_BUDGET', retryAfterMs: 10 * HOUR });
    zoho.clock.turn(10 * HOUR);
    expect(await look(one)).toBe(1);
  });

  it.each([
    ['minute', MINUTE],
    ['day', HOUR],
  ] as const)(
    'asks no more, in any process, once Zoho says that a %s’s calls are used up',
    async (limit, wait) => {
      zoho.failNext(zoho[service].tooMany(limit));
      const [one, other] = [open(), open()];
      expect(await fault(look(one))).toMatchObject({
        outcome: 'refused',
        status: 429,
        retryable: true,
        retryAfterMs: wait,
      });
      expect(await fault(look(other))).toMatchObject({ code: 'ZOHO_LIMIT', retryAfterMs: wait });
      expect(zoho.calls).toHaveLength(0);
      zoho.clock.turn(wait);
      expect(await look(other)).toBe(1);
    },
  );

  it('waits as long as a limit’s answer asks', async () => {
    zoho.failNext({ ...zoho[service].tooMany('minute'), headers: { 'retry-after': '7' } });
    expect(await fault(look(open()))).toMatchObject({ retryAfterMs: 7_000 });
  });

  it('has no more than four calls under way', async () => {
    zoho.delayMs = 10;
    const one = open();
    await Promise.all(Array.from({ length: 20 }, () => look(one)));
    expect(zoho.mostAtOnce).toBe(4);
  });

  it.each([
    ['a reset', 'lost'],
    ['an error page', { html: 500 }],
    ['a page of HTML', { html: 200 }],
    ['an error of its own', { status: 500, body: { code: 'INTERNAL_ERROR', message: '' } }],
    ['nothing in time', 'hang'],
  ] as const)('that only looks has done nothing when the answer is %s', async (_, failure) => {
    zoho.failNext(failure);
    expect(await fault(look(open({ guard: { timeoutMs: 100 } })))).toMatchObject({
      upstream: 'zoho',
      outcome: 'refused',
      retryable: true,
    });
  });

  it('is not made while the breaker is open, costs nothing then, and works when Zoho is back', async () => {
    const states: string[] = [];
    let reachHalfOpen = (): void => undefined;
    const halfOpen = new Promise<void>((resolve) => (reachHalfOpen = resolve));
    const one = open({
      guard: { resetAfterMs: 20 },
      onBreaker: (upstream, state) => {
        states.push(`${upstream} ${state}`);
        if (state === 'halfOpen') reachHalfOpen();
      },
    });
    await look(one);
    await zoho.goAway();
    for (let count = 0; count < 5; count++)
      expect(await fault(look(one))).toMatchObject({ outcome: 'refused', code: 'ECONNREFUSED' });
    expect(await fault(look(one))).toMatchObject({ code: 'CIRCUIT_OPEN' });
    await zoho.comeBack();
    await halfOpen;
    expect(await look(one)).toBe(1);
    expect(states).toEqual(['zoho open', 'zoho halfOpen', 'zoho closed']);
    const { rows } = await database.owner.query<{ spent: number }>(
      'SELECT day_calls AS spent FROM zoho_call_budgets WHERE organization_id = $1',
      [organizationId],
    );
    expect(rows).toEqual([{ spent: 7 }]);
  });

  it('is counted for staff to see, with the token that it was made with', async () => {
    const one = open();
    expect(await one.access.standing()).toMatchObject({
      grant: { state: 'unproven' },
      calls: { lastMinute: 0, today: 0, perMinute: 100, perDay: 10_000, closedUntil: null },
    });
    await look(one);
    expect(await open().access.standing()).toMatchObject({
      grant: { state: 'good', tokenExpiresAt: new Date(zoho.clock.now().getTime() + HOUR) },
      calls: { lastMinute: 1, today: 1 },
    });
    zoho.clock.turn(MINUTE);
    expect((await one.access.standing()).calls).toMatchObject({ lastMinute: 0, today: 1 });
    zoho.clock.turn(55 * MINUTE);
    await one.access.renew();
    expect(zoho.accounts.asked).toBe(2);
  });

  it('is refused in a transaction', async () => {
    const one = open();
    await expect(database.unitOfWork.run(organizationId, () => look(one))).rejects.toThrow('no call to Zoho');
  });
});
