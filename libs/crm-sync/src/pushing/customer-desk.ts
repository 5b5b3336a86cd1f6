import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import type { Urgency, Zoho, ZohoCustomer } from '@munshi/zoho';
import { Injectable } from '@nestjs/common';
import type { Buyer } from '../domain/buyers.js';
import type { PushEnd } from '../domain/crm-record.js';
import { type CrmCustomer, CrmCustomers, ownName } from '../domain/crm-customers.js';

type Unmatched = Extract<PushEnd, { kind: 'failed' | 'later' }>;
type Matched = Result<string, Unmatched>;

/**
 * Who a shop is there. Nobody is taken for a shop because of the name alone: where somebody has it, the tax number
 * decides, or else staff. Where nobody has it, one is made; that we are about to is written down before, so that who
 * is found under the name afterwards is known to be ours.
 */
@Injectable()
export class CustomerDesk {
  constructor(private readonly customers: CrmCustomers) {}

  /** @throws what says nothing of the customer, as the ports of Zoho do */
  async find(
    organizationId: Id,
    { customers: zoho }: Zoho,
    buyer: Buyer,
    urgency: Urgency,
  ): Promise<Matched> {
    const known = await this.customers.find(organizationId, buyer.shopId);
    if (known?.state === 'matched') return ok(known.remoteId);
    if (known?.state === 'asked') return refuse({ kind: 'failed', reason: { kind: 'customer-asked' } });
    if (known !== null) {
      const [made] = await zoho.named(known.name, urgency);
      return made
        ? this.match(organizationId, buyer, made)
        : this.make(organizationId, zoho, buyer, known.name, urgency);
    }
    const namesakes = buyer.name.trim() === '' ? [] : await zoho.named(buyer.name, urgency);
    const ours = await this.customers.matched(
      organizationId,
      namesakes.map(({ remoteId }) => remoteId),
    );
    const free = namesakes.filter(({ remoteId }) => !ours.has(remoteId));
    const same = free.filter(({ taxId }) => taxId !== null && taxId === buyer.taxId);
    if (same[0] !== undefined && same.length === 1) return this.match(organizationId, buyer, same[0]);
    if (free.length > 0) return this.ask(organizationId, buyer, free);
    const isTaken = namesakes.length > 0 || buyer.name.trim() === '';
    const name = isTaken ? ownName(buyer.name, buyer.shopId) : buyer.name;
    await this.keep(organizationId, buyer, { state: 'making', name });
    return this.make(organizationId, zoho, buyer, name, urgency);
  }

  private async make(
    organizationId: Id,
    zoho: Zoho['customers'],
    buyer: Buyer,
    name: string,
    urgency: Urgency,
  ): Promise<Matched> {
    const made = await zoho.make(name, buyer.taxId, urgency);
    if (made.kind === 'made') return this.match(organizationId, buyer, { remoteId: made.remoteId, name });
    if (made.kind === 'unknown') {
      const code = String(made.fault.code ?? made.fault.status);
      return refuse({ kind: 'later', reason: { kind: 'unknown-outcome', code } });
    }
    const [there] = await zoho.named(name, urgency);
    if (there !== undefined) return this.match(organizationId, buyer, there);
    const { code, detail = null } = made;
    return refuse({ kind: 'failed', reason: { kind: 'customer-refused', code, detail } });
  }

  private async match(
    organizationId: Id,
    buyer: Buyer,
    { remoteId, name }: Pick<ZohoCustomer, 'remoteId' | 'name'>,
  ): Promise<Matched> {
    const isOurs = await this.customers.keep(organizationId, buyer.shopId, {
      state: 'matched',
      name,
      remoteId,
    });
    if (isOurs) return ok(remoteId);
    // Somebody there was given this name while we made it for another shop.
    return this.ask(organizationId, buyer, []);
  }

  private async ask(organizationId: Id, buyer: Buyer, candidates: readonly ZohoCustomer[]): Promise<Matched> {
    await this.keep(organizationId, buyer, { state: 'asked', name: buyer.name, candidates });
    return refuse({ kind: 'failed', reason: { kind: 'customer-asked' } });
  }

  private async keep(organizationId: Id, { shopId }: Buyer, customer: CrmCustomer): Promise<void> {
    await this.customers.keep(organizationId, shopId, customer);
  }
}
