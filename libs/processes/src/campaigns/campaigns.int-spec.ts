import { randomUUID } from 'node:crypto';
import { ChannelFault } from '@munshi/channels';
import { Sender } from '@munshi/messaging';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';
import { PreviewCampaign } from './preview-campaign.js';

describe('a campaign', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
  });
  afterEach(() => house.messaging.close());

  it('tells everybody who is meant once, in the words of their template, and is then complete', async () => {
    const phones = await house.shops(30);
    const id = await house.create();
    expect(await house.start(id)).toEqual({ ok: true, value: { recipients: 30 } });
    await house.finish(id);
    expect(house.written().sort()).toEqual(phones);
    expect(house.messaging.channel.templates.map(({ rendered }) => rendered.text)).toContain(
      'Dear Shop 7, cement is cheap today.',
    );
    expect(await house.campaign(id)).toMatchObject({ status: 'completed', reason: null });
    expect(await house.states(id)).toEqual({ 'told accepted window-closed': 30 });
  });

  it('greets nobody by their number: whoever gave no name is told what is said to those without one', async () => {
    await house.shops(3);
    await house.query(`UPDATE shops SET name = '+919800000001' WHERE name = 'Shop 1'`);
    await house.query(`UPDATE shops SET name = 'IN.1349AbC' WHERE name = 'Shop 2'`);
    const id = await house.create();
    const found = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
    expect(found).toMatchObject({ value: { problems: [], missing: [{ fact: 'shop', recipients: 2 }] } });
    await house.start(id);
    await house.finish(id);
    expect(house.messaging.channel.templates.map(({ parameters }) => parameters).sort()).toEqual([
      ['Shop 3'],
      ['customer'],
      ['customer'],
    ]);
  });

  it('is one, though eight start it at once', async () => {
    await house.shops(20);
    const id = await house.create();
    const started = await Promise.all(Array.from({ length: 8 }, () => house.start(id)));
    expect(started.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = started.flatMap((one) => (one.ok ? [] : [one.refusal]));
    expect(refusals).toEqual(
      Array(7).fill({ kind: 'wrong-campaign-status', status: 'running', wanted: 'running' }),
    );
    await house.finish(id);
    expect(house.written()).toHaveLength(20);
  });

  it('tells nobody twice, though eight workers look at the same moment', async () => {
    await house.shops(900);
    const id = await house.create();
    await house.start(id);
    await Promise.all(Array.from({ length: 8 }, () => house.round()));
    const told = await house.query('SELECT conversation_id FROM outbound_messages');
    expect(told).toHaveLength(900);
    expect(await house.states(id)).toEqual({ 'told queued': 900 });
  });

  it('is meant for nobody who has not said that offers are welcome, or has opted out', async () => {
    await house.shops(3);
    await house.shops(2, { consent: false });
    await house.query(`UPDATE contacts SET opted_out_at = now() WHERE phone LIKE '%1'`);
    const id = await house.create();
    expect(await house.start(id)).toMatchObject({ value: { recipients: 2 } });
  });

  it('is told to a person once, though they are two contacts of ours', async () => {
    await house.shops(4);
    await house.query(
      `UPDATE contacts t SET also = ARRAY[o.id] FROM contacts o
       WHERE t.phone <> o.phone AND right(t.phone, 1) IN ('1', '2') AND right(o.phone, 1) IN ('1', '2')`,
    );
    const id = await house.create();
    expect(await house.start(id)).toMatchObject({ value: { recipients: 3 } });
  });

  it('is not told to whoever opts out after it was queued', async () => {
    await house.shops(4);
    const id = await house.create();
    await house.start(id);
    await house.round();
    await house.query(`UPDATE contacts SET opted_out_at = now() WHERE phone LIKE '%2'`);
    await house.finish(id);
    expect(house.written()).toHaveLength(3);
    expect(await house.states(id)).toEqual({ 'told accepted window-closed': 3, 'told refused opted-out': 1 });
  });

  it('stops at once when it is paused, and goes on exactly where it was', async () => {
    const phones = await house.shops(200);
    await house.rate(20);
    const id = await house.create();
    await house.start(id);
    for (let times = 0; times < 10; times += 1) {
      await house.round();
      // No more than two seconds of the rate wait for the sender.
      const queued = await house.query(`SELECT FROM outbound_messages WHERE state = 'queued'`);
      expect(queued.length).toBeLessThanOrEqual(40);
      await settled(house.messaging);
      expect((await house.pause(id)).ok).toBe(true);
      const before = house.written().length;
      await house.rate(20);
      await house.round();
      await settled(house.messaging);
      expect(house.written()).toHaveLength(before);
      expect((await house.resume(id)).ok).toBe(true);
    }
    await house.rate(100_000);
    await house.finish(id);
    expect(house.written().sort()).toEqual(phones);
  });

  it('stays paused with a message that its provider gives back meanwhile', async () => {
    await house.shops(1);
    const id = await house.create();
    let refuse: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      house.messaging.channel.answer = () =>
        new Promise((_, reject) => {
          refuse = () => {
            reject(
              new ChannelFault(
                { upstream: 'twilio', outcome: 'refused', retryable: true, status: 429 },
                'retry',
              ),
            );
          };
          resolve();
        });
    });
    await house.start(id);
    await house.round();
    const sending = house.messaging.module.get(Sender).pump(house.messaging.route.id);
    await asked;
    await house.pause(id);
    refuse();
    await sending;
    await settled(house.messaging);
    await house.query(`UPDATE outbound_messages SET send_after = now()`);
    house.messaging.channel.answer = () => Promise.resolve({ providerMessageId: randomUUID() });
    await settled(house.messaging);
    expect(house.messaging.channel.templates).toHaveLength(1);
    await house.resume(id);
    await house.finish(id);
    expect(house.messaging.channel.templates).toHaveLength(2);
    expect(await house.campaign(id)).toMatchObject({ status: 'completed' });
  });
});
