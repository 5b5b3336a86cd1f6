import type { Urgency } from '../budget/call-budget.js';
import type { ZohoClient } from '../client/zoho-client.js';
import { pushRecord } from '../push/push-record.js';
import { type Pushed, type PushOutcome, type ZohoOrder, ZohoOrders } from '../zoho-records.js';
import { CrmOrderGateway } from './crm-order-gateway.js';

/** Sales_Orders of CRM v8; our number is their Subject. */
export class CrmOrders extends ZohoOrders {
  private readonly gateway: CrmOrderGateway;

  constructor(client: ZohoClient) {
    super();
    this.gateway = new CrmOrderGateway(client);
  }

  push(order: ZohoOrder, known: Pushed | null, urgency: Urgency = 'background'): Promise<PushOutcome> {
    return pushRecord(this.gateway, order, known, urgency);
  }
}
