import { money } from '@munshi/kernel';
import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import { nullWhereAbsent } from '../client/zoho-client.js';
import { decimalOf, fingerprintOf, minorOf, writtenLine } from '../push/fingerprint.js';
import type { RemoteRecord, Wanted } from '../push/next-step.js';
import type { Written } from '../push/push-record.js';
import type { ZohoInvoice } from '../zoho-records.js';
import type { InventoryClient } from './inventory-client.js';
import { InventoryShelf } from './inventory-shelf.js';
import { invoiceBody, INVOICES, type WrittenInvoice } from './record-kinds.js';

/** What Zoho has made of it: what it comes to, and its ids of the lines as they were written. */
const billed = z.object({
  invoice_id: z.string(),
  total: z.number(),
  line_items: z.array(z.object({ line_item_id: z.string() })),
});
type Billed = z.output<typeof billed>;

const ordered = z.object({
  salesorder: z.object({
    status: z.string().optional(),
    line_items: z.array(z.object({ line_item_id: z.string(), item_id: z.string(), quantity: z.number() })),
  }),
});

/**
 * Zoho computes what an invoice comes to. It rounds each part of each tax where we round the tax, so that it may be a
 * paisa or two apart, which its adjustment takes; what is more than that is another tax, and for people to see.
 */
export class InvoiceShelf extends InventoryShelf<ZohoInvoice> {
  constructor(client: InventoryClient) {
    super(client, INVOICES);
  }

  override wanted(invoice: ZohoInvoice): Wanted {
    const { customerId, standing, total } = invoice;
    const lines = this.kind.lines(invoice);
    const fingerprint = fingerprintOf(customerId, lines, decimalOf(total));
    return { fingerprint, goods: fingerprintOf(customerId, lines), standing };
  }

  override async create(invoice: ZohoInvoice, urgency: Urgency): Promise<Written> {
    const written = await this.write('POST', INVOICES.path, invoice, urgency);
    return { ...written, standing: INVOICES.born };
  }

  override async update(invoice: ZohoInvoice, remote: RemoteRecord, urgency: Urgency): Promise<Written> {
    const written = await this.write('PUT', this.pathOf(remote.remoteId), invoice, urgency);
    return { ...written, standing: remote.standing };
  }

  private async write(
    method: 'POST' | 'PUT',
    path: string,
    invoice: ZohoInvoice,
    urgency: Urgency,
  ): Promise<Omit<Written, 'standing'>> {
    const links = await this.linksOf(invoice, urgency);
    const how = { adjustment: invoice.rounding, links, ids: [] };
    const first = await this.send(method, path, invoiceBody(invoice, how), urgency);
    const apart = apartFrom(invoice, first);
    const isRounding = Math.abs(apart) <= invoice.lines.length + 1;
    const told = apart === 0 || !isRounding ? first : await this.adjust(invoice, first, links, urgency);
    const { invoice_id: remoteId, total } = told;
    if (apartFrom(invoice, told) === 0) return { remoteId };
    const fingerprint = fingerprintOf(invoice.customerId, this.kind.lines(invoice), total);
    const detail = `${total} there, ${decimalOf(invoice.total)} here`;
    return { remoteId, differs: { fingerprint, detail } };
  }

  private adjust(
    invoice: ZohoInvoice,
    first: Billed,
    links: WrittenInvoice['links'],
    urgency: Urgency,
  ): Promise<Billed> {
    const { rounding, total } = invoice;
    const adjustment = money(rounding.minor + apartFrom(invoice, first), total.currency);
    const ids = first.line_items.map((line) => line.line_item_id);
    const body = invoiceBody(invoice, { adjustment, links, ids });
    return this.send('PUT', this.pathOf(first.invoice_id), body, urgency);
  }

  private async send(method: 'POST' | 'PUT', path: string, body: object, urgency: Urgency): Promise<Billed> {
    const call = { method, path, query: INVOICES.query ?? {}, body } as const;
    return (await this.client.call(call, z.object({ invoice: billed }), urgency)).invoice;
  }

  /** Zoho's ids of the order's lines: without them it never counts the order as invoiced. */
  private async linksOf({ orderId, lines }: ZohoInvoice, urgency: Urgency): Promise<WrittenInvoice['links']> {
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

const apartFrom = ({ total }: ZohoInvoice, told: Billed): number =>
  total.minor - minorOf(told.total, total.currency);
