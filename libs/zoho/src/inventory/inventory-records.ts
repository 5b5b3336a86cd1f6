import type { Urgency } from '../budget/call-budget.js';
import { pushRecord } from '../push/push-record.js';
import {
  type Pushed,
  type PushOutcome,
  type ZohoInvoice,
  ZohoInvoices,
  type ZohoOrder,
  ZohoOrders,
  type ZohoPayment,
  ZohoPayments,
  type ZohoTaxedOrder,
} from '../zoho-records.js';
import type { InventoryClient } from './inventory-client.js';
import { InventoryGateway } from './inventory-gateway.js';
import { InvoiceGateway } from './invoice-gateway.js';
import { ordersIn, PAYMENTS, taxedOrdersIn } from './record-kinds.js';
import { TotalledGateway } from './totalled-gateway.js';

export class InventoryOrders extends ZohoOrders {
  private readonly untaxed: InventoryGateway<ZohoOrder>;
  private readonly taxed: TotalledGateway<ZohoTaxedOrder>;

  /** @param timeZone where the organization's days begin */
  constructor(client: InventoryClient, timeZone: string) {
    super();
    this.untaxed = new InventoryGateway(client, ordersIn(timeZone));
    this.taxed = new TotalledGateway(client, taxedOrdersIn(timeZone));
  }

  push(
    order: ZohoOrder | ZohoTaxedOrder,
    known: Pushed | null,
    urgency: Urgency = 'background',
  ): Promise<PushOutcome> {
    return 'total' in order
      ? pushRecord(this.taxed, order, known, urgency)
      : pushRecord(this.untaxed, order, known, urgency);
  }
}

export class InventoryInvoices extends ZohoInvoices {
  private readonly gateway: InvoiceGateway;

  constructor(client: InventoryClient) {
    super();
    this.gateway = new InvoiceGateway(client);
  }

  push(invoice: ZohoInvoice, known: Pushed | null, urgency: Urgency = 'background'): Promise<PushOutcome> {
    return pushRecord(this.gateway, invoice, known, urgency);
  }
}

export class InventoryPayments extends ZohoPayments {
  private readonly gateway: InventoryGateway<ZohoPayment>;

  constructor(client: InventoryClient) {
    super();
    this.gateway = new InventoryGateway(client, PAYMENTS);
  }

  push(payment: ZohoPayment, known: Pushed | null, urgency: Urgency = 'background'): Promise<PushOutcome> {
    return pushRecord(this.gateway, payment, known, urgency);
  }

  async isThere(number: string, known: Pushed | null, urgency: Urgency = 'background'): Promise<boolean> {
    const there =
      known === null ? this.gateway.find({ number }, urgency) : this.gateway.read(known.remoteId, urgency);
    return (await there) !== null;
  }
}
