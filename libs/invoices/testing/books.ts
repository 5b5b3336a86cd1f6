import { randomUUID } from 'node:crypto';
import { type Id, money, Quantity, TestClock } from '@munshi/kernel';
import { lineTax } from '@munshi/tax';
import type { TestDatabase } from '../../database/testing/test-database.js';
import { OneKindOfOrganization } from '../../organizations/testing/one-kind-of-organization.js';
import { CreditInvoiceCommand, CreditInvoiceHandler } from '../src/commands/credit-invoice.js';
import { IssueInvoiceCommand, IssueInvoiceHandler } from '../src/commands/issue-invoice.js';
import {
  type ReceivedPayment,
  RecordPaymentCommand,
  RecordPaymentHandler,
} from '../src/commands/record-payment.js';
import { ReversePaymentCommand, ReversePaymentHandler } from '../src/commands/reverse-payment.js';
import type { CreditItem } from '../src/domain/credit-note.js';
import type { Bill } from '../src/domain/invoice-paper.js';
import { PgAccountRepository } from '../src/infra/pg-account.repository.js';
import { type AccountView, FindAccount, FindAccountHandler } from '../src/queries/find-account.js';
import { bill } from './bills-to-try.js';
import { RecordingOutbox } from './surroundings.js';

/** The books of one wholesaler in Pune, whose clock is turned. */
export class Books {
  readonly clock = new TestClock();
  readonly outbox: RecordingOutbox;
  readonly organizations = new OneKindOfOrganization();
  readonly accounts: PgAccountRepository;

  constructor(
    readonly database: TestDatabase,
    readonly organizationId: Id,
  ) {
    this.outbox = new RecordingOutbox(database.unitOfWork);
    this.accounts = new PgAccountRepository(database.unitOfWork, this.outbox);
  }

  get reading() {
    return this.database.reading.of(this.organizationId);
  }

  /** @returns the order that is billed. */
  async bill(more: Partial<Bill> = {}): Promise<Id> {
    const given = bill(more);
    const handler = new IssueInvoiceHandler(this.accounts, this.organizations, this.clock);
    await handler.execute(new IssueInvoiceCommand(this.organizationId, given, 'en'));
    return given.orderId;
  }

  get recording(): RecordPaymentHandler {
    return new RecordPaymentHandler(this.accounts, this.organizations, this.clock);
  }

  pay(shopId: Id, amountMinor: number, more: Partial<ReceivedPayment> = {}) {
    const receivedOn = { year: 2026, month: 11, day: 1 };
    const given = { method: 'upi' as const, reference: null, receivedOn, key: randomUUID(), invoices: [] };
    const payment = { ...given, shopId, amountMinor, ...more };
    return this.recording.execute(new RecordPaymentCommand(this.organizationId, payment, 'asha'));
  }

  reverse(paymentId: Id) {
    const handler = new ReversePaymentHandler(this.accounts, this.organizations, this.clock);
    return handler.execute(new ReversePaymentCommand(this.organizationId, paymentId, 'bounced', 'asha'));
  }

  get crediting(): CreditInvoiceHandler {
    return new CreditInvoiceHandler(this.accounts, this.organizations, this.clock);
  }

  credit(invoiceId: Id, items: readonly CreditItem[] | 'all', cause: string = randomUUID()) {
    const wish = { invoiceId, items, cause, reason: null };
    return this.crediting.execute(new CreditInvoiceCommand(this.organizationId, wish));
  }

  account(shopId: Id): Promise<AccountView> {
    const handler = new FindAccountHandler(this.database.unitOfWork, this.organizations, this.clock);
    return handler.execute(new FindAccount(this.organizationId, shopId));
  }

  async invoiceOf(orderId: Id) {
    return this.reading.invoice.findFirstOrThrow({ where: { orderId } });
  }

  /** `INV/26-27/000001 issued 400 = 100 + 0`: payable, paid and credited. */
  async invoices(shopId: Id): Promise<string[]> {
    const found = await this.reading.invoice.findMany({ where: { shopId }, orderBy: { serial: 'asc' } });
    return found.map(
      ({ number, status, payableMinor, paidMinor, creditedMinor }) =>
        `${number} ${status} ${payableMinor ?? 0} = ${paidMinor} + ${creditedMinor}`,
    );
  }

  /** `invoice +400`, `payment -100`, and what they come to. */
  async ledger(shopId: Id): Promise<string[]> {
    const [entries, account] = await Promise.all([
      this.reading.ledgerEntry.findMany({ where: { shopId }, orderBy: { entryNo: 'asc' } }),
      this.reading.shopAccount.findUniqueOrThrow({ where: { shopId } }),
    ]);
    const lines = entries.map(({ kind, debitMinor, creditMinor }) => {
      const amount = debitMinor - creditMinor;
      return `${kind} ${amount > 0n ? '+' : ''}${amount}`;
    });
    return [...lines, `= ${account.balanceMinor}`];
  }

  /** Names of what was announced since the last call, without their context and version. */
  heard(): string[] {
    return this.outbox.announced.splice(0).map(({ name }) => name.split('.')[1] ?? name);
  }
}

/** Lines of whole rupees that come to the given net, at a tax of 18 %. */
export const goodsFor = (netMinor: number, quantity = 10): Pick<Bill, 'lines'> => {
  const net = money(netMinor, 'INR');
  const goods = { sku: 'CEM', name: 'Cement', hsn: '2523', unit: 'bag', taxRate: 1800 };
  const none = { discountRate: 0, discount: money(0, 'INR') };
  const line = { ...goods, ...none, quantity: Quantity.of(quantity), unitPrice: money(0, 'INR') };
  return { lines: [{ ...line, net, tax: lineTax(net, 1800) }] };
};
