import { randomUUID } from 'node:crypto';
import { type BodyOf, InvoicePaid } from '@munshi/contracts';
import { UnitOfWork } from '@munshi/database';
import { Injectable } from '@nestjs/common';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Deliveries } from './deliveries.js';
import { Outbox } from './outbox.js';
import { type EventHead, type Reaction, ReactsTo } from './reaction.js';
import { withTrace } from './trace.js';

/** Draws before it is told, and can be made to fail. */
@Injectable()
@ReactsTo({ contract: InvoicePaid, name: 'spec-draw', queue: 'invoice-processing' })
class Drawing implements Reaction<typeof InvoicePaid, { readonly drawn: number }> {
  readonly steps: string[] = [];
  fails = false;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async prepare({ number }: BodyOf<typeof InvoicePaid>) {
    this.steps.push(`prepare ${number} ${this.unitOfWork.isOpen}`);
    if (this.fails) throw new Error('no ink');
    return { drawn: this.steps.length };
  }

  async handle(_: BodyOf<typeof InvoicePaid>, { id }: EventHead, { drawn }: { drawn: number }) {
    this.steps.push(`handle ${typeof id} ${drawn} ${this.unitOfWork.isOpen}`);
  }
}

describe('a reaction that prepares itself', () => {
  let messaging: MessagingFixture;
  let drawing: Drawing;
  beforeEach(async () => {
    messaging = await openMessaging([Drawing]);
    drawing = messaging.module.get(Drawing);
  });
  afterEach(() => messaging.close());

  const deliveries = () => messaging.module.get(Deliveries);
  const announced = async (): Promise<number> => {
    const { module, organizationId, database } = messaging;
    const [invoiceId, orderId, shopId] = [randomUUID(), randomUUID(), randomUUID()];
    const body = { invoiceId, orderId, shopId, number: 'INV/1', orderNumber: 'ORD-1', conversationId: null };
    const told = { ...body, language: 'en' as const, at: new Date().toISOString(), currency: 'INR' };
    const announce = () =>
      module
        .get(UnitOfWork)
        .run(organizationId, () => module.get(Outbox).announce(InvoicePaid, { ...told, payableMinor: 400 }));
    await withTrace(randomUUID(), announce);
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM outbox');
    await deliveries().dispatch(organizationId, rows[0]?.id ?? '');
    const due = await database.owner.query<{ id: number }>('SELECT id FROM deliveries');
    return due.rows[0]?.id ?? 0;
  };
  const delivery = async () => {
    const { rows } = await messaging.database.owner.query<{
      done_at: Date | null;
      attempts: number;
      fault: string;
    }>('SELECT * FROM deliveries');
    return rows[0];
  };

  it('does so outside of any transaction, and then reacts inside of one, once', async () => {
    const id = await announced();
    await deliveries().run(messaging.organizationId, id);
    await deliveries().run(messaging.organizationId, id);
    expect(drawing.steps).toEqual(['prepare INV/1 false', 'handle string 1 true']);
    expect((await delivery())?.done_at).not.toBeNull();
  });

  it('reacts once though eight are told to at the same time', async () => {
    const id = await announced();
    await Promise.all(Array.from({ length: 8 }, () => deliveries().run(messaging.organizationId, id)));
    expect(drawing.steps.filter((step) => step.startsWith('handle'))).toHaveLength(1);
  });

  it('is tried again when that fails, and nothing else happens meanwhile', async () => {
    const id = await announced();
    drawing.fails = true;
    await deliveries().run(messaging.organizationId, id);
    expect(await delivery()).toMatchObject({ done_at: null, attempts: 1, fault: 'no ink' });
    drawing.fails = false;
    await deliveries().run(messaging.organizationId, id);
    expect(drawing.steps.at(-1)).toMatch(/^handle/);
  });
});
