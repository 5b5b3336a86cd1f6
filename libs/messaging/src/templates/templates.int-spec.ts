import { UnitOfWork } from '@munshi/database';
import { type Id, localTimeAt } from '@munshi/kernel';
import { UpstreamFault } from '@munshi/resilience';
import { type Template, Templates } from '@munshi/templates';
import { somebodyWaits } from '../../../database/testing/somebody-waits.js';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { hurry, newPhone, settled as settledIn } from '../../testing/sending.js';
import { Outbound, type UnaskedMessage } from '../outbound/outbound.js';
import { TemplateErrands } from './template-errands.js';

const template: Template = {
  name: 'payment_due',
  language: 'en',
  category: 'utility',
  header: null,
  document: false,
  body: 'Hello {{1}}, your bill is due.',
  footer: null,
  buttons: [{ kind: 'reply', title: 'Paid' }],
  examples: ['Sharma'],
};

describe('templates', () => {
  let messaging: MessagingFixture;
  let templates: Templates;
  let errands: TemplateErrands;
  beforeEach(async () => {
    messaging = await openMessaging();
    templates = messaging.module.get(Templates);
    errands = messaging.module.get(TemplateErrands);
    // Whatever the time is here, it is none of the quiet hours.
    await messaging.database.owner.query('UPDATE organizations SET quiet_from = 0, quiet_until = 0');
  });
  afterEach(() => messaging.close());

  const inside = <T>(work: () => Promise<T>) =>
    messaging.module.get(UnitOfWork).run(messaging.organizationId, work);
  const settled = () => settledIn(messaging);
  const submit = (providerId: string | null = null) =>
    inside(async () => {
      const known = await templates.named(template.name, template.language);
      if (known === null) throw new Error('there is no such template');
      await templates.ask(known.id, messaging.route.id, providerId, messaging.clock.now());
    });
  const registered = async () =>
    (await inside(() => templates.named(template.name, template.language)))?.registrations[0];
  const somebody = async (phone = newPhone()): Promise<Id> => {
    const conversationId = await messaging.meet(phone);
    await messaging.reply(conversationId, 'welcome');
    await settled();
    return conversationId;
  };
  /** Somebody who wrote two days ago. */
  const longAgo = async (): Promise<Id> => {
    const conversationId = await somebody();
    await messaging.database.owner.query(
      `UPDATE conversations SET last_inbound_at = now() - interval '2 days' WHERE id = $1`,
      [conversationId],
    );
    return conversationId;
  };
  const remind = (conversationId: Id, more: Partial<UnaskedMessage> = {}) =>
    inside(() =>
      messaging.module.get(Outbound).tell({
        conversationId,
        identity: 'reminder:1',
        said: { text: 'Hello Sharma, your bill is due.', choices: [] },
        template: { name: template.name, language: 'en', parameters: ['{{2}} Sharma'] },
        purpose: 'reminder',
        kind: 'payment',
        goodUntil: null,
        ...more,
      }),
    );
  const approved = async () => {
    await inside(() => templates.put(template));
    await submit();
    await errands.run();
  };

  it('are submitted once, approved, and go out where free text may not', async () => {
    await inside(() => templates.put(template));
    await submit();
    expect(await registered()).toMatchObject({ state: 'submitting', providerId: null });
    await Promise.all(Array.from({ length: 8 }, () => errands.run()));
    expect(messaging.desk.submitted).toHaveLength(1);
    expect(await registered()).toMatchObject({ state: 'approved', providerId: 'HX1' });
    await remind(await longAgo());
    expect((await settled()).at(-1)).toMatchObject({
      state: 'accepted',
      verdict_reason: 'window-closed',
      text: 'Hello {{2}} Sharma, your bill is due.',
    });
    expect(messaging.channel.requests.map(({ text }) => text)).toEqual(['welcome']);
    expect(messaging.channel.templates).toMatchObject([
      { template: 'HX1', language: 'en', parameters: ['{{2}} Sharma'], rendered: { buttons: ['Paid'] } },
    ]);
  });

  it('are known as whoever held them before has left them', async () => {
    await inside(() => templates.put(template));
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    // Begun out here: inside, it would join the other.
    const second = begun.then(registered);
    await inside(async () => {
      const known = await templates.named(template.name, template.language);
      begin();
      await somebodyWaits(messaging.database);
      await templates.ask(known?.id ?? '', messaging.route.id, null, messaging.clock.now());
    });
    expect(await second).toMatchObject({ state: 'submitting' });
  });

  it('stay at home within the window', async () => {
    await approved();
    await remind(await somebody());
    expect((await settled()).at(-1)).toMatchObject({ state: 'accepted', verdict_reason: 'in-window' });
    expect(messaging.channel.templates).toEqual([]);
  });

  it.each(['pending', 'paused', 'rejected', 'disabled'] as const)(
    'do not go out while %s',
    async (verdict) => {
      messaging.desk.standingIs = (providerId) =>
        Promise.resolve({ providerId, verdict, category: null, reason: 'so it is' });
      await approved();
      expect(await registered()).toMatchObject({ state: verdict, reason: 'so it is' });
      await remind(await longAgo());
      expect((await settled()).at(-1)).toMatchObject({
        state: 'refused',
        verdict_reason: 'no-approved-template',
      });
    },
  );

  it('are paused when the provider takes them for marketing, by itself or when it is asked', async () => {
    await approved();
    messaging.desk.standingIs = (providerId) =>
      Promise.resolve({ providerId, verdict: 'approved', category: 'marketing', reason: null });
    await errands.run();
    expect(await registered()).toMatchObject({ state: 'approved' });
    messaging.clock.turn(61 * 60_000);
    await errands.run();
    expect(await registered()).toMatchObject({ state: 'recategorised', category: 'marketing' });
  });

  it('whose submission got lost are not submitted again by themselves', async () => {
    await inside(() => templates.put(template));
    messaging.desk.standingIs = () =>
      Promise.reject(new UpstreamFault({ upstream: 'twilio', outcome: 'unknown', retryable: false }));
    await submit();
    await errands.run();
    messaging.clock.turn(24 * 3_600_000);
    await errands.run();
    expect(messaging.desk.submitted).toHaveLength(1);
    expect(await registered()).toMatchObject({ state: 'pending', providerId: null });
  });

  it('whose values do not fit are not sent', async () => {
    await approved();
    const use = { name: template.name, language: 'en' as const, parameters: ['two\nlines'] };
    await remind(await longAgo(), { template: use });
    expect((await settled()).at(-1)).toMatchObject({
      state: 'refused',
      verdict_reason: 'no-approved-template',
    });
  });

  it('wait in the quiet hours, and an answer does not wait behind them', async () => {
    const { minutes } = localTimeAt(new Date(), 'Asia/Kolkata');
    await messaging.database.owner.query('UPDATE organizations SET quiet_from = $1, quiet_until = $2', [
      (minutes + 1380) % 1440,
      (minutes + 120) % 1440,
    ]);
    const phone = newPhone();
    const conversationId = await somebody(phone);
    await remind(conversationId);
    expect((await settled()).at(-1)).toMatchObject({ state: 'queued', verdict_reason: 'quiet-hours' });
    await messaging.keep(phone, 'hello');
    await messaging.reply(conversationId, 'an answer');
    await hurry(messaging);
    const rows = await settled();
    expect(rows.map(({ text, state }) => [text, state])).toContainEqual(['an answer', 'accepted']);
    expect(rows.map(({ verdict_reason: reason }) => reason)).toContain('quiet-hours');
  });

  it('are capped by person and kind, also where several are due at once', async () => {
    await messaging.database.owner.query(
      `UPDATE organizations SET frequency_caps = '{"payment": {"most": 2, "hours": 24}}'`,
    );
    const conversationId = await somebody();
    for (const nth of [1, 2, 3, 4]) await remind(conversationId, { identity: `reminder:${nth}` });
    await remind(conversationId, { identity: 'nudge:1', kind: 'order-nudge' });
    for (const _ of [1, 2, 3, 4]) await settled();
    const rows = await settled();
    const reasons = rows.slice(-5).map(({ verdict_reason: reason }) => reason);
    expect(reasons).toEqual(['in-window', 'in-window', 'frequency-cap', 'frequency-cap', 'in-window']);
  });

  it('and what goes with them can be withdrawn until it is sent', async () => {
    const conversationId = await somebody();
    await remind(conversationId);
    const outbound = messaging.module.get(Outbound);
    expect(await inside(() => outbound.withdraw(conversationId, 'reminder:1'))).toBe(true);
    expect(await inside(() => outbound.withdraw(conversationId, 'reminder:1'))).toBe(false);
    await settled();
    expect(messaging.channel.requests.map(({ text }) => text)).toEqual(['welcome']);
  });
});
