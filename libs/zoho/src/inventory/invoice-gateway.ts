import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import { nullWhereAbsent } from '../client/zoho-client.js';
import { writtenLine } from '../push/fingerprint.js';
import type { ZohoInvoice } from '../zoho-records.js';
import type { InventoryClient } from './inventory-client.js';
import { type HowWritten, INVOICES } from './record-kinds.js';
import { TotalledGateway } from './totalled-gateway.js';

const ordered = z.object({
  salesorder: z.object({
    status: z.string().optional(),
    line_items: z.array(z.object({ line_item_id: z.string(), item_id: z.string(), quantity: z.number() })),
  }),
});

export class InvoiceGateway extends TotalledGateway<ZohoInvoice> {
  constructor(client: InventoryClient) {
    super(client, INVOICES);
  }

  /** Without the ids of the order's lines Zoho never counts the order as invoiced. */
  protected override async linksOf(
    { orderId, lines }: ZohoInvoice,
    urgency: Urgency,
  ): Promise<HowWritten['links']> {
    if (orderId === null) return [];
    const path = `/salesorders/${encodeURIComponent(orderId)}`;
    const answer = await this.client.call({ method: 'GET', path }, ordered, urgency).catch(nullWhereAbsent);
    if (answer === null || answer.salesorder.status === 'void') return [];
    const free = [...answer.salesorder.line_items];
    return lines.map(writtenLine).map(({ itemId, quantity }) => {
      const at = free.findIndex((line) => line.item_id === itemId && line.quantity === quantity);
      return at < 0 ? undefined : free.splice(at, 1)[0]?.line_item_id;
    });
  }
}
