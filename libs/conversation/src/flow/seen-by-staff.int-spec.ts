import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { heardFromMeta, META } from '../../testing/meta-customer.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('what customers send besides words', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter(META);
  });
  afterAll(() => counter.close());

  const seen = async (conversationId: string) => {
    const { rows } = await counter.database.owner.query<{
      flag: string | null;
      kind: string;
      text: string | null;
    }>(
      `SELECT c.flag, m.kind, m.text FROM conversations c JOIN inbound_messages m ON m.conversation_id = c.id
       WHERE c.id = $1 ORDER BY m.id DESC LIMIT 1`,
      [conversationId],
    );
    return rows[0];
  };

  it('is seen by staff where a message was changed, with what it says now', async () => {
    const shop = counter.customer();
    const hears = (content: Readonly<Record<string, unknown>>) => heardFromMeta(counter, shop.phone, content);
    await hears({ type: 'text', text: { body: 'cement x 100' } });
    const message = { type: 'text', text: { body: 'cement x 10' } };
    await hears({ type: 'edit', edit: { original_message_id: 'wamid.A', message } });
    expect(await seen(shop.conversationId)).toEqual({
      flag: 'changed-a-message',
      kind: 'edited',
      text: 'cement x 10',
    });
    expect(shop.heard).toHaveLength(1);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100']);
  });

  it('is seen by staff where a customer has another number, and is nothing where they react', async () => {
    const shop = counter.customer();
    const hears = (content: Readonly<Record<string, unknown>>) => heardFromMeta(counter, shop.phone, content);
    await hears({ type: 'reaction', reaction: { message_id: 'wamid.A', emoji: '👍' } });
    await hears({
      type: 'system',
      system: { type: 'customer_identity_changed', body: 'changed', identity: 'x' },
    });
    expect(await seen(shop.conversationId)).toMatchObject({ flag: null });
    await hears({ type: 'system', system: { type: 'user_changed_number', wa_id: '919999999999' } });
    expect(await seen(shop.conversationId)).toMatchObject({ flag: 'changed-number', text: '919999999999' });
  });

  it.each([
    [
      'a place',
      {
        type: 'location',
        location: { latitude: 18.52, longitude: 73.85, name: 'Godown', address: 'MG Road' },
      },
      'Godown\nMG Road\n18.52, 73.85',
    ],
    [
      'a contact',
      {
        type: 'contacts',
        contacts: [{ name: { formatted_name: 'Asha' }, phones: [{ phone: '+91 98290 12345' }] }],
      },
      'Asha, +91 98290 12345',
    ],
    ['a file', { type: 'document', document: { id: '1', filename: 'list.pdf' } }, 'list.pdf'],
    [
      'a cart',
      { type: 'order', order: { product_items: [{ product_retailer_id: 'SUG', quantity: 3 }] } },
      'SUG × 3',
    ],
    ['a sticker', { type: 'sticker', sticker: { id: '1' } }, null],
  ])('reads as what it is where it has no words: %s', async (_, content, text) => {
    const shop = counter.customer();
    await heardFromMeta(counter, shop.phone, content);
    expect(await seen(shop.conversationId)).toMatchObject({ text });
  });
});
