import { ScheduleCampaignCommand } from '@munshi/campaigns';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';
import { type CampaignWait, FindCampaignWait } from './find-campaign-wait.js';

const HOUR = 3_600_000;
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  hour: '2-digit',
  minute: '2-digit',
});

describe('what a campaign waits for', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
  });
  afterEach(() => house.messaging.close());

  const waitOf = (id: string): Promise<CampaignWait | null> =>
    house.queries.execute(new FindCampaignWait(house.organizationId, id));
  const begin = async (more: Parameters<Campaigning['create']>[0] = {}): Promise<string> => {
    const id = await house.create(more);
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    return id;
  };

  it('is nothing before it is scheduled, while it is paused and when it is over', async () => {
    await house.shops(1);
    const id = await house.create();
    expect(await waitOf(id)).toBeNull();
    await house.start(id);
    expect(await waitOf(id)).toEqual({
      reason: 'rate',
      until: null,
      words: 'waits for the rate it is sent at',
    });
    await house.pause(id);
    expect(await waitOf(id)).toBeNull();
    await house.resume(id);
    await house.finish(id);
    expect(await waitOf(id)).toBeNull();
  });

  it('is its provider, which lets its number in for nobody', async () => {
    await house.shops(1);
    await house.query(
      `UPDATE channel_accounts SET trouble = 'credentials', stopped_until = clock_timestamp() + interval '1 minute'`,
    );
    expect(await waitOf(await begin())).toEqual({
      reason: 'credentials',
      until: null,
      words: 'waits for its provider to let its number in again',
    });
  });

  it('is the end of quiet hours', async () => {
    await house.shops(2);
    await house.query(
      `UPDATE organizations SET quiet_from = (m.now + 1320) % 1440, quiet_until = (m.now + 120) % 1440
       FROM (SELECT extract(epoch FROM (now() AT TIME ZONE 'Asia/Kolkata')::time)::int / 60 AS now) m`,
    );
    const wait = await waitOf(await begin());
    const until = wait?.until ?? new Date(0);
    expect(wait).toEqual({
      reason: 'quiet-hours',
      until,
      words: `waits until ${CLOCK.format(until)} (Asia/Kolkata): quiet hours`,
    });
    expect((until.getTime() - Date.now()) / HOUR).toBeCloseTo(2, 1);
  });

  it('is room among the people of a day, when those who may be told were told', async () => {
    await house.shops(3);
    await house.query('UPDATE channel_accounts SET portfolio_limit = 1');
    const id = await begin();
    expect(house.written()).toHaveLength(1);
    const wait = await waitOf(id);
    expect(wait).toMatchObject({ reason: 'portfolio-limit' });
    expect(((wait?.until?.getTime() ?? 0) - Date.now()) / HOUR).toBeCloseTo(24, 1);
  });

  it('is its next window, and its canary', async () => {
    await house.shops(20);
    const canary = { size: 5, mostFailed: 10, mostOptedOut: 10, waitMinutes: 30 };
    const id = await begin({ canary });
    const wait = await waitOf(id);
    expect(wait).toMatchObject({ reason: 'canary' });
    expect(((wait?.until?.getTime() ?? 0) - Date.now()) / HOUR).toBeCloseTo(0.5, 1);
    house.messaging.clock.set(new Date('2099-11-20T12:00:00Z'));
    const windows = [{ days: [6], from: 600, until: 1_050 }];
    const closed = await house.create({ windows });
    await house.start(closed);
    expect(await waitOf(closed)).toMatchObject({
      reason: 'sending-window',
      until: new Date('2099-11-21T04:30:00Z'),
      words: 'waits until 10:00 (Asia/Kolkata): its next sending window',
    });
    const inBrazil = await house.create({
      windows,
      startsAt: new Date('2099-12-01T13:00:00Z'),
      zone: 'America/Bahia',
    });
    await house.commands.execute(new ScheduleCampaignCommand(house.organizationId, inBrazil));
    expect((await waitOf(inBrazil))?.words).toBe('waits until 2099-12-01 10:00 (America/Bahia): its start');
  });

  it('is an answer where nobody knows what became of the last of them', async () => {
    await house.shops(1);
    house.messaging.channel.answer = () => Promise.reject(new Error('our own fault'));
    expect(await waitOf(await begin())).toMatchObject({ reason: 'answers', until: null });
  });
});
