import { localTimeAt } from '@munshi/kernel';
import { TemplateErrands } from '@munshi/messaging';
import { BeginTemplatesCommand } from '@munshi/templates';
import { CommandBus } from '@nestjs/cqrs';
import { settled } from '../../messaging/testing/sending.js';
import { Reminding } from '../testing/reminding.js';

const DAY = 86_400_000;
const MINUTE = 60_000;

describe('a reminder of a payment outside of the window', () => {
  let house: Reminding;
  beforeEach(async () => {
    // What is sent goes by the database's clock, so it is now.
    house = await Reminding.open(new Date());
    await house.messaging.module
      .get(CommandBus)
      .execute(new BeginTemplatesCommand(house.organizationId, [house.messaging.route.id]));
    const waiting = `SELECT FROM template_registrations WHERE state <> 'approved'`;
    while ((await house.query(waiting)).length > 0) await house.messaging.module.get(TemplateErrands).run();
  });
  afterEach(() => house.messaging.close());

  /** What the provider was asked to say, and how it reads. */
  const sent = () =>
    house.messaging.channel.templates.map(({ language, rendered }) => `${language}: ${rendered.text}`);

  it('goes as a template in the language of its shop, and waits for the morning where it is quiet', async () => {
    const shops = await house.shops(2, ['Asia/Kolkata', 'America/New_York'], ['hi', 'pt']);
    for (const shop of shops) await house.bill(shop, 500, 10);
    await house.hear();
    // From an hour ago until in two hours, on the wall in Kolkata; in New York it is ten hours earlier.
    const { minutes } = localTimeAt(new Date(), 'Asia/Kolkata');
    await house.query('UPDATE organizations SET quiet_from = $1, quiet_until = $2', [
      (minutes + 1380) % 1440,
      (minutes + 120) % 1440,
    ]);
    house.messaging.clock.turn(8 * DAY);
    await house.sender.send();

    const rows = await settled(house.messaging);
    expect(rows.map(({ state, verdict_reason: why }) => `${state} ${why ?? ''}`).toSorted()).toEqual([
      'accepted window-closed',
      'refused given-back',
    ]);
    expect(sent()).toEqual([expect.stringMatching(/^pt_BR: Olá Shop 2, um lembrete: \*₹.500,00\*/)]);
    await house.hear();
    const [waits] = await house.query<{ look_at: Date }>(
      `SELECT look_at FROM reminders WHERE reason = 'quiet-hours' AND state = 'scheduled'`,
    );
    expect(localTimeAt(waits?.look_at ?? new Date(0), 'Asia/Kolkata').minutes).toBe((minutes + 120) % 1440);
    expect((waits?.look_at.getTime() ?? 0) - Date.now()).toBeLessThan(DAY / 8);

    await house.sender.send();
    await settled(house.messaging);
    await house.hear();
    expect(sent()).toHaveLength(1);

    await house.query('UPDATE organizations SET quiet_from = 0, quiet_until = 0');
    // What is known of an organization is a minute old at most.
    house.messaging.clock.turn(2 * MINUTE);
    await house.sender.send();
    await settled(house.messaging);
    expect(sent()).toEqual([expect.stringMatching(/^pt_BR: /), expect.stringMatching(/^hi: नमस्ते Shop 1/)]);
    expect(house.messaging.channel.requests).toEqual([]);
  });
});
