import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Outbox } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import type { Invoice, InvoiceLine } from '../domain/invoice.js';
import { InvoiceRepository } from '../domain/invoice.repository.js';
import { announce } from './announcements.js';
import * as sql from './invoice-statements.js';
import { isoDay } from './iso-day.js';

@Injectable()
export class PgInvoiceRepository extends InvoiceRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  issue(
    organizationId: Id,
    orderId: Id,
    { series, financialYear }: { readonly series: string; readonly financialYear: string },
    write: (serial: number) => Invoice,
  ): Promise<boolean> {
    return this.unitOfWork.run(organizationId, async () => {
      const [, counter, present] = await Promise.all([
        this.unitOfWork.execute(sql.beginSeries, [organizationId, series, financialYear]),
        this.unitOfWork.one(sql.lockSeries, [organizationId, series, financialYear]),
        this.unitOfWork.one(sql.findInvoice, [organizationId, orderId]),
      ]);
      if (present !== null) return false;
      if (counter === null) throw new Error(`there is no series ${series} ${financialYear}`);
      await this.insert(organizationId, write(counter.last_serial + 1));
      return true;
    });
  }

  private async insert(organizationId: Id, invoice: Invoice): Promise<void> {
    const state = invoice.snapshot();
    await Promise.all([
      this.unitOfWork.execute(sql.insertInvoice, [
        state.id,
        organizationId,
        state.series,
        state.financialYear,
        state.serial,
        state.number,
        state.status,
        state.orderId,
        state.orderNumber,
        state.shopId,
        state.conversationId,
        isoDay(state.issuedOn),
        state.issuedAt,
        state.currency,
        state.net.minor,
        state.tax.minor,
        state.total.minor,
        JSON.stringify(state.seller),
        JSON.stringify(state.buyer),
        ...columns(state.lines),
      ]),
      ...invoice.takeEvents().map((event) => announce(this.outbox, event)),
    ]);
  }
}

const columns = (lines: readonly InvoiceLine[]): sql.LineColumns => [
  lines.map((_, index) => index + 1),
  lines.map(({ sku }) => sku),
  lines.map(({ name }) => name),
  lines.map(({ hsn }) => hsn),
  lines.map(({ unit }) => unit),
  lines.map(({ quantity }) => quantity.toString()),
  lines.map(({ unitPrice }) => unitPrice.minor),
  lines.map(({ taxRate }) => taxRate),
  lines.map(({ net }) => net.minor),
  lines.map(({ tax }) => tax.minor),
];
