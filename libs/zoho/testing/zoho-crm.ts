import type { Clock } from '@munshi/kernel';
import { type Asked, second, type ServedOrder, type ServedService, type Told } from './exchange.js';
import { ServedCustomers } from './zoho-customers.js';

interface Row {
  id: string;
  Product_Name: { id: string };
  Quantity: number;
  List_Price: number;
  Discount?: number;
}

interface SalesOrder {
  id: string;
  Subject: string;
  Status: string;
  Account_Name: { id: string };
  Ordered_Items: Row[];
  at: Date;
}

type Given = Partial<Omit<SalesOrder, 'Ordered_Items'>> & {
  readonly Ordered_Items?: readonly (Partial<Row> & { readonly _delete?: null })[];
};

interface Product {
  readonly id: string;
  readonly fields: Record<string, unknown>;
  at: Date;
}

const PAGE_LIMIT = 2_000;

/** Products and Sales_Orders of CRM v8, as far as its documents tell. */
export class ZohoCrm implements ServedService {
  /** The search does not show what was written since. */
  searchLags = false;
  /** How a record that is not there is answered for: documents and reports differ. */
  absentAs: Told = { status: 204 };
  readonly notAuthorized = told(401, 'INVALID_TOKEN', 'invalid oauth token');
  private readonly products: Product[] = [];
  private readonly sales = new Map<string, SalesOrder>();
  private serial = 5_000_000_000;
  readonly customers = new ServedCustomers(() => this.nextId());

  constructor(private readonly clock: Clock) {}

  get orders(): readonly ServedOrder[] {
    return [...this.sales.values()].map(({ Subject, Account_Name, Ordered_Items, Status }) => ({
      number: Subject,
      customerId: Account_Name.id,
      lines: Ordered_Items.map((row) => ({
        itemId: row.Product_Name.id,
        quantity: row.Quantity,
        price: row.List_Price,
        ...(row.Discount && { discount: row.Discount }),
      })),
      standing: Status === 'Cancelled' ? 'cancelled' : 'open',
    }));
  }

  stock({ sku, name, stock }: { sku: string | null; name: string; stock: number | null }): string {
    const id = this.nextId();
    const fields = { Product_Code: sku, Product_Name: name, Qty_in_Stock: stock };
    this.products.push({ id, fields, at: second(this.clock.now()) });
    return id;
  }

  count(sku: string, stock: number): void {
    for (const product of this.products.filter(({ fields }) => fields['Product_Code'] === sku)) {
      product.fields['Qty_in_Stock'] = stock;
      product.at = second(this.clock.now());
    }
  }

  change(number: string, quantity: number): void {
    this.staff(number, (order) => (order.Ordered_Items[0]!.Quantity = quantity));
  }

  cancel(number: string): void {
    this.staff(number, (order) => (order.Status = 'Cancelled'));
  }

  remove(number: string): void {
    this.staff(number, ({ id }) => this.sales.delete(id));
  }

  tooMany(limit: 'minute' | 'day' | 'at-once'): Told {
    return told(429, limit === 'day' ? 'LIMIT_EXCEEDED' : 'TOO_MANY_REQUESTS', 'too many calls');
  }

  answer(asked: Asked): Told {
    const [, module, id] = /^\/crm\/v8\/(\w+)(?:\/(\w+))?$/.exec(asked.path) ?? [];
    const route = `${asked.method} ${module ?? ''}${id === undefined ? '' : /^\d+$/.test(id) ? '/id' : `/${id}`}`;
    switch (route) {
      case 'GET Accounts/search':
      case 'POST Accounts/upsert':
        return this.customers.crm(asked);
      case 'GET Products':
        return this.list(asked);
      case 'GET Sales_Orders/search':
        return this.search(asked);
      case 'GET Sales_Orders/id':
        return this.one(id!);
      case 'POST Sales_Orders/upsert':
        return this.upsert(asked);
      case 'PUT Sales_Orders/id':
        return this.put(asked, this.sales.get(id!));
      default:
        return told(404, 'INVALID_URL_PATTERN', 'Please check if the URL trying to access is a correct one');
    }
  }

