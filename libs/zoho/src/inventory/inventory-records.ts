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
} from '../zoho-records.js';
import type { InventoryClient } from './inventory-client.js';
import { InventoryShelf } from './inventory-shelf.js';
import { InvoiceShelf } from './invoice-shelf.js';
import { ordersIn, PAYMENTS } from './record-kinds.js';

export class InventoryOrders extends ZohoOrders {
  private readonly shelf: InventoryShelf<ZohoOrder>;

  /** @param timeZone where the organization's days begin */
  constructor(client: InventoryClient, timeZone: string) {
    super();
    this.shelf = new InventoryShelf(client, ordersIn(timeZone));
  }

  push(order: ZohoOrder, known: Pushed | null, urgency: Urgency = 'background'): Promise<PushOutcome> {
    return pushRecord(this.shelf, order, known, urgency);
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
