import { done } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { somebodyWaits } from '../../../database/testing/somebody-waits.js';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { PutOutreachCommand } from '../commands/put-outreach.js';
import { PutPortfolioLimitCommand } from '../commands/put-portfolio-limit.js';
import { ResumeChannelCommand } from '../commands/resume-channel.js';
import { StaffDeskModule } from '../staff-desk.module.js';
import { Claims } from './claims.js';
import { PostponedMessages } from './postponed-messages.js';

describe('what was put off', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  beforeEach(async () => {
    messaging = await openMessaging([], [CqrsModule.forRoot(), StaffDeskModule]);
    outreach = await Outreach.open(messaging);
  });
  afterEach(() => messaging.close());

  const put = async (more: Partial<PutOutreachCommand['outreach']>): Promise<void> => {
    const organization = await messaging.module.get(Organizations).find(messaging.organizationId);
    const command = new PutOutreachCommand(messaging.organizationId, { ...organization, ...more });
    expect((await messaging.module.get(CommandBus).execute(command)).ok).toBe(true);
  };
  const reasons = async () => (await outreach.sent()).map((row) => row.verdict_reason);
  /** How many of what waits would still wait in so many seconds. */
  const waitingIn = async (seconds: number): Promise<number | undefined> => {
    const [row] = await outreach.sql<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM outbound_messages
       WHERE state = 'queued' AND send_after > clock_timestamp() + make_interval(secs => $1)`,
      [seconds],
    );
    return row?.waiting;
  };

  /** From and until so many minutes from now, where those live who are told. */
  const quiet = (from: number, until: number) => {
    const now = Math.floor(Date.now() / 60_000) + 330;
    const at = (minutes: number): number => (now + minutes) % 1_440;
    return { quietFrom: at(from), quietUntil: at(until), remindersAt: at(300) };
  };
  const capped = (most: number) => ({ frequencyCaps: { campaign: { most, hours: 24 } } });

  it.each([
    ['quiet-hours', () => quiet(-120, 120), { quietFrom: 0, quietUntil: 0 }, () => capped(7)],
    ['frequency-cap', () => capped(1), capped(2), () => quiet(600, 601)],
  ])('by %s is looked at again at once where staff say otherwise', async (why, no, yes, another) => {
    const person = await outreach.person();
    await outreach.tell(person);
    await outreach.sent();
    await put(no());
    await outreach.tell(person);
    expect(await reasons()).toEqual(['in-window', why]);
    expect(await waitingIn(3_600)).toBe(1);
    // What is said again is no news, and what is said of something else is none to them.
    await put(no());
    await put(another());
    expect(await waitingIn(3_600)).toBe(1);
    await put(yes);
    expect(await waitingIn(0)).toBe(0);
    expect(await reasons()).toEqual(['in-window', 'in-window']);
  });

  it('is put off by what staff have said last, whatever this process remembers', async () => {
    const person = await outreach.person();
    await outreach.tell(person);
    await outreach.sent();
    const { quietFrom, quietUntil } = quiet(-120, 120);
    await outreach.sql('UPDATE organizations SET quiet_from = $1, quiet_until = $2', [quietFrom, quietUntil]);
    await outreach.tell(person);
    expect(await reasons()).toEqual(['in-window', 'quiet-hours']);
  });

  it('by the standing of its number goes on at once where staff say that it is put right', async () => {
    const person = await outreach.person();
    await outreach.sql(
      `UPDATE channel_accounts SET trouble = 'standing', stopped_until = clock_timestamp() + interval '1 hour'`,
    );
    await outreach.tell(person);
    expect(await reasons()).toEqual(['standing']);
    const resume = new ResumeChannelCommand(messaging.organizationId, messaging.route.id);
    expect((await messaging.module.get(CommandBus).execute(resume)).ok).toBe(true);
    expect(await reasons()).toEqual(['in-window']);
  });

  it('by the people a day of its number goes on at once where there may be more of them', async () => {
    const [one, two] = [await outreach.person(), await outreach.person()];
    const template = await outreach.template();
    const limit = (people: number) =>
      messaging.module
        .get(CommandBus)
        .execute(new PutPortfolioLimitCommand(messaging.organizationId, messaging.route.id, people));
    expect((await limit(1)).ok).toBe(true);
    for (const person of [one, two]) {
      await outreach.silent(person);
      await outreach.tell(person, { template });
    }
    expect(await reasons()).toEqual(['window-closed', 'portfolio-limit']);
    expect((await limit(2)).ok).toBe(true);
    expect(await reasons()).toEqual(['window-closed', 'window-closed']);
  });

  it('is decided by the rule that its claim has waited for', async () => {
    const [person, template] = [await outreach.person(), await outreach.template()];
    await outreach.sql('UPDATE channel_accounts SET portfolio_limit = 0');
    await outreach.silent(person);
    await outreach.tell(person, { template });
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    // Begun out here: inside, it would join the change.
    const claim = begun.then(() => messaging.module.get(Claims).claim(messaging.route, 1));
    await messaging.module.get(PostponedMessages).changeAndReconsider(
      messaging.organizationId,
      async () => {
        begin();
        await somebodyWaits(messaging.database);
        await outreach.sql('UPDATE channel_accounts SET portfolio_limit = 5');
        return done;
      },
      () => ['portfolio-limit'],
    );
    expect((await claim).started).toHaveLength(1);
  });
});
