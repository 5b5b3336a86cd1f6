import type { Urgency } from '../budget/call-budget.js';
import type { ZohoClient } from '../client/zoho-client.js';
import { pushRecord } from '../push/push-record.js';
import { type Pushed, type PushOutcome, type ZohoOrder, ZohoOrders } from '../zoho-records.js';
import { CrmOrderShelf } from './crm-order-shelf.js';

/** Sales_Orders of CRM v8; our number is their Subject. */
export class CrmOrders extends ZohoOrders {
  private readonly shelf: CrmOrderShelf;

  constructor(client: ZohoClient) {
    super();
    this.shelf = new CrmOrderShelf(client);
  }

  push(order: ZohoOrder, known: Pushed | null, urgency: Urgency = 'background'): Promise<PushOutcome> {
    return pushRecord(this.shelf, order, known, urgency);
  }
}
