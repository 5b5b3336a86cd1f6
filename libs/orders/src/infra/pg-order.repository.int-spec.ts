import type { UnitOfWork } from '@munshi/database';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { keepsOrders } from '../../testing/order.repository.contract.js';
import { emptyDraft, item } from '../../testing/orders-to-try.js';
import { RecordingOutbox } from '../../testing/recording-outbox.js';
import { PgOrderRepository } from './pg-order.repository.js';

describe('PgOrderRepository', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  keepsOrders(async () => {
    const outbox = new RecordingOutbox(database.unitOfWork);
    return {
      orders: new PgOrderRepository(database.unitOfWork, outbox),
      organizationId: await database.addOrganization(),
      stranger: await database.addOrganization(),
      announced: outbox.announced,
    };
  });

  it('writes a draft of three lines in one statement', async () => {
    const organizationId = await database.addOrganization();
    const order = emptyDraft({ organizationId });
    for (const sku of ['A', 'B', 'C']) order.addItem(item(sku, 1));
    const sent: string[] = [];
    const counting = Object.create(database.unitOfWork) as UnitOfWork;
    counting.one = (statement, values) => {
      sent.push(statement.name);
      return database.unitOfWork.one(statement, values);
    };
    const orders = new PgOrderRepository(counting, new RecordingOutbox());
    await orders.add(order);
    expect(sent).toEqual(['orders.insert']);
    const found = await orders.findDraft(organizationId, order.snapshot().conversationId ?? '');
    expect(found?.snapshot().lines).toHaveLength(3);
  });
});
