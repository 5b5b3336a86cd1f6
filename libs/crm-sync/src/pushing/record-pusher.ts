import {
  decimalPlaces,
  type Id,
  type Money,
  money,
  ok,
  refuse,
  type Result,
  unhandled,
} from '@munshi/kernel';
import type { Supply } from '@munshi/tax';
import type { Pushed, PushOutcome, Urgency, Zoho, ZohoPayments, ZohoTaxes } from '@munshi/zoho';
import { Injectable } from '@nestjs/common';
import { Buyers } from '../domain/buyers.js';
import { CrmItems } from '../domain/crm-items.js';
import { type CrmRecord, type PushEnd, type Reason } from '../domain/crm-record.js';
import { CrmRecords } from '../domain/crm-records.js';
import type {
  CreditNoteBody,
  InvoiceBody,
  OrderBill,
  OrderBody,
  PaymentBody,
} from '../domain/record-bodies.js';
import { CustomerDesk } from './customer-desk.js';
import { type Ids, invoiceDocument, orderDocument, paymentDocument, type TaxIds } from './zoho-documents.js';

type Unpushed = Extract<PushEnd, { kind: 'failed' | 'later' }>;

/** Brings one record to Zoho, or says why not; writes nothing down but who its customer is. */
@Injectable()
export class RecordPusher {
  constructor(
    private readonly records: CrmRecords,
    private readonly items: CrmItems,
    private readonly customers: CustomerDesk,
    private readonly buyers: Buyers,
  ) {}

  /** @throws what says nothing of the record: a limit, an open breaker, a missing permission */
  async push(organizationId: Id, zoho: Zoho, record: CrmRecord): Promise<PushEnd> {
    switch (record.kind) {
      case 'order':
        return this.order(organizationId, zoho, record);
      case 'invoice':
        return this.invoice(organizationId, zoho, record);
      case 'payment':
        return this.payment(organizationId, zoho, record);
      case 'credit-note':
        return this.creditNote(organizationId, record.body as CreditNoteBody);
      default:
        return unhandled(record.kind);
    }
  }

  private async order(organizationId: Id, zoho: Zoho, record: CrmRecord): Promise<PushEnd> {
    const body = record.body as OrderBody;
    const ids = await this.ids(organizationId, zoho, record, body);
    if (!ids.ok) return ids.refusal;
    const billed = await billedAs(zoho, body, urgencyOf(record));
    if (!billed.ok) return failed(billed.refusal);
    const order = orderDocument(record, body, ids.value, billed.value);
    if (!order.ok) return failed(order.refusal);
    return endOf(await zoho.orders.push(order.value, record.known, urgencyOf(record)));
  }

  private async invoice(organizationId: Id, zoho: Zoho, record: CrmRecord): Promise<PushEnd> {
    const body = record.body as InvoiceBody;
    const order = await this.records.find(organizationId, 'order', body.orderId);
    if (order?.body == null || isComing(order) || zoho.books === null)
      return later({ kind: 'waits-for-order' });
    const orderBody = order.body as OrderBody;
    const ids = await this.ids(organizationId, zoho, record, orderBody);
    if (!ids.ok) return ids.refusal;
    const taxes = await taxesOf(zoho.books.taxes, orderBody, body.supply, urgencyOf(record));
    if (!taxes.ok) return failed(taxes.refusal);
    const orderId = order.known?.remoteId ?? null;
    const there = { ...ids.value, orderId, taxes: taxes.value };
    const invoice = invoiceDocument(record, body, orderBody, there);
    if (!invoice.ok) return failed(invoice.refusal);
    return endOf(await zoho.books.invoices.push(invoice.value, record.known, urgencyOf(record)));
  }

  private async payment(organizationId: Id, zoho: Zoho, record: CrmRecord): Promise<PushEnd> {
    const { shopId, standing } = record;
    if (zoho.books === null || shopId === null) return later({ kind: 'waits-for-invoice' });
    if (standing === 'cancelled') return takenBack(zoho.books.payments, record);
    const told = record.body as PaymentBody;
    const body = { ...told, invoices: record.allocated?.invoices ?? told.invoices };
    const invoices = await this.invoicesOf(organizationId, body);
    if (invoices === null) return later({ kind: 'waits-for-invoice' });
    const buyer = await this.buyers.find(organizationId, shopId);
    const customer = await this.customers.find(organizationId, zoho, buyer, urgencyOf(record));
    if (!customer.ok) return customer.refusal;
    const payment = paymentDocument(record, body, customer.value, invoices);
    return endOf(await zoho.books.payments.push(payment, record.known, urgencyOf(record)));
  }

