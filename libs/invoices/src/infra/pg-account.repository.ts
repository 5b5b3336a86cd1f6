import { UnitOfWork } from '@munshi/database';
import { type Currency, type Id, money, ok, refuse, type Refusal, type Result } from '@munshi/kernel';
import { Outbox } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { Account } from '../domain/account.js';
import {
  AccountRepository,
  type AlreadyBilled,
  type AlreadyCredited,
  type AlreadyRecorded,
  type InvoiceNotFound,
} from '../domain/account.repository.js';
import type { CreditableInvoice, HeldInvoiceLine } from '../domain/credit-note.js';
import type { Series } from '../domain/numbering.js';
import type { PaymentNotFound } from '../domain/payment.js';
import {
  creditableFrom,
  heldFrom,
  invoiceFrom,
  paidFrom,
  paperFrom,
  paymentFrom,
  recordedFrom,
} from './account-rows.js';
import { saveAccount } from './account-saving.js';
import * as sql from './account-statements.js';
import { accountOfInvoice, creditedOf, noteOfCause } from './credit-note-statements.js';
import { beginSeries, findPaper, invoiceOfOrder, linesOfPaper, lockSeries } from './invoice-statements.js';
import { accountOfPayment, lockKey, paymentOfKey, paymentsOfAccount } from './payment-statements.js';

/** Whose account, and what the change is about. */
interface About {
  readonly shopId: Id;
  readonly currency: Currency;
  readonly invoiceId?: Id;
  readonly paymentId?: Id;
  /** A new invoice needs no look at the others: while one is open there is no money left for it. */
  readonly isNewInvoice?: boolean;
}

