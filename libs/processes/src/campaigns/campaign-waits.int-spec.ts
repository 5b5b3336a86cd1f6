import { actionOf, ChannelFault } from '@munshi/channels';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';

describe('what waits of a campaign', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
  });
  afterEach(() => house.messaging.close());

  it('loses nobody whose message was claimed after its template was paused, and before it was', async () => {
    const phones = await house.shops(40);
    await house.rate(20);
    const id = await house.create();
    await house.start(id);
    await house.round();
    await house.query(`UPDATE template_registrations SET state = 'paused'`);
    await settled(house.messaging);
    expect(house.written()).toEqual([]);
    expect(await house.states(id)).toHaveProperty(['told queued template-not-approved']);
    await house.round();
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'template-paused' });
    await house.query(`UPDATE template_registrations SET state = 'approved'`);
    await house.rate(100_000);
    await house.resume(id);
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'completed' });
    expect(house.written().sort()).toEqual(phones);
  });

  const refuse = (code: number, whom: (to: string) => boolean = () => true): void => {
    house.messaging.channel.answer = ({ to, ref }) => {
      const told = { upstream: 'meta', outcome: 'refused', retryable: false, status: 400, code } as const;
      return whom(to)
        ? Promise.reject(new ChannelFault(told, actionOf('meta', String(code))))
        : Promise.resolve({ providerMessageId: ref });
    };
  };
  const turn = async (id: string): Promise<void> => {
    await house.round();
    await settled(house.messaging);
    await house.round();
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'template-paused' });
  };
  const goOn = async (id: string): Promise<void> => {
    await house.query(`UPDATE template_registrations SET state = 'approved'`);
    await house.resume(id);
  };

  it.each([132001, 132015])(
    'is sent again, once, to whom the provider refused it for its template (%d)',
    async (code) => {
      const phones = await house.shops(12);
      refuse(code, (to) => to.endsWith('1'));
      const id = await house.create();
      await house.start(id);
      await turn(id);
      const refused = phones.filter((phone) => phone.endsWith('1'));
      expect(await house.states(id)).toHaveProperty(['told failed window-closed'], refused.length);
      refuse(code, () => false);
      await goOn(id);
      await house.finish(id);
      expect(await house.campaign(id)).toMatchObject({ status: 'completed', reason: null });
      expect(await house.states(id)).toEqual({ 'told accepted window-closed': 12 });
      expect(house.written().sort()).toEqual([...phones, ...refused].sort());
    },
  );

  it('is sent again where a status told of it, and nobody else is left to be told', async () => {
    const [phone] = await house.shops(2);
    const id = await house.create();
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    await house.query(
      `UPDATE outbound_messages SET failed_at = now(), error_code = '132015', status_rank = 2 WHERE to_address = $1`,
      [phone],
    );
    await house.query(`UPDATE template_registrations SET state = 'paused'`);
    await house.round();
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'template-paused' });
    await goOn(id);
    await house.finish(id);
    expect(house.written().filter((to) => to === phone)).toHaveLength(2);
    expect(house.written()).toHaveLength(3);
  });

  it('is tried once more, and not for ever, where the values of one may be at fault', async () => {
    const phones = await house.shops(3);
    refuse(132005, (to) => to === phones[1]);
    const id = await house.create();
    await house.start(id);
    await turn(id);
    await goOn(id);
    await house.round();
    await settled(house.messaging);
    await house.query(`UPDATE template_registrations SET state = 'approved'`);
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'completed' });
    expect(await house.states(id)).toEqual({
      'told accepted window-closed': 2,
      'told failed window-closed': 1,
    });
    expect(house.written()).toHaveLength(4);
  });

  it('goes out with its buttons to whoever has just written, as to everybody else, and costs the same', async () => {
    await house.shops(2);
    await house.query(`UPDATE templates SET buttons = '[{"kind": "reply", "title": "Order"}]'`);
    await house.query(`UPDATE conversations SET last_inbound_at = now() WHERE reply_address LIKE '%1'`);
    const id = await house.create();
    await house.start(id);
    await house.finish(id);
    expect(house.messaging.channel.templates.map(({ rendered }) => rendered.buttons)).toEqual([
      ['Order'],
      ['Order'],
    ]);
    expect(
      await house.query(
        'SELECT verdict_reason AS reason, cost_category AS category FROM outbound_messages ORDER BY to_address',
      ),
    ).toEqual([
      { reason: 'in-window', category: 'marketing' },
      { reason: 'window-closed', category: 'marketing' },
    ]);
  });

  it('is told to whoever talks with a person when that is over', async () => {
    await house.shops(2);
    await house.query(
      `UPDATE conversations SET human_until = now() + interval '1 hour' WHERE reply_address LIKE '%1'`,
    );
    const id = await house.create();
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    expect(await house.states(id)).toEqual({
      'told accepted window-closed': 1,
      'told queued with-a-person': 1,
    });
    await house.query('UPDATE conversations SET human_until = NULL');
    await house.query('UPDATE outbound_messages SET send_after = now()');
    await house.finish(id);
    expect(house.written()).toHaveLength(2);
  });

  it('goes ahead with others where some of its first are put off', async () => {
    await house.shops(30);
    const canary = { size: 10, mostFailed: 10, mostOptedOut: 10, waitMinutes: 2 };
    const id = await house.create({ canary });
    await house.start(id);
    await house.round();
    await house.query(
      `UPDATE conversations SET human_until = now() + interval '1 day' WHERE id IN (
         SELECT conversation_id FROM outbound_messages LIMIT 3)`,
    );
    await settled(house.messaging);
    expect(house.written()).toHaveLength(7);
    for (let nth = 0; nth < 4; nth += 1) {
      await house.round();
      await settled(house.messaging);
      house.messaging.clock.turn(60_000);
    }
    expect(house.written()).toHaveLength(27);
    expect(await house.campaign(id)).toMatchObject({ status: 'running' });
  });

  it('is nothing where everybody was told: then it is complete, whatever becomes of its template', async () => {
    await house.shops(3);
    const id = await house.create();
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    await house.query(`UPDATE template_registrations SET state = 'recategorised'`);
    await house.finish(id);
    expect(await house.campaign(id)).toEqual({ status: 'completed', reason: null, detail: null });
  });

  it('is no more than a second of its own rate while it is quiet, so that all is not told at once afterwards', async () => {
    await house.shops(20);
    await house.query(
      `UPDATE organizations SET quiet_from = (m.now + 1320) % 1440, quiet_until = (m.now + 120) % 1440
       FROM (SELECT extract(epoch FROM (now() AT TIME ZONE 'Asia/Kolkata')::time)::int / 60 AS now) m`,
    );
    const id = await house.create({ ratePerSecond: 2 });
    await house.start(id);
    for (let nth = 0; nth < 5; nth += 1) {
      await house.round();
      await settled(house.messaging);
      house.messaging.clock.turn(1_000);
    }
    expect(await house.states(id)).toEqual({ 'told queued quiet-hours': 2, pending: 18 });
    await house.query(`UPDATE contacts SET time_zone = 'America/Chicago'`);
    await house.query('UPDATE outbound_messages SET send_after = now()');
    await settled(house.messaging);
    expect(house.written()).toHaveLength(2);
    await house.finish(id);
    expect(house.written()).toHaveLength(20);
  });

  it('is no backlog while somebody looks at it: the night is nobody to be woken for', async () => {
    await house.shops(5);
    await house.query(
      `UPDATE organizations SET quiet_from = (m.now + 1320) % 1440, quiet_until = (m.now + 120) % 1440
       FROM (SELECT extract(epoch FROM (now() AT TIME ZONE 'Asia/Kolkata')::time)::int / 60 AS now) m`,
    );
    const id = await house.create({ ratePerSecond: 2 });
    await house.start(id);
    for (let nth = 0; nth < 4; nth += 1) {
      await house.look();
      await settled(house.messaging);
      house.messaging.clock.turn(600_000);
    }
    await house.look();
    expect(await house.states(id)).toEqual({ 'told queued quiet-hours': 2, pending: 3 });
    expect(await house.query('SELECT look_at AS at FROM campaigns')).toEqual([
      { at: house.messaging.clock.now() },
    ]);
  });
});
