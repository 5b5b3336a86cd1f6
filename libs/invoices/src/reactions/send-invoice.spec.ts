import { randomUUID } from 'node:crypto';
import { type BodyOf, InvoiceIssued } from '@munshi/contracts';
import { RecordingOutbound } from '../../testing/surroundings.js';
import { SendInvoice } from './send-invoice.js';

const issued: BodyOf<typeof InvoiceIssued> = {
  invoiceId: randomUUID(),
  number: 'INV/26-27/000123',
  orderId: randomUUID(),
  orderNumber: 'ORD-1042',
  shopId: randomUUID(),
  conversationId: randomUUID(),
  language: 'en',
  issuedOn: '2026-11-20',
  dueOn: '2026-12-05',
  at: '2026-11-20T06:30:00Z',
  currency: 'INR',
  seller: { name: 'Sharma Traders', taxId: '27AAAPA1234A1Z5' },
  buyer: { name: 'Verma Stores', address: null, taxId: null },
  lines: [
    {
      name: 'Cement',
      hsn: '2523',
      unit: 'bag',
      quantity: '100',
      unitPriceMinor: 38_050,
      taxRate: 2800,
      netMinor: 3_805_000,
      taxMinor: 1_065_400,
    },
  ],
  netMinor: 3_805_000,
  taxMinor: 1_065_420,
  totalMinor: 4_870_420,
  roundingMinor: -20,
};

describe('SendInvoice', () => {
  it('tells the conversation that ordered, once though told twice', async () => {
    const outbound = new RecordingOutbound();
    const reaction = new SendInvoice(outbound);
    await reaction.handle(issued);
    await reaction.handle(issued);
    const [message] = [...outbound.told.values()];
    expect(outbound.told.size).toBe(1);
    expect(message).toMatchObject({
      identity: `invoice:${issued.invoiceId}`,
      conversationId: issued.conversationId,
    });
    for (const text of ['INV/26-27/000123', 'ORD-1042', 'Cement', '48,704.00', '-₹0.20', '5 Dec 2026'])
      expect(message?.said.text).toContain(text);
  });

  it('says nothing where there is no conversation', async () => {
    const outbound = new RecordingOutbound();
    await new SendInvoice(outbound).handle({ ...issued, conversationId: null });
    expect(outbound.told.size).toBe(0);
  });
});
