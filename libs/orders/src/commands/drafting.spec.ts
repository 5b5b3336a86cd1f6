import { randomUUID } from 'node:crypto';
import { money, Quantity, TestClock } from '@munshi/kernel';
import { MemoryOrderRepository } from '../../testing/memory-order.repository.js';
import { audience, item } from '../../testing/orders-to-try.js';
import { RecordingOutbox } from '../../testing/recording-outbox.js';
import { FindDraft, FindDraftHandler } from '../queries/find-draft.js';
import { AmendDraftCommand, AmendDraftHandler, type DraftChange } from './amend-draft.js';
import { CancelOrderCommand, CancelOrderHandler } from './cancel-order.js';
import { ConfirmOrderCommand, ConfirmOrderHandler } from './confirm-order.js';
import { CreateOrderCommand, CreateOrderHandler } from './create-order.js';
import { RepriceOrderCommand, RepriceOrderHandler } from './reprice-order.js';
import { TakeAvailableCommand, TakeAvailableHandler } from './take-available.js';
import { TakeWithinAmountCommand, TakeWithinAmountHandler } from './take-within-amount.js';

const organizationId = randomUUID();
const draft = {
  organizationId,
  shopId: randomUUID(),
  conversationId: randomUUID(),
  priceList: 'standard',
  currency: 'INR',
};
const add = (sku: string, quantity: number): DraftChange => ({ kind: 'add', item: item(sku, quantity) });
const set = (sku: string, quantity: number): DraftChange => ({ kind: 'set', item: item(sku, quantity) });

describe('drafting in a conversation', () => {
  let orders: MemoryOrderRepository;
  const clock = new TestClock();
  beforeEach(() => {
    orders = new MemoryOrderRepository(new RecordingOutbox());
  });

  const amend = (...changes: DraftChange[]) =>
    new AmendDraftHandler(orders, clock).execute(new AmendDraftCommand(draft, changes));
  const find = () =>
    new FindDraftHandler(orders).execute(new FindDraft(organizationId, draft.conversationId));
  const held = async () => (await find())?.lines.map(({ sku, quantity }) => `${sku} ${quantity}`);

  it('begins a draft with the first item, and goes on with the same one', async () => {
    const first = await amend(add('CEM', 100), add('SAND', 2));
    const second = await amend(
      add('CEM', 20),
      { kind: 'remove', sku: 'SAND' },
      set('BRICK', 500),
      set('CEM', 80),
    );
    expect(await held()).toEqual(['CEM 80', 'BRICK 500']);
    expect(first.ok && second.ok && second.value.id === first.value.id).toBe(true);
    expect(await find()).toEqual(second.ok && second.value);
  });

  it('applies all changes of a message or none', async () => {
    await amend(add('CEM', 100));
    expect(await amend(add('SAND', 1), add('CEM', -1))).toMatchObject({
      refusal: { kind: 'wrong-quantity' },
    });
    expect(await amend({ kind: 'remove', sku: 'SAND' })).toMatchObject({ refusal: { kind: 'no-such-line' } });
    expect(await held()).toEqual(['CEM 100']);
  });

  it('cuts a draft down to something, and never to nothing', async () => {
    const begun = await amend(add('CEM', 100));
    const id = begun.ok ? begun.value.id : '';
    const available = (quantity: number) => new Map([['CEM', Quantity.of(quantity)]]);
    const take = (quantity: number) =>
      new TakeAvailableHandler(orders).execute(
        new TakeAvailableCommand(organizationId, id, available(quantity)),
      );
    const within = (minor: number) =>
      new TakeWithinAmountHandler(orders).execute(
        new TakeWithinAmountCommand(organizationId, id, money(minor, 'INR')),
      );
    const nothing = { ok: false, refusal: { kind: 'nothing-left' } };
    expect([await take(0), await within(0)]).toEqual([nothing, nothing]);
    expect(await held()).toEqual(['CEM 100']);
    expect((await take(40)).ok).toBe(true);
    expect(await held()).toEqual(['CEM 40']);
  });

  it('begins nothing where there is nothing to hold', async () => {
    expect((await amend({ kind: 'clear' })).ok).toBe(true);
    expect((await amend({ kind: 'remove', sku: 'CEM' })).ok).toBe(false);
    expect(await find()).toBeNull();
  });

  it('keeps a draft that was emptied, and fills it again', async () => {
    const first = await amend(add('CEM', 100));
    await amend({ kind: 'clear' });
    expect(await held()).toEqual([]);
    const again = await amend(add('SAND', 1));
    expect(first.ok && again.ok && again.value.version > first.value.version).toBe(true);
  });

  it('begins a new one after the last was confirmed or cancelled', async () => {
    const first = await amend(add('CEM', 100));
    if (!first.ok) throw new Error(first.refusal.kind);
    const { id, version } = first.value;
    const confirm = new ConfirmOrderCommand(organizationId, id, version, audience);
    expect(await new ConfirmOrderHandler(orders, clock).execute(confirm)).toMatchObject({
      value: { number: 'ORD-1001' },
    });
    const second = await amend(add('SAND', 1));
    if (!second.ok) throw new Error(second.refusal.kind);
    expect(second.value.id).not.toBe(id);
    const cancel = new CancelOrderCommand(organizationId, second.value.id, 'customer', audience);
    await new CancelOrderHandler(orders, clock).execute(cancel);
    expect(await find()).toBeNull();
  });

  it('creates an order with its items, but no second draft in a conversation', async () => {
    const create = (...skus: string[]) =>
      new CreateOrderHandler(orders, clock).execute(
        new CreateOrderCommand(
          draft,
          skus.map((sku) => item(sku, 1)),
        ),
      );
    expect(await create('CEM', 'SAND')).toMatchObject({ ok: true, value: { status: 'draft', number: null } });
    expect(await create('BRICK')).toEqual({ ok: false, refusal: { kind: 'draft-open' } });
  });

  it('reprices a draft, and says what is gone', async () => {
    const first = await amend(add('CEM', 2), add('SAND', 1));
    if (!first.ok) throw new Error(first.refusal.kind);
    const { quantity: _, ...offer } = item('CEM', 1, { unitPrice: { minor: 100, currency: 'INR' } });
    const reprice = new RepriceOrderCommand(organizationId, first.value.id, [offer]);
    expect(await new RepriceOrderHandler(orders).execute(reprice)).toMatchObject({
      value: { dropped: ['sand'], order: { total: { minor: 236 } } },
    });
  });
});
