import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type Candidate, type CrmCustomer, CrmCustomers } from '../domain/crm-customers.js';
import { type Books, ConnectedBooks } from './connected-books.js';

interface Row {
  readonly name: string;
  readonly state: CrmCustomer['state'];
  readonly remoteId: string | null;
  readonly candidates: readonly Candidate[];
}

const find = statement<Row, [...Books, Id]>(
  'crm.find-customer',
  `SELECT name, state, remote_id AS "remoteId", candidates FROM crm_customers
   WHERE organization_id = $1 AND service = $2 AND shop_id = $3`,
);

const keep = statement<never, [...Books, Id, string, string, string | null, string]>(
  'crm.keep-customer',
  `INSERT INTO crm_customers AS c (organization_id, service, shop_id, name, state, remote_id, candidates)
   SELECT $1, $2, $3, $4, $5, $6, $7::jsonb
   WHERE NOT EXISTS (SELECT FROM crm_customers o
     WHERE o.organization_id = $1 AND o.service = $2 AND o.remote_id = $6 AND o.shop_id <> $3)
   ON CONFLICT (organization_id, service, shop_id) DO UPDATE
     SET name = excluded.name, state = excluded.state, remote_id = excluded.remote_id, candidates = excluded.candidates`,
);

const matched = statement<{ remoteId: string }, [...Books, readonly string[]]>(
  'crm.matched-customers',
  `SELECT remote_id AS "remoteId" FROM crm_customers
   WHERE organization_id = $1 AND service = $2 AND remote_id = ANY ($3::text[])`,
);

@Injectable()
export class PgCrmCustomers extends CrmCustomers {
  constructor(private readonly books: ConnectedBooks) {
    super();
  }

  async find(organizationId: Id, shopId: Id): Promise<CrmCustomer | null> {
    const row = await this.books.one(organizationId, find, shopId);
    return row === null ? null : customerOf(row);
  }

  async keep(organizationId: Id, shopId: Id, customer: CrmCustomer): Promise<boolean> {
    const { name, state } = customer;
    const remoteId = customer.state === 'matched' ? customer.remoteId : null;
    const candidates = JSON.stringify(customer.state === 'asked' ? customer.candidates : []);
    const kept = await this.books.execute(organizationId, keep, shopId, name, state, remoteId, candidates);
    return kept === 1;
  }

  async matched(organizationId: Id, remoteIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (remoteIds.length === 0) return new Set();
    const rows = await this.books.rows(organizationId, matched, remoteIds);
    return new Set(rows.map(({ remoteId }) => remoteId));
  }
}

function customerOf({ name, state, remoteId, candidates }: Row): CrmCustomer {
  if (state === 'asked') return { state, name, candidates };
  if (state === 'matched' && remoteId !== null) return { state, name, remoteId };
  return { state: 'making', name };
}
