import { money } from '@munshi/kernel';
import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import { decimalOf, fingerprintOf, minorOf } from '../push/fingerprint.js';
import type { RemoteRecord, Wanted } from '../push/next-step.js';
import type { Written } from '../push/push-record.js';
import type { ZohoTaxed } from '../zoho-records.js';
import { InventoryGateway } from './inventory-gateway.js';
import type { HowWritten } from './record-kinds.js';

/** What Zoho has made of it: its id, what it comes to, and its ids of the lines as they were written. */
const made = z
  .object({ total: z.number(), line_items: z.array(z.object({ line_item_id: z.string() })) })
  .catchall(z.unknown());
type Made = z.output<typeof made>;

interface Totalled extends ZohoTaxed {
  readonly number: string;
  readonly customerId: string;
  readonly standing: 'open' | 'cancelled';
}

/**
 * Zoho computes what an order or an invoice comes to. It rounds each part of each tax where we round the tax, so that it
 * may be a paisa or two apart, which its adjustment takes; what is more than that is another tax, and for people to see.
 */
export class TotalledGateway<Doc extends Totalled> extends InventoryGateway<Doc> {
  override wanted(doc: Doc): Wanted {
    const { customerId, standing, total } = doc;
    const lines = this.kind.lines(doc);
    const fingerprint = fingerprintOf(customerId, lines, decimalOf(total));
    return { fingerprint, goods: fingerprintOf(customerId, lines), standing };
  }

  override async create(doc: Doc, urgency: Urgency): Promise<Written> {
    const written = await this.write('POST', this.kind.path, doc, urgency);
    return { ...written, standing: this.kind.born };
  }

  override async update(doc: Doc, remote: RemoteRecord, urgency: Urgency): Promise<Written> {
    const written = await this.write('PUT', this.pathOf(remote.remoteId), doc, urgency);
    return { ...written, standing: remote.standing };
  }

  /** Of its lines, Zoho's ids of those that they bill. */
  protected linksOf(_doc: Doc, _urgency: Urgency): Promise<HowWritten['links']> {
    return Promise.resolve([]);
  }

  private async write(
    method: 'POST' | 'PUT',
    path: string,
    doc: Doc,
    urgency: Urgency,
  ): Promise<Omit<Written, 'standing'>> {
    const links = await this.linksOf(doc, urgency);
    const how = { adjustment: doc.rounding, links, ids: [] };
    const first = await this.send(method, path, this.kind.body(doc, how), urgency);
    const remoteId = String(first[this.kind.id]);
    const apart = apartFrom(doc, first);
    const isRounding = Math.abs(apart) <= doc.lines.length + 1;
    const told = apart === 0 || !isRounding ? first : await this.adjust(remoteId, doc, first, links, urgency);
    if (apartFrom(doc, told) === 0) return { remoteId };
    const fingerprint = fingerprintOf(doc.customerId, this.kind.lines(doc), told.total);
    const detail = `${told.total} there, ${decimalOf(doc.total)} here`;
    return { remoteId, differs: { fingerprint, detail } };
  }

  private adjust(
    remoteId: string,
    doc: Doc,
    first: Made,
    links: HowWritten['links'],
    urgency: Urgency,
  ): Promise<Made> {
    const { rounding, total } = doc;
    const adjustment = money(rounding.minor + apartFrom(doc, first), total.currency);
    const ids = first.line_items.map((line) => line.line_item_id);
    const body = this.kind.body(doc, { adjustment, links, ids });
    return this.send('PUT', this.pathOf(remoteId), body, urgency);
  }

  private async send(method: 'POST' | 'PUT', path: string, body: object, urgency: Urgency): Promise<Made> {
    const { one, query = {} } = this.kind;
    const told = z.object({ [one]: made }).transform((answer) => answer[one] ?? z.NEVER);
    return this.client.call({ method, path, query, body }, told, urgency);
  }
}

const apartFrom = ({ total }: Totalled, told: Made): number =>
  total.minor - minorOf(told.total, total.currency);