  private list({ query, headers }: Asked): Told {
    const fields = query.get('fields')?.split(',');
    if (fields === undefined) return told(400, 'REQUIRED_PARAM_MISSING', 'fields');
    const since = headers['if-modified-since'];
    const from = typeof since === 'string' ? Date.parse(since) : 0;
    const found = this.products
      .filter(({ at }) => at.getTime() >= from)
      .sort((a, b) => b.at.getTime() - a.at.getTime() || Number(b.id) - Number(a.id));
    if (found.length === 0) return { status: since === undefined ? 204 : 304 };
    const perPage = Math.min(Number(query.get('per_page') ?? 200), 200);
    const token = query.get('page_token');
    const page = token === null ? Number(query.get('page') ?? 1) : Number(token.replace('page-', ''));
    if (token === null && page * perPage > PAGE_LIMIT)
      return told(400, 'DISCRETE_PAGINATION_LIMIT_EXCEEDED', '');
    const rows = found.slice((page - 1) * perPage, page * perPage);
    if (rows.length === 0) return { status: 204 };
    const more = found.length > page * perPage;
    const data = rows.map((row) => ({
      id: row.id,
      ...Object.fromEntries(
        Object.entries({ ...row.fields, Modified_Time: written(row.at) }).filter(([name]) =>
          fields.includes(name),
        ),
      ),
      $approval_state: 'approved',
    }));
    const next = more ? `page-${page + 1}` : null;
    return {
      status: 200,
      body: { data, info: { per_page: perPage, page, more_records: more, next_page_token: next } },
    };
  }

  private search({ query }: Asked): Told {
    const subject = /^\(Subject:equals:(.*)\)$/
      .exec(query.get('criteria') ?? '')?.[1]
      ?.replace(/\\(.)/g, '$1');
    if (subject === undefined) return told(400, 'INVALID_QUERY', 'criteria');
    const found = [...this.sales.values()].filter(({ Subject }) => Subject === subject && !this.searchLags);
    if (found.length === 0) return { status: 204 };
    return { status: 200, body: { data: found.map(({ id, Subject }) => ({ id, Subject })) } };
  }

  private one(id: string): Told {
    const order = this.sales.get(id);
    if (order === undefined) return this.absentAs;
    const { at, ...fields } = order;
    return {
      status: 200,
      body: { data: [{ ...fields, Modified_Time: written(at), $currency_symbol: '₹' }] },
    };
  }

  private upsert(asked: Asked): Told {
    const { data, duplicate_check_fields: checked } = JSON.parse(asked.body) as {
      data: Given[];
      duplicate_check_fields?: string[];
    };
    if (!checked?.includes('Subject')) return told(400, 'INVALID_DATA', 'duplicate_check_fields');
    const existing = [...this.sales.values()].find(({ Subject }) => Subject === data[0]?.Subject);
    return this.write(asked, data[0] ?? {}, existing);
  }

  private put(asked: Asked, existing: SalesOrder | undefined): Told {
    if (existing === undefined) return this.absentAs;
    return this.write(asked, (JSON.parse(asked.body) as { data: Given[] }).data[0] ?? {}, existing);
  }

  /** Per record, inside a 207 where it fails; but a record changed in the meantime fails the whole request. */
  private write({ headers }: Asked, given: Given, existing: SalesOrder | undefined): Told {
    const since = headers['if-unmodified-since'];
    if (existing !== undefined && typeof since === 'string' && existing.at.getTime() > Date.parse(since))
      return told(412, 'ALREADY_MODIFIED', 'Record updated time has already passed if-unmodified-since time');
    if (existing === undefined && given.Account_Name === undefined)
      return failed('MANDATORY_NOT_FOUND', 'Account_Name');
    const unknown = given.Ordered_Items?.find(
      ({ Product_Name }) =>
        Product_Name !== undefined && !this.products.some(({ id }) => id === Product_Name.id),
    );
    if (unknown !== undefined) return failed('INVALID_DATA', 'the id given seems to be invalid');
    const id = existing?.id ?? this.nextId();
    const gone = new Set(given.Ordered_Items?.filter((row) => row._delete === null).map((row) => row.id));
    const rows = (existing?.Ordered_Items ?? []).filter((row) => !gone.has(row.id));
    const added = (given.Ordered_Items ?? []).filter((row) => row._delete !== null);
    const order = {
      Subject: '',
      Status: 'Created',
      Account_Name: { id: '' },
      ...existing,
      ...given,
      id,
      Ordered_Items: [...rows, ...added.map((row) => ({ ...(row as Row), id: this.nextId() }))],
      at: second(this.clock.now()),
    };
    this.sales.set(id, order);
    const details = { id, Modified_Time: written(order.at) };
    const action = existing === undefined ? 'insert' : 'update';
    return {
      status: 200,
      body: { data: [{ code: 'SUCCESS', status: 'success', action, details, message: 'ok' }] },
    };
  }

  private staff(number: string, act: (order: SalesOrder) => void): void {
    const order = [...this.sales.values()].find(({ Subject }) => Subject === number);
    if (order === undefined) throw new Error(`there is no ${number}`);
    act(order);
    order.at = second(this.clock.now());
  }

  private nextId(): string {
    return String((this.serial += 1));
  }
}

const told = (status: number, code: string, message: string): Told => ({
  status,
  body: { code, details: {}, message, status: 'error' },
});

const failed = (code: string, message: string): Told => ({
  status: 207,
  body: { data: [{ code, details: {}, message, status: 'error' }] },
});

const written = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, '+00:00');
