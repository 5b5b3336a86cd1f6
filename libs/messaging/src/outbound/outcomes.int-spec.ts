import { UnitOfWork } from '@munshi/database';
import { UpstreamFault } from '@munshi/resilience';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { newPhone } from '../../testing/sending.js';
import { accepted, type Outcome, outcomeOf } from './outcome.js';
import { Outcomes } from './outcomes.js';

describe('what providers answer while PostgreSQL is restarted', () => {
  let messaging: MessagingFixture;
  beforeEach(async () => {
    messaging = await openMessaging();
  });
  afterEach(() => messaging.close());

  /** The request of a message, while it is under way. */
  const started = async (): Promise<string> => {
    await messaging.reply(await messaging.meet(newPhone()), 'hello');
    await messaging.database.owner.query(
      `UPDATE outbound_messages SET state = 'started', started_at = now(), attempts = 1, send_after = now()`,
    );
    return (await messaging.outbound())[0]?.id ?? '';
  };
  const tooMany = (id: string): Outcome => {
    const fault = new UpstreamFault({ upstream: 'twilio', outcome: 'refused', status: 429, retryable: true });
    const attempt = {
      id,
      attempts: 1,
      purpose: 'reply',
      goodUntil: null,
      toAddress: '',
      probes: false,
    } as const;
    return outcomeOf(attempt, fault, new Date());
  };
  /** Where the next transactions end with these errors. */
  const record = (outcome: Outcome, ...codes: string[]): Promise<void> => {
    const unitOfWork = messaging.module.get(UnitOfWork);
    const run = unitOfWork.run.bind(unitOfWork);
    unitOfWork.run = <T>(organizationId: string, work: () => Promise<T>) => {
      const code = codes.shift();
      return code === undefined
        ? run(organizationId, work)
        : Promise.reject(Object.assign(new Error(code), { code }));
    };
    return messaging.module.get(Outcomes).record(messaging.route, outcome);
  };
  const row = async () => (await messaging.outbound())[0];

  it.each(['ECONNREFUSED', '57P03'])('is written down when it is there again: %s', async (code) => {
    await record(accepted(await started(), 'SMone'), code, code);
    expect(await row()).toMatchObject({ state: 'accepted', provider_message_id: 'SMone' });
  });

  it('is said again where nothing was sent', async () => {
    await record(tooMany(await started()), 'ECONNREFUSED');
    expect(await row()).toMatchObject({ state: 'queued', attempts: 1 });
  });

  it('is left to be found out where it may be queued already, and under way again', async () => {
    const [one, other] = [tooMany(await started()), tooMany('00000000-0000-4000-8000-000000000001')];
    const both = [record(one, 'ECONNRESET', 'ECONNREFUSED', 'ECONNREFUSED'), record(other)];
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await row()).toMatchObject({ state: 'started' });
  });

  it('is an acceptance, though its provider has given that id before; what is found in a list is not', async () => {
    await started();
    await started();
    const [one = '', other = ''] = (await messaging.outbound()).map(({ id }) => id);
    const outcomes = messaging.module.get(Outcomes);
    await record(accepted(one, 'SMone'));
    await expect(outcomes.found(messaging.route, accepted(other, 'SMone'))).rejects.toThrow();
    await record(accepted(other, 'SMone'));
    const rows = await messaging.outbound();
    expect(rows.map((found) => [found.state, found.provider_message_id]).sort()).toEqual([
      ['accepted', null],
      ['accepted', 'SMone'],
    ]);
  });
});
