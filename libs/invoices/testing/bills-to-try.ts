import { randomUUID } from 'node:crypto';
import { money, Quantity } from '@munshi/kernel';
import type { Bill, InvoiceLine } from '../src/domain/invoice.js';

export const line = (name: string, netMinor: number, taxRate: number, taxMinor: number): InvoiceLine => ({
  sku: name.toUpperCase(),
  name,
  hsn: null,
  unit: 'bag',
  quantity: Quantity.of('2.5'),
  unitPrice: money(100, 'INR'),
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
  buyer: { name: 'Verma Stores', address: 'Pune', taxId: null },
  lines: [line('cement', 250, 2800, 70), line('sand', 99, 500, 5)],
  ...more,
});
