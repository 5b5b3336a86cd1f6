import { randomUUID } from 'node:crypto';
import { money, Quantity } from '@munshi/kernel';
import { type Bill, type InvoiceLine, type InvoicePaper, writeInvoice } from '../src/domain/invoice-paper.js';

export const line = (
  name: string,
  netMinor: number,
  taxRate: number,
  taxMinor: number,
  discountMinor = 0,
): InvoiceLine => ({
  sku: name.toUpperCase(),
  name,
  hsn: null,
  unit: 'bag',
  quantity: Quantity.of('2.5'),
  unitPrice: money(100, 'INR'),
  discountRate: 0,
  discount: money(discountMinor, 'INR'),
  taxRate,
  net: money(netMinor, 'INR'),
  tax: money(taxMinor, 'INR'),
});

export const bill = (more: Partial<Bill> = {}): Bill => ({
  orderId: randomUUID(),
  orderNumber: 'ORD-1042',
  shopId: randomUUID(),
  conversationId: randomUUID(),
  currency: 'INR',
  buyer: { name: 'Verma Stores', address: 'Pune', taxId: null, state: null },
  termsDays: null,
  lines: [line('cement', 250, 2800, 70), line('sand', 99, 500, 5)],
  ...more,
});

/** An invoice of ₹4.00, rounded from 4.24, of a seller in Maharashtra. */
export const paper = (more: Partial<Bill> = {}): InvoicePaper =>
  writeInvoice(
    bill(more),
    {
      id: randomUUID(),
      series: 'INV',
      financialYear: '26-27',
      serial: 123,
      language: 'en',
      seller: {
        name: 'Sharma Traders',
        address: null,
        contact: null,
        taxId: '27AAPFU0939F1ZV',
        state: null,
      },
      law: 'india-gst',
      issuedOn: { year: 2026, month: 11, day: 20 },
      issuedAt: new Date('2026-11-20T06:30:00Z'),
    },
    15,
  );
