import type { Urgency } from '../budget/call-budget.js';
import { crmMoment } from '../client/moments.js';
import { nullWhereAbsent, type ZohoClient } from '../client/zoho-client.js';
import { fingerprintOf, writtenLine } from '../push/fingerprint.js';
import type { Standing, Wanted } from '../push/next-step.js';
import type { RecordGateway, Written } from '../push/push-record.js';
import { recordRefused, ZohoFault } from '../zoho-fault.js';
import type { ZohoOrder } from '../zoho-records.js';
import { type CrmOrder, escaped, foundOrders, readOrders, writeAnswer } from './crm-answers.js';

const ORDERS = '/crm/v8/Sales_Orders';

/** Values of the picklist `Status` that CRM comes with; what else a merchant has there counts as open. */
const STATUS: Readonly<Record<Standing, string>> = {
  draft: 'Created',
  open: 'Approved',
  cancelled: 'Cancelled',
};

export class CrmOrderGateway implements RecordGateway<ZohoOrder, CrmOrder> {
  constructor(private readonly client: ZohoClient) {}

  wanted({ customerId, lines, standing }: ZohoOrder): Wanted {
    return { fingerprint: fingerprintOf(customerId, lines.map(writtenLine)), standing };
  }

  /** A search shows no rows of an order, so what it finds is read. */
  async find({ number }: ZohoOrder, urgency: Urgency): Promise<CrmOrder | null> {
    const query = { criteria: `(Subject:equals:${escaped(number)})`, fields: 'id,Subject' };
    const found = await this.client.call(
      { method: 'GET', path: `${ORDERS}/search`, query },
      foundOrders,
      urgency,
    );
    const id = found?.data.find(({ Subject }) => Subject === number)?.id;
    return id === undefined ? null : this.read(id, urgency);
  }

  async read(remoteId: string, urgency: Urgency): Promise<CrmOrder | null> {
    const path = `${ORDERS}/${encodeURIComponent(remoteId)}`;
    const answer = await this.client
      .call({ method: 'GET', path }, readOrders, urgency)
      .catch(nullWhereAbsent);
    return answer?.data[0] ?? null;
  }

  /** Nothing under this number is older than the order, so whatever the search has missed is left as it is. */
  async create(order: ZohoOrder, urgency: Urgency): Promise<Written> {
    const { number, placedAt, standing } = order;
    const record = { Subject: number, Status: STATUS[standing], ...contents(order) };
    const body = { data: [record], duplicate_check_fields: ['Subject'] };
    const remoteId = await this.write('POST', `${ORDERS}/upsert`, body, placedAt, urgency);
    return { remoteId, standing };
  }

  async update(order: ZohoOrder, remote: CrmOrder, urgency: Urgency): Promise<Written> {
    const { remoteId, standing, modifiedAt, rows } = remote;
    const { Account_Name, Ordered_Items } = contents(order);
    const gone = rows.map((id) => ({ id, _delete: null }));
    const body = { data: [{ id: remoteId, Account_Name, Ordered_Items: [...gone, ...Ordered_Items] }] };
    await this.write('PUT', `${ORDERS}/${encodeURIComponent(remoteId)}`, body, modifiedAt, urgency);
    return { remoteId, standing };
  }

  async settle(remoteId: string, standing: Standing, urgency: Urgency): Promise<void> {
    const body = { data: [{ id: remoteId, Status: STATUS[standing] }] };
    await this.write('PUT', `${ORDERS}/${encodeURIComponent(remoteId)}`, body, null, urgency);
  }

  private async write(
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    unmodifiedSince: Date | null,
    urgency: Urgency,
  ): Promise<string> {
    const headers = unmodifiedSince === null ? {} : { 'if-unmodified-since': crmMoment(unmodifiedSince) };
    const answer = await this.client.call({ method, path, headers, body }, writeAnswer, urgency);
    const result = answer?.data[0];
    if (result === undefined)
      throw new ZohoFault({ outcome: 'unknown', code: 'NONSENSE', retryable: false }, 'look');
    if (result.status === 'error') throw recordRefused(result.code, result.message);
    return result.details.id;
  }
}

const contents = ({ customerId, lines }: ZohoOrder) => ({
  Account_Name: { id: customerId },
  Ordered_Items: lines.map(writtenLine).map(({ itemId, quantity, price, discount }) => ({
    Product_Name: { id: itemId },
    Quantity: quantity,
    List_Price: price,
    ...(discount !== undefined && { Discount: discount }),
  })),
});
