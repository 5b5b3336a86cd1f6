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
import { InventoryShelf } from './inventory-shelf.js';
import { InvoiceShelf } from './invoice-shelf.js';
import { ordersIn, PAYMENTS, taxedOrdersIn } from './record-kinds.js';
import { TotalledShelf } from './totalled-shelf.js';

export class InventoryOrders extends ZohoOrders {
  private readonly untaxed: InventoryShelf<ZohoOrder>;
  private readonly taxed: TotalledShelf<ZohoTaxedOrder>;

  /** @param timeZone where the organization's days begin */
  constructor(client: InventoryClient, timeZone: string) {
    super();
    this.untaxed = new InventoryShelf(client, ordersIn(timeZone));
    this.taxed = new TotalledShelf(client, taxedOrdersIn(timeZone));
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
  private readonly shelf: InvoiceShelf;

  constructor(client: InventoryClient) {
    super();
    this.shelf = new InvoiceShelf(client);
  }

  push(invoice: ZohoInvoice, known: Pushed | null, urgency: Urgency = 'background'): Promise<PushOutcome> {
    return pushRecord(this.shelf, invoice, known, urgency);
  }
}

export class InventoryPayments extends ZohoPayments {
  private readonly shelf: InventoryShelf<ZohoPayment>;

  constructor(client: InventoryClient) {
    super();
    this.shelf = new InventoryShelf(client, PAYMENTS);
  }

  push(payment: ZohoPayment, known: Pushed | null, urgency: Urgency = 'background'): Promise<PushOutcome> {
    return pushRecord(this.shelf, payment, known, urgency);
  }

  async isThere(number: string, known: Pushed | null, urgency: Urgency = 'background'): Promise<boolean> {
    const there =
      known === null ? this.shelf.find({ number }, urgency) : this.shelf.read(known.remoteId, urgency);
    return (await there) !== null;
  }
}
