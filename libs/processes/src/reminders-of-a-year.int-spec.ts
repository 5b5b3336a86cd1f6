import { dayAfter, type Id, instantAt, localTimeAt } from '@munshi/kernel';
import { type Billed, Reminding, type ShopToRemind } from '../testing/reminding.js';
import { ReminderDesk } from './reminder-desk.js';

const SHOPS = 200;
const INVOICES_A_SHOP = 3;
const FROM = Date.parse('2026-12-01T00:00:00Z');
const DAYS = 365;
const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Both halves of the earth turn their clocks within the year, on different days and in different ways. */
const ZONES = [null, 'America/New_York', 'Europe/Berlin', 'Australia/Sydney', 'America/Sao_Paulo'];
const LANGUAGES = ['en', 'hi', 'hi-Latn', 'pt'];
const LADDER = [-3, 0, 3, 7, 15];
const AT = 10 * 60 + 30;

/** The same year every time. */
const randoms = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

/** What happens to an invoice, as the spec itself knows it. */
interface Life {
  readonly shop: ShopToRemind;
  readonly billed: Billed;
  readonly issuedAt: number;
  /** Between which moments nothing of it is open. */
  readonly paid: { from: number; until: number }[];
}

interface Happening {
  readonly at: number;
  readonly does: () => Promise<void>;
}

describe('a year of two hundred shops', () => {
  let house: Reminding;
  beforeAll(async () => {
    house = await Reminding.open(new Date(FROM));
  });
  afterAll(() => house.messaging.close());

  it('reminds of each invoice exactly once a step, at its hour, though the worker dies at every tick', async () => {
    const random = randoms(42);
    const happenings: Happening[] = [];
    const lives: Life[] = [];
    const later = (at: number, does: () => Promise<void>): void => {
      happenings.push({ at, does });
    };
    /** At two in the day, when no clock shows half past ten. */
    const someDay = (from: number, within: number): number =>
      Math.floor((from + random() * within * DAY) / (12 * HOUR)) * 12 * HOUR + 2 * HOUR;

    const bill = async (shop: ShopToRemind): Promise<void> => {
      const billed = await house.bill(shop, 500, 4 + Math.floor(random() * 30));
      const life: Life = { shop, billed, issuedAt: house.now.getTime(), paid: [] };
      lives.push(life);
      const fate = random();
      if (fate < 0.25) return;
      const due = Date.parse(billed.dueOn);
      const when = Math.max(house.now.getTime() + HOUR, someDay(due - 5 * DAY, 22));
      later(when, async () => {
        const paymentId = await house.pay(shop.shopId, 500_00, [billed.number]);
        const time = { from: house.now.getTime(), until: Infinity };
        life.paid.push(time);
        if (fate > 0.85)
          later(someDay(house.now.getTime() + DAY, 8), async () => {
            time.until = house.now.getTime();
            await house.bounce(paymentId);
          });
      });
    };

    const shops = await house.shops(SHOPS, ZONES, LANGUAGES);
    for (const shop of shops)
      for (let nth = 0; nth < INVOICES_A_SHOP; nth += 1) later(someDay(FROM, DAYS - 60), () => bill(shop));

    const desk = house.messaging.module.get(ReminderDesk, { strict: false });
    const deal = desk.deal.bind(desk);
    let dies = false;
    desk.deal = async (...batch) => {
      await deal(...batch);
      if (dies) throw new Error('killed, after everything was written and before it was committed');
    };
    let deaths = 0;
    /** A worker that dies, and then two others at once. */
    const tick = async (): Promise<void> => {
      dies = true;
      await house.sender.send();
      deaths += 1;
      dies = false;
      await Promise.all([house.sender.send(), house.sender.send()]);
    };

    for (;;) {
      happenings.sort((left, right) => left.at - right.at);
      const [next] = happenings;
      const [due] = await house.query<{ at: Date | null }>(
        `SELECT min(look_at) AS at FROM reminders WHERE state = 'scheduled'`,
      );
      const dueAt = due?.at?.getTime() ?? Infinity;
      if (next === undefined && dueAt === Infinity) break;
      if (next !== undefined && next.at < dueAt) {
        happenings.shift();
        house.messaging.clock.set(new Date(next.at));
        await next.does();
        // What happens at one moment is heard together, and in no order.
        if (happenings[0]?.at !== next.at) await house.hear();
      } else {
        house.messaging.clock.set(new Date(dueAt));
        await tick();
      }
    }

    const expected = lives.flatMap(({ shop, billed, issuedAt, paid }) =>
      LADDER.flatMap((step) => {
        const at = instantAt(
          { day: dayAfter(billed.dueOn, step), minutes: AT },
          shop.zone ?? 'Asia/Kolkata',
        ).getTime();
        const open = at > issuedAt && !paid.some(({ from, until }) => from <= at && at < until);
        return open ? [`payment:${billed.id}:${step} ${new Date(at).toISOString()}`] : [];
      }),
    );
    const sent = await house.query<{ identity: string; sent_at: Date; zone: string | null; told: number }>(
      `SELECT r.identity, r.sent_at, t.time_zone AS zone, (
         SELECT count(*)::int FROM outbound_messages o WHERE o.identity = 'reminder:' || r.identity) AS told
       FROM reminders r JOIN conversations c ON c.id = r.conversation_id JOIN contacts t ON t.id = c.contact_id
       WHERE r.state = 'sent'`,
    );
    expect(new Set(sent.map(({ identity, sent_at: at }) => `${identity} ${at.toISOString()}`))).toEqual(
      new Set(expected),
    );
    expect(sent).toHaveLength(expected.length);
    expect(sent.length).toBeGreaterThan(SHOPS * INVOICES_A_SHOP * 2);
    expect(new Set(sent.map(({ told }) => told))).toEqual(new Set([1]));
    for (const { sent_at: at, zone } of sent)
      expect(localTimeAt(at, zone ?? 'Asia/Kolkata').minutes).toBe(AT);
    const [rows] = await house.query<{ told: number; languages: number }>(
      `SELECT count(*)::int AS told, count(DISTINCT template ->> 'language')::int AS languages FROM outbound_messages`,
    );
    expect(rows).toEqual({ told: sent.length, languages: LANGUAGES.length });
    expect(await missed(lives.map(({ billed }) => billed.id))).toEqual([]);
    expect(deaths).toBeGreaterThan(DAYS / 2);
  }, 180_000);

  const missed = (ids: readonly Id[]) =>
    house.query(`SELECT identity, reason FROM reminders WHERE state = 'skipped' AND subject_id = ANY ($1)`, [
      ids,
    ]);
});
