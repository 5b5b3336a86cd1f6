import type { Clock } from '@munshi/kernel';
import { type Asked, second, type ServedOrder, type ServedService, type Told } from './exchange.js';
import {
  type Fields,
  INDIAN_TAXES,
  invoicedStatus,
  isPaid,
  type LineItem,
  type ServedTax,
  totalOf,
  wrongInPayment,
} from './zoho-books.js';
import { ServedCustomers } from './zoho-customers.js';

interface Kept {
  fields: Fields & { line_items?: LineItem[]; status: string };
  at: Date;
}

const KINDS = {
  salesorders: { one: 'salesorder', id: 'salesorder_id', number: 'salesorder_number', born: 'draft' },
  invoices: { one: 'invoice', id: 'invoice_id', number: 'invoice_number', born: 'draft' },
  customerpayments: { one: 'payment', id: 'payment_id', number: 'payment_number', born: 'paid' },
} as const;

type KindName = keyof typeof KINDS;

export const TEST_REMOTE_ORGANIZATION = '60001234';

/** Items, taxes, sales orders, invoices and payments of Inventory v1, as far as its documents tell. */
export class ZohoInventory implements ServedService {
  /** Documents differ on whether items can be asked for by their modification. */
  ignoresModified = false;
  /** The merchant's setting: whether goods are taken off when an invoice is sent, or else when they are shipped. */
  invoicesTake = true;
  taxes: readonly ServedTax[] = INDIAN_TAXES;
  readonly notAuthorized = told(401, 57, 'You are not authorized to perform this operation');
  private readonly items: { id: string; fields: Fields; at: Date }[] = [];
  private readonly kept: Record<KindName, Map<string, Kept>> = {
    salesorders: new Map(),
    invoices: new Map(),
    customerpayments: new Map(),
  };
  private serial = 460_000_000_000;
  readonly customers = new ServedCustomers(() => this.nextId());

  constructor(private readonly clock: Clock) {}

  get orders(): readonly ServedOrder[] {
    return [...this.kept.salesorders.values()].map(({ fields }) => ({
      number: String(fields['reference_number']),
      customerId: String(fields['customer_id']),
      lines: (fields.line_items ?? []).map((line) => ({
        itemId: line.item_id,
        quantity: line.quantity,
        price: line.rate,
        ...(line.discount && { discount: Number(line.discount) }),
      })),
      standing: fields.status === 'void' ? 'cancelled' : fields.status === 'draft' ? 'draft' : 'open',
    }));
  }

  /** What was kept of a kind, as it was given. */
  records(kind: KindName): readonly Fields[] {
    const all = [...this.kept[kind].values()].map(({ fields }) => fields);
    if (kind !== 'salesorders') return all;
    const invoices = this.records('invoices');
    return all.map((order) => ({ ...order, invoiced_status: invoicedStatus(order, invoices) }));
  }

  stock({ sku, name, stock }: { sku: string | null; name: string; stock: number | null }): string {
    const id = this.nextId();
    this.items.push({
      id,
      fields: { sku: sku ?? '', name, stock_on_hand: stock },
      at: second(this.clock.now()),
    });
    return id;
  }

  count(sku: string, stock: number): void {
    for (const item of this.items.filter(({ fields }) => fields['sku'] === sku)) {
      item.fields['stock_on_hand'] = stock;
      item.at = second(this.clock.now());
    }
  }

  change(number: string, quantity: number): void {
    this.staff(number, ({ fields }) => (fields.line_items![0]!.quantity = quantity));
  }

  cancel(number: string): void {
    this.staff(number, ({ fields }) => (fields.status = 'void'));
  }

  remove(number: string): void {
    this.staff(number, ({ fields }) => this.kept.salesorders.delete(String(fields['salesorder_id'])));
  }

  removePayment(number: string): void {
    for (const [id, { fields }] of this.kept.customerpayments)
      if (fields['reference_number'] === number) this.kept.customerpayments.delete(id);
  }

  tooMany(limit: 'minute' | 'day' | 'at-once'): Told {
    return told(429, { minute: 44, day: 45, 'at-once': 1070 }[limit], 'too many calls');
  }

  answer(asked: Asked): Told {
    const [, name = '', id, status] =
      /^\/inventory\/v1\/(\w+)(?:\/(\d+)(?:\/status\/(\w+))?)?$/.exec(asked.path) ?? [];
    if (asked.query.get('organization_id') !== TEST_REMOTE_ORGANIZATION)
      return told(404, 6041, 'This user is not associated with the CompanyID/CompanyName.');
    if (asked.path.endsWith('/settings/taxes')) return ok({ taxes: this.taxes });
    if (name === 'contacts') return this.customers.inventory(asked);
    if (name === 'items' && asked.method === 'GET') return this.list(asked);
    if (!(name in KINDS)) return told(404, 5, 'Invalid URL Passed');
    const kind = name as KindName;
    if (id === undefined) return asked.method === 'POST' ? this.create(asked, kind) : this.find(asked, kind);
    const record = this.kept[kind].get(id);
    if (record === undefined) return told(404, 1002, `${KINDS[kind].one} does not exist.`);
    if (status !== undefined) return this.settle(record, status);
    if (asked.method === 'PUT') return this.put(asked, kind, record);
    return ok({ [KINDS[kind].one]: { ...record.fields, last_modified_time: written(record.at) } });
  }

