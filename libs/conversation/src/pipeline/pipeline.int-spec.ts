import { conversationIdOf } from '@munshi/messaging';
import { metaText } from '../../../channels/testing/payloads.js';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { heardFromMeta, META } from '../../testing/meta-customer.js';

describe('the pipeline on a real database', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const waiting = async ({ conversationId }: Customer) => {
    const { rows } = await counter.database.owner.query<{ attempts: number; notBefore: Date | null }>(
      `SELECT attempts, not_before AS "notBefore" FROM inbound_messages
       WHERE conversation_id = $1 AND processed_at IS NULL`,
      [conversationId],
    );
    return rows;
  };

  it('does not count a message that waits for a held lock against its customer', async () => {
    const shop = counter.customer();
    await shop.writes('hello');
    await shop.types('Cement x 1');
    const holder = await counter.database.owner.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM conversations WHERE id = $1 FOR UPDATE', [shop.conversationId]);
      for (let tries = 0; tries < 70; tries += 1) await counter.drain(shop);
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    expect(await waiting(shop)).toEqual([{ attempts: 0, notBefore: null }]);
    await counter.drain(shop);
    await counter.send();
    expect(shop.heard).toHaveLength(2);
    expect(shop.last).toMatch(/Cement/);
  });

  describe('when PostgreSQL undoes a turn', () => {
    /** The first `times` orders that are begun fail with this SQLSTATE; a sequence is not rolled back. */
    const failOrders = async (times: number, then: number) => {
      await counter.database.owner.query(`
        CREATE SEQUENCE broken_orders;
        GRANT USAGE ON SEQUENCE broken_orders TO PUBLIC;
        CREATE FUNCTION break_order() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE nth bigint := nextval('broken_orders');
        BEGIN
          IF nth <= ${times} THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END IF;
          IF nth <= ${times + then} THEN RAISE EXCEPTION 'broken' USING ERRCODE = 'P0001'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER break_order BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION break_order();`);
    };
    afterEach(() =>
      counter.database.owner.query(
        'DROP TRIGGER break_order ON orders; DROP FUNCTION break_order; DROP SEQUENCE broken_orders',
      ),
    );

    it('does it again at once, and counts nothing', async () => {
      await failOrders(4, 0);
      const shop = counter.customer();
      await shop.writes('Cement x 3');
      expect(shop.last).toMatch(/Cement/);
      const { rows } = await counter.database.owner.query(
        'SELECT attempts, outcome FROM inbound_messages WHERE conversation_id = $1',
        [shop.conversationId],
      );
      expect(rows).toEqual([{ attempts: 0, outcome: 'handled' }]);
    });

    /** The last attempt at a message fails. */
    const giveUp = async (shop: Customer): Promise<void> => {
      await shop.types('Cement x 3');
      await counter.database.owner.query(
        'UPDATE inbound_messages SET attempts = 4 WHERE conversation_id = $1 AND processed_at IS NULL',
        [shop.conversationId],
      );
      await counter.drain(shop);
      await counter.send();
    };

    it('apologises in the language of the shop', async () => {
      await failOrders(0, 9);
      const shop = counter.customer();
      await shop.writes('hello');
      await counter.database.owner.query(
        `UPDATE shops SET language = 'pt' FROM shop_identities i WHERE i.shop_id = shops.id AND i.address = $1`,
        [shop.phone],
      );
      await giveUp(shop);
      expect(shop.last).toMatch(/^Desculpe/);
    });

    it('apologises in what the customer writes in', async () => {
      await failOrders(0, 9);
      const shop = counter.customer();
      await shop.writes('Bom dia, tudo bem?');
      await giveUp(shop);
      expect(shop.last).toMatch(/^Desculpe/);
    });

    it('still has all its attempts for the first real fault', async () => {
      await failOrders(4, 1);
      const shop = counter.customer();
      await shop.writes('Cement x 3');
      expect(await waiting(shop)).toMatchObject([{ attempts: 1, notBefore: expect.any(Date) as Date }]);
      expect(shop.heard).toEqual([]);
    });
  });
});

describe('the service window', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter(META);
  });
  afterAll(() => counter.close());

  it('is opened by what a customer writes, and not by what WhatsApp tells of them', async () => {
    const { route, database } = counter;
    const phone = '919811100001';
    const conversationId = conversationIdOf(route, phone);
    const hears = (content: Readonly<Record<string, unknown>>) => heardFromMeta(counter, phone, content);
    const opened = async () => {
      const { rows } = await database.owner.query<{ at: Date | null }>(
        'SELECT last_inbound_at AS at FROM conversations WHERE id = $1',
        [conversationId],
      );
      return rows[0]?.at;
    };
    await hears({ type: 'system', system: { type: 'user_changed_number', wa_id: phone, body: 'changed' } });
    expect(await opened()).toBeNull();
    await hears(metaText('hello'));
    const written = await opened();
    expect(written).toBeInstanceOf(Date);
    await hears({ type: 'request_welcome' });
    expect(await opened()).toEqual(written);
  });
});
