import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import { failedAs } from '../push/push-record.js';
import { type MakingOutcome, type ZohoCustomer, ZohoCustomers } from '../zoho-customers.js';
import type { InventoryClient } from './inventory-client.js';

const PATH = '/contacts';

const found = z.object({
  contacts: z.array(
    z.object({ contact_id: z.string(), contact_name: z.string(), gst_no: z.string().nullish() }),
  ),
});

const made = z.object({ contact: z.object({ contact_id: z.string() }) });

/** Contacts of Inventory v1. */
export class InventoryCustomers extends ZohoCustomers {
  constructor(private readonly client: InventoryClient) {
    super();
  }

  async named(name: string, urgency: Urgency = 'background'): Promise<readonly ZohoCustomer[]> {
    const query = { contact_name: name };
    const { contacts } = await this.client.call({ method: 'GET', path: PATH, query }, found, urgency);
    return contacts
      .filter(({ contact_name }) => contact_name === name)
      .map(({ contact_id, gst_no }) => ({ remoteId: contact_id, name, taxId: gst_no || null }));
  }

  async make(name: string, taxId: string | null, urgency: Urgency = 'background'): Promise<MakingOutcome> {
    const body = { contact_name: name, contact_type: 'customer', ...(taxId !== null && { gst_no: taxId }) };
    try {
      const { contact } = await this.client.call({ method: 'POST', path: PATH, body }, made, urgency);
      return { kind: 'made', remoteId: contact.contact_id };
    } catch (fault) {
      return failedAs(fault);
    }
  }
}
