import type { Asked, CustomerBook, ServedCustomer, Told } from './exchange.js';

/** Accounts of CRM or contacts of Inventory. */
export class ServedCustomers implements CustomerBook {
  readonly all: ServedCustomer[] = [];
  searchLags = false;

  constructor(private readonly nextId: () => string) {}

  add(name: string, taxId: string | null): ServedCustomer {
    const customer = { id: this.nextId(), name, taxId };
    this.all.push(customer);
    return customer;
  }

  /** CRM finds who is there, as `duplicate_check_fields` want it. */
  crm({ method, path, query, body }: Asked): Told {
    if (method === 'GET' && path.endsWith('/search')) {
      const name = /^\(Account_Name:equals:(.*)\)$/.exec(query.get('criteria') ?? '')?.[1];
      const found = this.named(name?.replace(/\\(.)/g, '$1'));
      if (found.length === 0) return { status: 204 };
      return { status: 200, body: { data: found.map(({ id, name }) => ({ id, Account_Name: name })) } };
    }
    const { data } = JSON.parse(body) as { data: { Account_Name: string }[] };
    const name = data[0]?.Account_Name ?? '';
    if (name.length > 200) {
      const error = { code: 'INVALID_DATA', details: {}, message: 'invalid data', status: 'error' };
      return { status: 207, body: { data: [error] } };
    }
    const { id } = this.all.find((one) => one.name === name) ?? this.add(name, null);
    return { status: 200, body: { data: [{ code: 'SUCCESS', status: 'success', details: { id } }] } };
  }

  inventory({ method, query, body }: Asked): Told {
    if (method === 'GET') {
      const contacts = this.named(query.get('contact_name')).map(inContacts);
      return { status: 200, body: { code: 0, message: 'success', contacts } };
    }
    const { contact_name: name, gst_no: taxId } = JSON.parse(body) as {
      contact_name: string;
      gst_no?: string;
    };
    if (name.length > 200)
      return { status: 400, body: { code: 15, message: 'Please ensure that the name has less than 200.' } };
    if (this.all.some((one) => one.name === name))
      return { status: 400, body: { code: 3062, message: `The customer "${name}" already exists.` } };
    const contact = inContacts(this.add(name, taxId ?? null));
    return { status: 201, body: { code: 0, message: 'The contact has been added.', contact } };
  }

  private named(name: string | null | undefined): readonly ServedCustomer[] {
    return this.all.filter((one) => one.name === name && !this.searchLags);
  }
}

const inContacts = ({ id, name, taxId }: ServedCustomer) => ({
  contact_id: id,
  contact_name: name,
  gst_no: taxId ?? '',
});
