import { type Id, TestClock } from '@munshi/kernel';
import { somebodyWaits } from '../../../database/testing/somebody-waits.js';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { audience, emptyDraft, item } from '../../testing/orders-to-try.js';
import { RecordingOutbox } from '../../testing/recording-outbox.js';
import type { Order } from '../domain/order.js';
import { PgOrderRepository } from '../infra/pg-order.repository.js';
import { FindDraft, FindDraftHandler } from '../queries/find-draft.js';
import { AmendDraftCommand, AmendDraftHandler } from './amend-draft.js';
import { ConfirmOrderCommand, ConfirmOrderHandler } from './confirm-order.js';
import { HoldDraftCommand, HoldDraftHandler } from './hold-draft.js';
import { HoldOrderCommand, HoldOrderHandler } from './hold-order.js';

describe('holding an order', () => {
  let database: TestDatabase;
  let orders: PgOrderRepository;
  let mine: Id;
  let draft: Order;
  const clock = new TestClock();
  beforeAll(async () => {
    database = await openTestDatabase();
    orders = new PgOrderRepository(database.unitOfWork, new RecordingOutbox(database.unitOfWork));
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    mine = await database.addOrganization();
    draft = emptyDraft({
      organizationId: mine,
      id: crypto.randomUUID(),
      conversationId: crypto.randomUUID(),
    });
    draft.addItem(item('CEM', 1));
    await orders.add(draft);
  });

  const run = <T>(work: () => Promise<T>) => database.unitOfWork.run(mine, work);
  const id = () => draft.snapshot().id;
  const conversation = () => draft.snapshot().conversationId ?? '';
  const hold = () => new HoldOrderHandler(orders).execute(new HoldOrderCommand(mine, id()));
  const confirm = (version = draft.snapshot().version) =>
    new ConfirmOrderHandler(orders, clock).execute(new ConfirmOrderCommand(mine, id(), version, audience));

  it('makes everybody else wait until the unit of work ends', async () => {
    const steps: string[] = [];
    let isHeld = (): void => undefined;
    const held = new Promise<void>((resolve) => (isHeld = resolve));
    const holder = run(async () => {
      await hold();
      isHeld();
      await somebodyWaits(database);
      steps.push('let go');
    });
    await held;
    await Promise.all([holder, confirm().then(() => steps.push('confirmed'))]);
    expect(steps).toEqual(['let go', 'confirmed']);
  });

  it('refuses to hold what may not be confirmed, and says why', async () => {
    const holdDraft = (version: number) =>
      new HoldDraftHandler(orders).execute(new HoldDraftCommand(mine, conversation(), id(), version));
    const { version } = draft.snapshot();
    expect(await holdDraft(version)).toMatchObject({ ok: true, value: { status: 'draft', version } });
    expect(await holdDraft(version + 1)).toMatchObject({ refusal: { kind: 'draft-changed', version } });
    await confirm();
    expect(await holdDraft(version)).toMatchObject({
      refusal: { kind: 'already-confirmed', number: 'ORD-1001' },
    });
  });

  it('knows no order of another conversation, confirmed or not', async () => {
    const holdElsewhere = () =>
      new HoldDraftHandler(orders).execute(
        new HoldDraftCommand(mine, crypto.randomUUID(), id(), draft.snapshot().version),
      );
    expect(await holdElsewhere()).toEqual({ ok: false, refusal: { kind: 'order-not-found' } });
    await confirm();
    expect(await holdElsewhere()).toEqual({ ok: false, refusal: { kind: 'order-not-found' } });
  });

  it('shows a draft that the open unit of work has only just written', async () => {
    const { organizationId, shopId, priceList, currency } = draft.snapshot();
    const conversationId = crypto.randomUUID();
    const find = () => new FindDraftHandler(orders).execute(new FindDraft(mine, conversationId));
    const amend = new AmendDraftCommand({ organizationId, shopId, priceList, currency, conversationId }, [
      { kind: 'add', item: item('SAND', 3) },
    ]);
    const undone = run(async () => {
      await new AmendDraftHandler(orders, clock).execute(amend);
      expect((await find())?.lines).toMatchObject([{ sku: 'SAND' }]);
      throw new Error('undo it');
    });
    await expect(undone).rejects.toThrow('undo it');
    expect(await find()).toBeNull();
  });
});
