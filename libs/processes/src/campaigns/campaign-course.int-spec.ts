import { CancelCampaignCommand, ScheduleCampaignCommand } from '@munshi/campaigns';
import { ChannelFault } from '@munshi/channels';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';

const HOUR = 3_600_000;

describe('the course of a campaign', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
  });
  afterEach(() => house.messaging.close());

  const soon = (milliseconds: number) => new Date(house.messaging.clock.now().getTime() + milliseconds);
  const schedule = (id: string) =>
    house.commands.execute(new ScheduleCampaignCommand(house.organizationId, id));

  it('begins by itself at its time, with the audience of that moment', async () => {
    await house.shops(3);
    const id = await house.create({ startsAt: soon(HOUR) });
    expect((await schedule(id)).ok).toBe(true);
    await house.shops(2);
    await house.round();
    expect(await house.campaign(id)).toMatchObject({ status: 'scheduled' });
    house.messaging.clock.turn(HOUR);
    await Promise.all(Array.from({ length: 8 }, () => house.round()));
    await house.finish(id);
    expect(house.written()).toHaveLength(5);
  });

  it('pauses with the reason when its template is paused, rejected or recategorised', async () => {
    await house.shops(60);
    await house.rate(10);
    const id = await house.create();
    await house.start(id);
    await house.round();
    for (const state of ['paused', 'rejected', 'recategorised']) {
      await house.query('UPDATE template_registrations SET state = $1, reason = $2', [state, 'quality']);
      await house.round();
      expect(await house.campaign(id)).toEqual({
        status: 'paused',
        reason: `template-${state}`,
        detail: `offer/en is ${state}: quality.`,
      });
      await settled(house.messaging);
      expect(house.written()).toEqual([]);
      await house.resume(id);
    }
    await house.query(`UPDATE template_registrations SET state = 'approved'`);
    await house.rate(100_000);
    await house.finish(id);
    expect(house.written()).toHaveLength(60);
  });

  it('is not started while its template is not approved, nor with a value too many', async () => {
    await house.shops(1);
    await house.template('later', 'Dear {{1}}, come soon.', ['Asha'], 'pending');
    const values = [{ text: 'a' }, { text: 'b' }];
    const id = await house.create({
      variants: [
        { name: 'A', weight: 1, template: 'later', language: 'en', values: [{ text: 'a' }] },
        { name: 'B', weight: 1, template: 'offer', language: 'en', values },
        { name: 'C', weight: 1, template: 'none', language: 'hi', values },
      ],
    });
    expect(await house.start(id)).toMatchObject({
      refusal: {
        problems: [
          { path: 'variants.0.template', message: 'later/en is pending.' },
          { path: 'variants.1.values', message: 'offer/en has 1 variables, and B has 2 values.' },
          { path: 'variants.2.template', message: 'There is no template none/hi.' },
        ],
      },
    });
    expect(await house.campaign(id)).toMatchObject({ status: 'draft' });
  });

  it('stops after its canary when too many of those fail, and tells the others when staff go on', async () => {
    await house.shops(50);
    house.messaging.channel.answer = () =>
      Promise.reject(
        new ChannelFault(
          { upstream: 'twilio', outcome: 'refused', retryable: false, status: 400 },
          'give-up',
        ),
      );
    const canary = { size: 10, mostFailed: 10, mostOptedOut: 10, waitMinutes: 5 };
    const id = await house.create({ canary });
    await house.start(id);
    await house.finish(id);
    expect(await house.campaign(id)).toEqual({
      status: 'paused',
      reason: 'canary-failures',
      detail: 'Of 10 who were told first, 10 failed and 0 opted out.',
    });
    expect(house.written()).toHaveLength(10);
    house.messaging.channel.answer = ({ ref }) => Promise.resolve({ providerMessageId: ref });
    await house.resume(id);
    await house.finish(id);
    expect(house.written()).toHaveLength(50);
  });

  it('goes on by itself after a canary that was well, when its time is over', async () => {
    await house.shops(30);
    const canary = { size: 10, mostFailed: 10, mostOptedOut: 10, waitMinutes: 5 };
    const id = await house.create({ canary });
    await house.start(id);
    for (let nth = 0; nth < 3; nth += 1) {
      await house.round();
      await settled(house.messaging);
      house.messaging.clock.turn(1_000);
    }
    expect(house.written()).toHaveLength(10);
    house.messaging.clock.turn(HOUR / 12);
    await house.finish(id);
    expect(house.written()).toHaveLength(30);
  });

  it('stops after its canary when too many of those opt out', async () => {
    await house.shops(30);
    const canary = { size: 10, mostFailed: 10, mostOptedOut: 10, waitMinutes: 5 };
    const id = await house.create({ canary });
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    await house.query(
      `UPDATE contacts SET opted_out_at = clock_timestamp() WHERE phone IN (
         SELECT to_address FROM outbound_messages LIMIT 2)`,
    );
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'canary-opt-outs' });
  });

  it('speaks in its windows alone, and what waits does not go out between them', async () => {
    await house.shops(3);
    house.messaging.clock.set(new Date('2026-11-20T12:00:00Z'));
    const id = await house.create({ windows: [{ days: [5, 6], from: 600, until: 1_050 }] });
    await house.start(id);
    await house.query('INSERT INTO message_holds (batch, organization_id) VALUES ($1, $2)', [
      id,
      house.organizationId,
    ]);
    await house.look();
    await settled(house.messaging);
    expect(house.written()).toEqual([]);
    house.messaging.clock.set(new Date('2026-11-21T04:29:59Z'));
    await house.look();
    expect(await house.states(id)).toEqual({ pending: 3 });
    house.messaging.clock.set(new Date('2026-11-21T04:30:00Z'));
    await house.look();
    await settled(house.messaging);
    expect(house.written()).toHaveLength(3);
  });

  it('tells nobody after its end, and says so', async () => {
    await house.shops(50);
    await house.rate(10);
    const id = await house.create({ endsAt: soon(HOUR) });
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    const before = house.written().length;
    house.messaging.clock.turn(HOUR);
    await house.rate(100_000);
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'completed', reason: 'ended' });
    expect(house.written()).toHaveLength(before);
    expect(Object.values(await house.states(id)).reduce((sum, count) => sum + count)).toBe(50);
    expect(await house.states(id)).not.toHaveProperty('pending');
  });

  it('ends at its end also while it is paused', async () => {
    await house.shops(50);
    await house.rate(10);
    const id = await house.create({ endsAt: soon(HOUR) });
    await house.start(id);
    await house.round();
    await house.pause(id);
    await house.round();
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'staff' });
    house.messaging.clock.turn(HOUR);
    await house.look();
    expect(await house.campaign(id)).toEqual({ status: 'completed', reason: 'ended', detail: null });
    expect(await house.states(id)).toEqual({ 'told refused withdrawn': 20, dropped: 30 });
    expect(await house.query('SELECT FROM message_holds')).toEqual([]);
  });

  it('lets everybody go who was not told when it is cancelled', async () => {
    await house.shops(50);
    await house.rate(10);
    const id = await house.create();
    await house.start(id);
    await house.round();
    await house.commands.execute(new CancelCampaignCommand(house.organizationId, id));
    await house.rate(100_000);
    await house.finish(id);
    expect(house.written()).toEqual([]);
    expect(await house.states(id)).toEqual({ 'told refused withdrawn': 20, dropped: 30 });
    expect(await house.query('SELECT FROM message_holds')).toEqual([]);
  });

  it('holds some out, and gives each text its share, the same however often it is asked', async () => {
    await house.shops(2_000);
    const [text] = house.plan().variants;
    const variants = [
      { ...text!, name: 'A', weight: 3 },
      { ...text!, name: 'B', weight: 1 },
    ];
    const id = await house.create({ variants, holdOut: 10 });
    await house.start(id);
    const first = await house.recipients(id);
    const share = (of: (one: (typeof first)[number]) => boolean) => first.filter(of).length / first.length;
    expect(share(({ state }) => state === 'held-out')).toBeCloseTo(0.1, 1);
    expect(share(({ variant }) => variant === 0)).toBeCloseTo(0.75, 1);
    await house.query('DELETE FROM campaign_recipients');
    await house.query(`UPDATE campaigns SET status = 'draft', started_at = NULL`);
    await house.start(id);
    expect(await house.recipients(id)).toEqual(first);
    await house.finish(id);
    expect(house.written()).toHaveLength(first.filter(({ state }) => state === 'pending').length);
  });

  it('leaves the number to others while it is paused with a full queue', async () => {
    await house.shops(50);
    await house.rate(10);
    const first = await house.create();
    await house.start(first);
    await house.round();
    await house.pause(first);
    const second = await house.create();
    await house.start(second);
    await house.round();
    expect(await house.states(second)).toEqual({ 'told queued': 20, pending: 30 });
  });

  it('keeps a rate of its own', async () => {
    await house.shops(50);
    const id = await house.create({ ratePerSecond: 10 });
    await house.start(id);
    for (const told of [10, 20, 30]) {
      await house.look();
      await house.look();
      house.messaging.clock.turn(1_000);
      expect(await house.query('SELECT FROM outbound_messages')).toHaveLength(told);
    }
  });
});
