import {
  FindAccount,
  FindInvoiceOfShop,
  FindInvoices,
  FindPayments,
  type InvoiceView,
  NotePaymentClaimCommand,
  type PaymentView,
  RequestPaperCommand,
  type ShopsInvoice,
} from '@munshi/invoices';
import { money, type Quantity, unhandled } from '@munshi/kernel';
import { type Intent, moneyTalkIn, paidClausesIn, givenIn, statementPeriodIn } from '@munshi/order-reading';
import { dayIn, isoDay, plusDays } from '@munshi/tax';
import { orderNumber as ordersNumber } from '@munshi/orders';
import type { InvoiceNamed, PaymentTold } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { bareNumberIn, invoiceNamedIn } from './invoice-named.js';
import type { Turn } from './turn.js';

/** What fits beside a balance. */
const FEW_PAYMENTS = 3;
/** A quarter of a year, as most settle their accounts, where nobody says how long. */
const STATEMENT_DAYS = 92;
/** Which of its bills a customer is asked about. */
const FEW_INVOICES = 3;

/** What a shop owes and has paid, and papers about it. */
@Injectable()
export class AccountsDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  async attend(turn: Turn): Promise<void> {
    const talk = moneyTalkIn(turn.text ?? '', turn.organization.currency);
    switch (talk.kind) {
      case 'balance':
        // "UPI se 5000 bhej diya": the way it went stands first.
        return (await this.hearsGiven(turn, turn.text ?? '')) ? undefined : this.sayAccount(turn);
      case 'payments':
        turn.say({ kind: 'payments', payments: await this.payments(turn, FEW_PAYMENTS + 2) });
        return;
      case 'statement':
        return this.sendStatement(turn);
      case 'paid':
        return this.noteClaim(turn, talk.amount);
      default:
        return unhandled(talk);
    }
  }

  /** What was paid, of a message that orders: the one clause that says so, and is about nothing else. */
  async noteBeside(turn: Turn, text: string, intentOf: (words: string) => Intent): Promise<void> {
    const said = paidClausesIn(text, turn.organization.currency);
    const [claim, ...others] = said.filter(({ words }) => intentOf(words) === 'balance');
    if (claim !== undefined) await this.noteClaim(turn, others.length === 0 ? claim.amount : null);
  }

  /** What is owed, where `words` beside an order ask for just that. */
  async tellBalance(turn: Turn, words: string): Promise<void> {
    if (moneyTalkIn(words, turn.organization.currency).kind === 'balance') await this.sayAccount(turn);
  }

  /** Whether the words, which are about nothing else, are an amount that was handed over. */
  async hearsGiven(turn: Turn, text: string): Promise<boolean> {
    const amount = givenIn(text, turn.organization.currency);
    if (amount !== null) await this.noteClaim(turn, amount);
    return amount !== null;
  }

  /** The latest bill, that of the order which is named, or the one that is: as a paper, which is the whole answer. */
  async sendInvoice(turn: Turn, orderNumber: string | null): Promise<void> {
    const { organizationId, shop, conversation, language } = turn;
    const number = invoiceNamedIn(turn.text ?? '');
    const bare = number === null && orderNumber === null ? bareNumberIn(turn.text ?? '') : null;
    const which: ShopsInvoice =
      number !== null
        ? { number }
        : bare !== null
          ? { orderNumber: ordersNumber(Number(bare)) }
          : orderNumber === null
            ? 'latest'
            : { orderNumber };
    const id = await this.queries.execute(new FindInvoiceOfShop(organizationId, shop.id, which));
    if (id === null) {
      if (number !== null) turn.say({ kind: 'no-such-invoice', number });
      else if (bare === null) turn.say({ kind: 'no-invoices' });
      else await this.askWhichInvoice(turn, bare);
      return;
    }
    const wish = { paper: { kind: 'invoice' as const, id }, conversationId: conversation.id, language };
    await this.commands.execute(new RequestPaperCommand(organizationId, wish));
  }

  /** A number that is no order's with a bill: sending the latest instead would be a guess. */
  private async askWhichInvoice(turn: Turn, heard: string): Promise<void> {
    const found = new FindInvoices(turn.organizationId, { shopId: turn.shop.id }, null, FEW_INVOICES);
    const { items } = await this.queries.execute(found);
    if (items.length === 0) turn.say({ kind: 'no-invoices' });
    else turn.say({ kind: 'which-invoice', heard, latest: items.map(toldInvoice) });
  }

  private async sayAccount(turn: Turn): Promise<void> {
    const { organizationId, shop } = turn;
    const [account, payments] = await Promise.all([
      this.queries.execute(new FindAccount(organizationId, shop.id)),
      this.payments(turn, FEW_PAYMENTS),
    ]);
    const { balance, free, ageing } = account;
    const { notDue, upTo30, upTo60, upTo90, over90 } = ageing;
    turn.say({ kind: 'account', balance, free, notDue, late: [upTo30, upTo60, upTo90, over90], payments });
  }

  private async payments(turn: Turn, most: number): Promise<readonly PaymentTold[]> {
    const found = await this.queries.execute(new FindPayments(turn.organizationId, turn.shop.id, most));
    return found.items.map(toldOf);
  }

  private async sendStatement(turn: Turn): Promise<void> {
    const { organizationId, shop, conversation, organization, language } = turn;
    const today = dayIn(turn.now, organization.timeZone);
    const { id: shopId, name, address, taxId } = shop;
    const usual = { from: isoDay(plusDays(today, -STATEMENT_DAYS)), to: isoDay(today) };
    const period = statementPeriodIn(turn.text ?? '', organization.currency, today) ?? usual;
    const paper = { kind: 'statement' as const, shopId, ...period, buyer: { name, address, taxId } };
    await this.commands.execute(
      new RequestPaperCommand(organizationId, { paper, conversationId: conversation.id, language }),
    );
  }

  /** It moves no money: staff look for it, and what the customer is told says so. */
  private async noteClaim(turn: Turn, paid: Quantity | null): Promise<void> {
    const { organizationId, shop, conversation, message, organization } = turn;
    const amount = paid && paid.at(money(MINOR_UNITS, organization.currency));
    const said = { conversationId: conversation.id, messageId: message.id, words: turn.text };
    await this.commands.execute(
      new NotePaymentClaimCommand(organizationId, {
        ...said,
        shopId: shop.id,
        amountMinor: amount?.minor ?? null,
      }),
    );
    turn.askStaff('says-paid', { kind: 'payment-noted', amount });
  }
}

/** In one rupee, and in one of every currency that is sold in. */
const MINOR_UNITS = 100;

const toldOf = ({ receivedOn, amount, method, reversal }: PaymentView): PaymentTold => ({
  on: receivedOn,
  amount,
  method,
  reversed: reversal !== null,
});

const toldInvoice = ({ number, orderNumber, payable }: InvoiceView): InvoiceNamed => ({
  number,
  orderNumber,
  total: payable,
});
