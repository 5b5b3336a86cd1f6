import { FollowUps } from '@munshi/messaging';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';

const MINUTE = 60_000;
const ASKED = 'are you there';

describe('a silence', () => {
  let counter: CounterFixture;
  let customer: Customer;
  const open = async (settings: Record<string, string> = {}) => {
    counter = await openCounter({
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: 'token',
      TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886',
      ...settings,
    });
    customer = counter.customer();
  };
  afterEach(() => counter.close());

  const followUps = () => counter.get(FollowUps);
  /** Goes on by this time, and does what is due. */
  const after = async (milliseconds: number): Promise<void> => {
    counter.clock.turn(milliseconds);
    await followUps().send();
    await counter.send();
  };
  const asked = () => customer.heard.filter((text) => text === ASKED).length;

  it('is followed up once, ten minutes after the last message, while an answer is waited for', async () => {
    await open();
    await customer.writes('Cement x 100');
    await after(10 * MINUTE - 5_000);
    expect(asked()).toBe(0);
    await after(10_000);
    expect(asked()).toBe(1);
    await after(60 * MINUTE);
    expect(asked()).toBe(1);
  });

  it('begins anew with every message', async () => {
    await open();
    await customer.writes('Cement x 100');
    for (let nth = 0; nth < 3; nth += 1) {
      await counter.database.owner.query(`UPDATE follow_ups SET due_at = due_at - interval '9 minutes'`);
      await followUps().send();
      await customer.writes('sugar 2 kg');
    }
    await counter.send();
    expect(asked()).toBe(0);
    await after(11 * MINUTE);
    expect(asked()).toBe(1);
  });

  it('is none where a message waits to be handled', async () => {
    await open();
    await customer.writes('Cement x 100');
    await customer.types('sugar 2 kg');
    counter.clock.turn(11 * MINUTE);
    await followUps().send();
    const { rows } = await counter.database.owner.query('SELECT FROM outbound_messages WHERE purpose = $1', [
      'follow-up',
    ]);
    expect(rows).toEqual([]);
    await counter.drain(customer);
    await after(11 * MINUTE);
    expect(asked()).toBe(1);
  });

  it('comes again once the customer has written again', async () => {
    await open();
    await customer.writes('Cement x 100');
    await after(11 * MINUTE);
    await customer.writes('sugar 2 kg');
    await after(11 * MINUTE);
    expect(asked()).toBe(2);
  });

  it('after an order is not followed up, unless it always is', async () => {
    await open();
    await customer.writes('Cement x 100');
    await customer.writes('1');
    await after(11 * MINUTE);
    expect(asked()).toBe(0);
    await counter.close();
    await open({ FOLLOW_UP_WHEN: 'always' });
    await customer.writes('Cement x 100');
    await customer.writes('1');
    await after(11 * MINUTE);
    expect(asked()).toBe(1);
  });

  it('is left alone where the text is empty, the customer wants no reminders, or a person answers', async () => {
    await open({ FOLLOW_UP_TEXT: '' });
    await customer.writes('Cement x 100');
    await after(11 * MINUTE);
    await counter.close();
    await open({ FOLLOW_UP_WHEN: 'always' });
    await customer.writes('STOP');
    const other = counter.customer();
    await other.writes('Cement x 1');
    await other.writes('I want to talk to a person');
    await after(11 * MINUTE);
    expect([asked(), other.heard.filter((text) => text === ASKED).length]).toEqual([0, 0]);
  });

  it('that is found a day later is over', async () => {
    await open();
    await customer.writes('Cement x 100');
    await after(24 * 60 * MINUTE + MINUTE);
    expect(asked()).toBe(0);
    const { rows } = await counter.database.owner.query('SELECT due_at FROM follow_ups');
    expect(rows).toEqual([{ due_at: null }]);
  });

  it('is followed up with a text and after a time of our own', async () => {
    await open({ FOLLOW_UP_TEXT: 'still there?', FOLLOW_UP_DELAY: '90s' });
    await customer.writes('Cement x 100');
    await after(91_000);
    expect(customer.last).toBe('still there?');
  });

  it('of many is followed up once each, however many workers look', async () => {
    await open();
    const many = Array.from({ length: 30 }, () => counter.customer());
    for (const one of many) await one.writes('Cement x 1');
    counter.clock.turn(11 * MINUTE);
    await Promise.all(Array.from({ length: 8 }, () => followUps().send()));
    await counter.send();
    expect(many.map(({ heard }) => heard.filter((text) => text === ASKED).length)).toEqual(Array(30).fill(1));
  });

  it('does not lose or double its follow-up when workers are killed in between', async () => {
    await open();
    const many = Array.from({ length: 30 }, () => counter.customer());
    for (const one of many) await one.writes('Cement x 1');
    counter.clock.turn(11 * MINUTE);
    for (let nth = 0; nth < 6; nth += 1) {
      const working = followUps()
        .send()
        .catch(() => undefined);
      await counter.database.owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'test-counter' AND state <> 'idle'`,
      );
      await working;
    }
    await followUps().send();
    await counter.send();
    expect(many.map(({ heard }) => heard.filter((text) => text === ASKED).length)).toEqual(Array(30).fill(1));
  });
});