  private list({ query }: Asked): Told {
    const since = query.get('last_modified_time');
    const from = since === null || this.ignoresModified ? 0 : Date.parse(since.replace(/(\d\d)$/, ':$1'));
    const found = this.items
      .filter(({ at }) => at.getTime() >= from)
      .sort((a, b) => b.at.getTime() - a.at.getTime() || Number(b.id) - Number(a.id));
    const page = Number(query.get('page') ?? 1);
    const perPage = Math.min(Number(query.get('per_page') ?? 200), 200);
    const rows = found.slice((page - 1) * perPage, page * perPage);
    return ok({
      items: rows.map(({ id, fields, at }) => ({
        item_id: id,
        ...fields,
        last_modified_time: written(at),
        rate: 1.5,
      })),
      page_context: { page, per_page: perPage, has_more_page: found.length > page * perPage },
    });
  }

  private find({ query }: Asked, kind: KindName): Told {
    const sought = query.get('reference_number');
    const rows = this.records(kind).filter(
      (fields) => sought === null || fields['reference_number'] === sought,
    );
    return ok({
      [kind]: rows.map(({ line_items: _, invoices: __, ...fields }) => fields),
      page_context: { page: 1, has_more_page: false },
    });
  }

  private create(asked: Asked, kind: KindName): Told {
    const given = JSON.parse(asked.body) as Fields;
    const { one, id, number, born } = KINDS[kind];
    const taken = this.records(kind).some(
      (fields) => given[number] !== undefined && fields[number] === given[number],
    );
    if (taken) return told(400, 36_004, `This ${one} number already exists.`);
    const wrong = this.wrongIn(given, kind, null);
    if (wrong !== null) return wrong;
    const fields = { ...this.computed(given, kind), [id]: this.nextId(), status: born };
    this.kept[kind].set(String((fields as Fields)[id]), { fields, at: second(this.clock.now()) });
    return ok({ [one]: fields }, 201);
  }

  private put(asked: Asked, kind: KindName, record: Kept): Told {
    const given = JSON.parse(asked.body) as Fields;
    const wrong = this.wrongIn(given, kind, String(record.fields[KINDS[kind].id]));
    if (wrong !== null) return wrong;
    const fields = this.computed({ ...record.fields, ...given }, kind);
    Object.assign(record, { fields, at: second(this.clock.now()) });
    return ok({ [KINDS[kind].one]: record.fields });
  }

  private computed(fields: Fields, kind: KindName): Fields {
    if (kind === 'customerpayments') return fields;
    const given = (fields['line_items'] ?? []) as LineItem[];
    const lines = given.map((line) => ({ ...line, line_item_id: line.line_item_id ?? this.nextId() }));
    return { ...fields, line_items: lines, total: totalOf(fields, this.taxes) };
  }

  private settle(record: Kept, status: string): Told {
    const known = { confirmed: 'confirmed', sent: 'sent', void: 'void' }[status];
    if (known === undefined) return told(404, 5, 'Invalid URL Passed');
    if (known === 'void' && isPaid(record.fields, this.records('customerpayments')))
      return told(400, 24_018, 'An invoice with payments cannot be void.');
    if (this.invoicesTake && 'invoice_id' in record.fields) this.move(record, known);
    record.fields.status = known;
    record.at = second(this.clock.now());
    return ok({});
  }

  /** An invoice that is sent takes its goods off the accounting stock, and one that is void gives them back. */
  private move({ fields }: Kept, status: string): void {
    const sign = Number(fields.status === 'sent') - Number(status === 'sent');
    for (const { item_id: id, quantity } of fields.line_items ?? []) {
      const item = this.items.find((one) => one.id === id);
      if (item === undefined || typeof item.fields['stock_on_hand'] !== 'number' || sign === 0) continue;
      item.fields['stock_on_hand'] += sign * quantity;
      item.at = second(this.clock.now());
    }
  }

  private wrongIn(given: Fields, kind: KindName, own: string | null): Told | null {
    if (kind === 'customerpayments') {
      const wrong = wrongInPayment(given, own, this.records('invoices'), this.records('customerpayments'));
      if (wrong !== null) return wrong;
    }
    if (typeof given['customer_id'] !== 'string') return told(400, 4, 'Invalid value passed for customer_id');
    const lines = (given['line_items'] ?? []) as LineItem[];
    if (lines.some((line) => !this.items.some(({ id }) => id === line.item_id)))
      return told(400, 2006, 'Item does not exist.');
    const isTaxed = ({ tax_id: id = '' }: LineItem) =>
      id === '' || this.taxes.some((tax) => tax.tax_id === id);
    return lines.every(isTaxed) ? null : told(400, 2006, 'Tax does not exist.');
  }

  private staff(number: string, act: (record: Kept) => void): void {
    const record = [...this.kept.salesorders.values()].find(
      ({ fields }) => fields['reference_number'] === number,
    );
    if (record === undefined) throw new Error(`there is no ${number}`);
    act(record);
    record.at = second(this.clock.now());
  }

  private nextId(): string {
    return String((this.serial += 1));
  }
}

const ok = (fields: Fields, status = 200): Told => ({
  status,
  body: { code: 0, message: 'success', ...fields },
});
const told = (status: number, code: number, message: string): Told => ({ status, body: { code, message } });
const written = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, '+0000');
