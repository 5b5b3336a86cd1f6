import { ChangeCampaignCommand, type Plan } from '@munshi/campaigns';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';

const HOUR = 3_600_000;

describe('a campaign that is changed while it runs', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
  });
  afterEach(() => house.messaging.close());

  const change = (id: string, more: Partial<Plan>) =>
    house.commands.execute(new ChangeCampaignCommand(house.organizationId, id, house.plan(more)));
  const from = (milliseconds: number) => new Date(Date.now() + milliseconds);
  const quietForTwoHours = () =>
    house.query(
      `UPDATE organizations SET quiet_from = (m.now + 1320) % 1440, quiet_until = (m.now + 120) % 1440
       FROM (SELECT extract(epoch FROM (now() AT TIME ZONE 'Asia/Kolkata')::time)::int / 60 AS now) m`,
    );

  it('tells those by its later end who would have been too late by the one before', async () => {
    await house.shops(3);
    await quietForTwoHours();
    const id = await house.create({ endsAt: from(24 * HOUR) });
    await house.start(id);
    expect((await change(id, { endsAt: from(HOUR) })).ok).toBe(true);
    await house.round();
    await settled(house.messaging);
    expect(await house.states(id)).toEqual({ 'told refused too-late': 3 });
    expect((await change(id, { endsAt: from(24 * HOUR) })).ok).toBe(true);
    await settled(house.messaging);
    expect(await house.states(id)).toEqual({ 'told queued quiet-hours': 3 });
    await house.query(`UPDATE contacts SET time_zone = 'America/Chicago'`);
    await house.query('UPDATE outbound_messages SET send_after = now()');
    await house.finish(id);
    expect(house.written()).toHaveLength(3);
  });

  it('tells nobody after an end that is earlier than the one it had', async () => {
    await house.shops(3);
    await quietForTwoHours();
    const id = await house.create({ endsAt: from(24 * HOUR) });
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    expect((await change(id, { endsAt: from(HOUR) })).ok).toBe(true);
    await house.query('UPDATE outbound_messages SET send_after = now()');
    await settled(house.messaging);
    expect(await house.states(id)).toEqual({ 'told refused too-late': 3 });
  });

  it('speaks at once where its windows are taken away, and not before where they are closed', async () => {
    await house.shops(3);
    const day = from(48 * HOUR).getUTCDay() || 7;
    const windows = [{ days: [day], from: 600, until: 660 }];
    const id = await house.create({ windows });
    await house.start(id);
    await house.round();
    expect((await change(id, { windows, ratePerSecond: 50 })).ok).toBe(true);
    expect(await house.query('SELECT FROM message_holds')).toHaveLength(1);
    expect((await change(id, { ratePerSecond: 50 })).ok).toBe(true);
    await house.finish(id);
    expect(house.written()).toHaveLength(3);
  });
});