  /** All of its invoice is void there where all of it has been credited; a part of it only a person can enter. */
  private async creditNote(organizationId: Id, body: CreditNoteBody): Promise<PushEnd> {
    const invoice = await this.records.find(organizationId, 'invoice', body.invoiceId);
    if (isComing(invoice)) return later({ kind: 'waits-for-invoice' });
    if (invoice?.known != null && invoice.standing === 'cancelled')
      return { kind: 'accepted', known: invoice.known };
    const { invoiceNumber, payableMinor, currency } = body;
    return failed({ kind: 'enter-there', invoiceNumber, amount: inFigures(money(payableMinor, currency)) });
  }

  /**
   * Those that are there; null while one of them is on its way. The payment does not wait for others, which may be older
   * than the connection: money that is not applied is better than none, and it is applied to them when they come.
   */
  private async invoicesOf(
    organizationId: Id,
    { invoices }: PaymentBody,
  ): Promise<ReadonlyMap<string, string> | null> {
    const ids = new Map<string, string>();
    for (const { invoiceId } of invoices) {
      const invoice = await this.records.find(organizationId, 'invoice', invoiceId);
      if (isComing(invoice)) return null;
      if (invoice?.known != null && invoice.standing === 'open') ids.set(invoiceId, invoice.known.remoteId);
    }
    return ids;
  }

  private async ids(
    organizationId: Id,
    zoho: Zoho,
    record: CrmRecord,
    { lines, customer }: OrderBody,
  ): Promise<Result<Ids, Unpushed>> {
    const buyer = { ...customer, shopId: record.shopId ?? '' };
    const items = await this.items.idsOf(
      organizationId,
      lines.map(({ sku }) => sku),
    );
    const found = await this.customers.find(organizationId, zoho, buyer, urgencyOf(record));
    return found.ok ? ok({ customerId: found.value, items }) : refuse(found.refusal);
  }
}

/** CRM has no taxes of ours: an order there is what it comes to before them. */
async function billedAs(
  { books }: Zoho,
  body: OrderBody,
  urgency: Urgency,
): Promise<Result<{ readonly taxes: TaxIds; readonly bill: OrderBill } | null, Reason>> {
  const { bill } = body;
  if (books === null || bill === undefined) return ok(null);
  const taxes = await taxesOf(books.taxes, body, bill.supply, urgency);
  return taxes.ok ? ok({ taxes: taxes.value, bill }) : taxes;
}

async function taxesOf(
  taxes: ZohoTaxes,
  { lines }: OrderBody,
  supply: Supply | null,
  urgency: Urgency,
): Promise<Result<TaxIds, Reason>> {
  const ids = new Map<number, string>();
  for (const rate of new Set(lines.map(({ taxRate }) => taxRate))) {
    const id = await taxes.find(rate, supply, urgency);
    if (id !== null) ids.set(rate, id);
    else if (rate > 0) return refuse({ kind: 'unknown-tax', rate, supply });
  }
  return ok(ids);
}

/** Inventory lets us take no payment back: staff take out what is there. */
async function takenBack(payments: ZohoPayments, record: CrmRecord): Promise<PushEnd> {
  const isThere = await payments.isThere(record.number ?? '', record.known, urgencyOf(record));
  return isThere ? failed({ kind: 'reversed-here' }) : { kind: 'needless', reason: { kind: 'not-there' } };
}

/** "1180.00 INR", as staff are to enter it. */
const inFigures = ({ minor, currency }: Money): string => {
  const places = decimalPlaces(currency);
  return `${(minor / 10 ** places).toFixed(places)} ${currency}`;
};

/** It is tried by itself, and has never been there. */
const isComing = (record: CrmRecord | null): boolean =>
  record?.state === 'pending' && record.body !== null && record.known === null;

const urgencyOf = ({ urgent }: CrmRecord): Urgency => (urgent ? 'person' : 'background');
const failed = (reason: Reason): PushEnd => ({ kind: 'failed', reason });
const later = (reason: Reason): PushEnd => ({ kind: 'later', reason });
const knownOf = ({ remoteId, fingerprint }: Pushed): Pushed => ({ remoteId, fingerprint });

function endOf(outcome: PushOutcome): PushEnd {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'accepted', known: knownOf(outcome) };
    case 'refused':
      return failed({ kind: 'refused', code: outcome.code, detail: outcome.detail ?? null });
    case 'conflict': {
      const { kind, ...conflict } = outcome;
      return { kind, conflict };
    }
    case 'unknown': {
      const { code, status } = outcome.fault;
      return later({ kind: 'unknown-outcome', code: String(code ?? status ?? '') });
    }
  }
}
