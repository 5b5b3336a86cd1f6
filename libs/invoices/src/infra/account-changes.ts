import type { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { isoDay } from '@munshi/tax';
import type { Account } from '../domain/account.js';
import type { CreditNote } from '../domain/credit-note.js';
import type { InvoiceState } from '../domain/invoice.js';
import type { InvoiceLine, InvoicePaper } from '../domain/invoice-paper.js';
import type { Payment } from '../domain/payment.js';
import * as sql from './account-statements.js';
import { insertCreditNote } from './credit-note-statements.js';
import { releaseCredit } from './credit-statements.js';
import { insertInvoice, type LineColumns } from './invoice-statements.js';
import { insertPayment, reversePayment, updateFree } from './payment-statements.js';

/** Writes papers, payments and ledger of one organization, each in the open unit of work. */
export class AccountChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizationId: Id,
  ) {}

  invoice(paper: InvoicePaper): Promise<unknown> {
    const { summary } = paper;
    return this.unitOfWork.execute(insertInvoice, [
      paper.id,
      this.organizationId,
      paper.series,
      paper.financialYear,
      paper.serial,
      paper.number,
      paper.language,
      paper.orderId,
      paper.orderNumber,
      paper.shopId,
      paper.conversationId,
      isoDay(paper.issuedOn),
      paper.issuedAt,
      isoDay(paper.dueOn),
      paper.currency,
      summary.net.minor,
      summary.tax.minor,
      summary.total.minor,
      paper.rounding.minor,
      JSON.stringify(paper.seller),
      JSON.stringify(paper.buyer),
      summary.law.key,
      JSON.stringify(summary),
      ...columns(paper.lines),
    ]);
  }

  /** What the order held is owed from now on. */
  billed({ orderId }: InvoicePaper): Promise<unknown> {
    return this.unitOfWork.execute(releaseCredit, [this.organizationId, orderId]);
  }

  creditNote(note: CreditNote): Promise<unknown> {
    const { summary, lines } = note;
    return this.unitOfWork.execute(insertCreditNote, [
      note.id,
      this.organizationId,
      note.series,
      note.financialYear,
      note.serial,
      note.number,
      note.invoiceId,
      note.shopId,
      note.cause,
      note.asked,
      note.reason,
      isoDay(note.issuedOn),
      note.issuedAt,
      summary.net.minor,
      summary.tax.minor,
      summary.total.minor,
      note.rounding.minor,
      JSON.stringify(summary),
      lines.map(({ lineNo }) => lineNo),
      lines.map(({ quantity }) => quantity.toString()),
      lines.map(({ discount }) => discount.minor),
      lines.map(({ net }) => net.minor),
      lines.map(({ tax }) => tax.minor),
    ]);
  }

  payment(shopId: Id, payment: Payment): Promise<unknown> {
    return this.unitOfWork.execute(insertPayment, [
      payment.id,
      this.organizationId,
      shopId,
      payment.key,
      payment.amount.minor,
      payment.free.minor,
      payment.amount.currency,
      payment.method,
      payment.reference,
      payment.named,
      isoDay(payment.receivedOn),
      payment.recordedAt,
      payment.recordedBy,
    ]);
  }

  reversal({ id, reversal }: Payment): Promise<unknown> {
    if (reversal === null) throw new Error(`payment ${id} is not reversed`);
    const { on, at, by, reason } = reversal;
    return this.unitOfWork.execute(reversePayment, [id, isoDay(on), at, by, reason]);
  }

  free(payments: readonly Payment[]): Promise<unknown> {
    const frees = payments.map(({ free }) => free.minor);
    return this.unitOfWork.execute(updateFree, [payments.map(({ id }) => id), frees]);
  }

  invoices(changed: readonly InvoiceState[], at: Date): Promise<unknown> {
    return this.unitOfWork.execute(sql.updateInvoices, [
      changed.map(({ id }) => id),
      changed.map(({ status }) => status),
      changed.map(({ paid }) => paid.minor),
      changed.map(({ credited }) => credited.minor),
      at,
    ]);
  }

  /** @param lastEntry of the account, before these. */
  entries(account: Account, lastEntry: number): Promise<unknown> {
    const { shopId, currency, balance, entries } = account.snapshot();
    return this.unitOfWork.execute(sql.postEntries, [
      this.organizationId,
      shopId,
      balance.minor,
      lastEntry + entries.length,
      currency,
      entries.map((_, index) => lastEntry + index + 1),
      entries.map(({ kind }) => kind),
      entries.map(({ documentId }) => documentId),
      entries.map(({ what }) => what),
      entries.map(({ debit }) => debit.minor),
      entries.map(({ credit }) => credit.minor),
      entries.map(({ on }) => isoDay(on)),
      entries.map(({ at }) => at),
    ]);
  }

  allocations(account: Account): Promise<unknown> {
    const { allocations } = account.snapshot();
    return this.unitOfWork.execute(sql.allocate, [
      this.organizationId,
      allocations.map(({ creditId }) => creditId),
      allocations.map(({ by }) => by),
      allocations.map(({ invoiceId }) => invoiceId),
      allocations.map(({ amount }) => amount.minor),
      allocations.map(({ at }) => at),
    ]);
  }
}

const columns = (lines: readonly InvoiceLine[]): LineColumns => [
  lines.map((_, index) => index + 1),
  lines.map(({ sku }) => sku),
  lines.map(({ name }) => name),
  lines.map(({ hsn }) => hsn),
  lines.map(({ unit }) => unit),
  lines.map(({ quantity }) => quantity.toString()),
  lines.map(({ unitPrice }) => unitPrice.minor),
  lines.map(({ discountRate }) => discountRate),
  lines.map(({ discount }) => discount.minor),
  lines.map(({ taxRate }) => taxRate),
  lines.map(({ net }) => net.minor),
  lines.map(({ tax }) => tax.minor),
];