@Injectable()
export class PgAccountRepository extends AccountRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  bill<R extends Refusal>(
    organizationId: Id,
    { orderId, shopId, currency }: Parameters<AccountRepository['bill']>[1],
    series: Series,
    decide: (account: Account, serial: number) => Result<void, R>,
  ): Promise<Result<void, R | AlreadyBilled>> {
    return this.unitOfWork.run(organizationId, async (): Promise<Result<void, R | AlreadyBilled>> => {
      const [loaded, serial, present] = await Promise.all([
        this.load(organizationId, { shopId, currency, isNewInvoice: true }),
        this.nextSerial(organizationId, series),
        this.unitOfWork.one(invoiceOfOrder, [organizationId, orderId]),
      ]);
      if (present !== null) return refuse({ kind: 'already-billed' });
      return this.decided(organizationId, loaded, (account) => decide(account, serial));
    });
  }

  credit<T, R extends Refusal>(
    organizationId: Id,
    { invoiceId, cause }: { readonly invoiceId: Id; readonly cause: string },
    series: Series,
    decide: (account: Account, invoice: CreditableInvoice, serial: number) => Result<T, R>,
  ): Promise<Result<T, R | InvoiceNotFound | AlreadyCredited>> {
    return this.unitOfWork.run(
      organizationId,
      async (): Promise<Result<T, R | InvoiceNotFound | AlreadyCredited>> => {
        const whose = await this.unitOfWork.one(accountOfInvoice, [organizationId, invoiceId]);
        if (whose === null) return refuse({ kind: 'invoice-not-found' });
        const [loaded, serial, note, paper, lines, credited] = await Promise.all([
          this.load(organizationId, { shopId: whose.shop_id, currency: whose.currency, invoiceId }),
          this.nextSerial(organizationId, series),
          this.unitOfWork.one(noteOfCause, [organizationId, cause]),
          this.unitOfWork.one(findPaper, [organizationId, invoiceId]),
          this.unitOfWork.rows(linesOfPaper, [invoiceId]),
          this.unitOfWork.rows(creditedOf, [invoiceId]),
        ]);
        if (note !== null) return refuse({ kind: 'already-credited', ...note });
        const invoice = loaded.account.snapshot().invoices.find(({ id }) => id === invoiceId);
        if (paper === null || !invoice) return refuse({ kind: 'invoice-not-found' });
        const creditable = creditableFrom(paperFrom(paper, lines), credited, invoice);
        return this.decided(organizationId, loaded, (account) => decide(account, creditable, serial));
      },
    );
  }

  hold(
    organizationId: Id,
    { invoiceId, cause }: { readonly invoiceId: Id; readonly cause: string },
  ): Promise<Result<readonly HeldInvoiceLine[], InvoiceNotFound | AlreadyCredited>> {
    return this.unitOfWork.run(
      organizationId,
      async (): Promise<Result<readonly HeldInvoiceLine[], InvoiceNotFound | AlreadyCredited>> => {
        const whose = await this.unitOfWork.one(accountOfInvoice, [organizationId, invoiceId]);
        if (whose === null) return refuse({ kind: 'invoice-not-found' });
        const [, note, lines, credited] = await Promise.all([
          this.unitOfWork.one(sql.lockAccount, [whose.shop_id]),
          this.unitOfWork.one(noteOfCause, [organizationId, cause]),
          this.unitOfWork.rows(linesOfPaper, [invoiceId]),
          this.unitOfWork.rows(creditedOf, [invoiceId]),
        ]);
        if (note !== null) return refuse({ kind: 'already-credited', ...note });
        return ok(lines.map((line) => heldFrom(line, credited)));
      },
    );
  }

  receive<R extends Refusal>(
    organizationId: Id,
    { shopId, currency, key }: Parameters<AccountRepository['receive']>[1],
    decide: (account: Account) => Result<void, R>,
  ): Promise<Result<void, R | AlreadyRecorded>> {
    return this.unitOfWork.run(organizationId, async (): Promise<Result<void, R | AlreadyRecorded>> => {
      // The key may come for another shop at the same moment, under whose account's lock nobody would see it.
      const [, loaded, known] = await Promise.all([
        this.unitOfWork.execute(lockKey, [organizationId, key]),
        this.load(organizationId, { shopId, currency }),
        this.unitOfWork.one(paymentOfKey, [organizationId, key]),
      ]);
      if (known === null) return this.decided(organizationId, loaded, decide);
      return refuse({ kind: 'already-recorded', before: recordedFrom(known) });
    });
  }

  reverse<R extends Refusal>(
    organizationId: Id,
    paymentId: Id,
    decide: (account: Account) => Result<void, R>,
  ): Promise<Result<void, R | PaymentNotFound>> {
    return this.unitOfWork.run(organizationId, async (): Promise<Result<void, R | PaymentNotFound>> => {
      const whose = await this.unitOfWork.one(accountOfPayment, [organizationId, paymentId]);
      if (whose === null) return refuse({ kind: 'payment-not-found' });
      const about = { shopId: whose.shop_id, currency: whose.currency, paymentId };
      return this.decided(organizationId, await this.load(organizationId, about), decide);
    });
  }

  async invoiceOf(organizationId: Id, orderId: Id): Promise<Id | null> {
    const found = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(invoiceOfOrder, [organizationId, orderId]),
    );
    return found && found.id;
  }

  /** Lock and look are statements of their own that travel together: what is seen is what the last holder left. */
  private async load(organizationId: Id, about: About) {
    const { shopId, currency, invoiceId = null, paymentId = null, isNewInvoice = false } = about;
    const [, row, invoices, payments, paid] = await Promise.all([
      this.unitOfWork.execute(sql.openAccount, [shopId, organizationId, currency]),
      this.unitOfWork.one(sql.lockAccount, [shopId]),
      isNewInvoice ? [] : this.unitOfWork.rows(sql.invoicesOfAccount, [shopId, invoiceId, paymentId]),
      this.unitOfWork.rows(paymentsOfAccount, [shopId, invoiceId, paymentId]),
      this.unitOfWork.rows(sql.paidOfAccount, [invoiceId, paymentId]),
    ]);
    if (row === null) throw new Error(`shop ${shopId} has no account here`);
    if (row.currency !== currency) throw new Error(`the account of shop ${shopId} is in ${row.currency}`);
    const account = Account.restore({
      shopId,
      currency,
      balance: money(row.balance_minor, currency),
      invoices: invoices.map((invoice) => invoiceFrom(invoice, shopId, currency)),
      payments: payments.map(paymentFrom),
      paid: paid.map((each) => paidFrom(each, currency)),
    });
    return { account, lastEntry: row.last_entry };
  }

  private async nextSerial(organizationId: Id, { series, financialYear }: Series): Promise<number> {
    const [, counter] = await Promise.all([
      this.unitOfWork.execute(beginSeries, [organizationId, series, financialYear]),
      this.unitOfWork.one(lockSeries, [organizationId, series, financialYear]),
    ]);
    if (counter === null) throw new Error(`there is no series ${series} ${financialYear}`);
    return counter.last_serial + 1;
  }

  private async decided<T, R extends Refusal>(
    organizationId: Id,
    { account, lastEntry }: { readonly account: Account; readonly lastEntry: number },
    decide: (account: Account) => Result<T, R>,
  ): Promise<Result<T, R>> {
    const { invoices, payments } = account.snapshot();
    const before = { lastEntry, payments, invoices: invoices.map((invoice) => invoice.snapshot()) };
    const result = decide(account);
    if (result.ok)
      await saveAccount(
        { unitOfWork: this.unitOfWork, outbox: this.outbox, organizationId },
        account,
        before,
      );
    return result;
  }
}
