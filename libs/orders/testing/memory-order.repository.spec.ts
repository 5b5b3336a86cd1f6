import { randomUUID } from 'node:crypto';
import { MemoryOrderRepository } from './memory-order.repository.js';
import { keepsOrders } from './order.repository.contract.js';
import { RecordingOutbox } from './recording-outbox.js';

describe('MemoryOrderRepository', () => {
  keepsOrders(async () => {
    const outbox = new RecordingOutbox();
    const orders = new MemoryOrderRepository(outbox);
    return { orders, organizationId: randomUUID(), stranger: randomUUID(), announced: outbox.announced };
  });
});
