import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import type { ZohoClient } from '../client/zoho-client.js';
import { failedAs } from '../push/push-record.js';
import { recordRefused } from '../zoho-fault.js';
import { type MakingOutcome, type ZohoCustomer, ZohoCustomers } from '../zoho-customers.js';
import { escaped, writeAnswer } from './crm-answers.js';

const ACCOUNTS = '/crm/v8/Accounts';

const found = z.object({ data: z.array(z.object({ id: z.string(), Account_Name: z.string() })) });

/** Accounts of CRM v8. */
export class CrmCustomers extends ZohoCustomers {
  constructor(private readonly client: ZohoClient) {
    super();
  }

  async named(name: string, urgency: Urgency = 'background'): Promise<readonly ZohoCustomer[]> {
    const query = { criteria: `(Account_Name:equals:${escaped(name)})`, fields: 'id,Account_Name' };
    const answer = await this.client.call(
      { method: 'GET', path: `${ACCOUNTS}/search`, query },
      found,
      urgency,
    );
    const exact = (answer?.data ?? []).filter(({ Account_Name }) => Account_Name === name);
    return exact.map(({ id }) => ({ remoteId: id, name, taxId: null }));
  }

  /** Nothing but the name is given: where the search did not show an account yet, upserting changes nothing of it. */
  async make(name: string, _taxId: string | null, urgency: Urgency = 'background'): Promise<MakingOutcome> {
    const body = { data: [{ Account_Name: name }], duplicate_check_fields: ['Account_Name'] };
    try {
      const call = { method: 'POST', path: `${ACCOUNTS}/upsert`, body } as const;
      const result = (await this.client.call(call, writeAnswer, urgency))?.data[0];
      if (result?.status === 'success') return { kind: 'made', remoteId: result.details.id };
      throw recordRefused(result?.code ?? 'NONSENSE', result?.message);
    } catch (fault) {
      return failedAs(fault);
    }
  }
}
