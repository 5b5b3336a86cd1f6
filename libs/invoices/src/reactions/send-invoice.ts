import { type BodyOf, InvoiceIssued } from '@munshi/contracts';
import { money, Quantity } from '@munshi/kernel';
import { Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { dayFromIso } from '@munshi/tax';
import { say } from '@munshi/wording';
import { Injectable } from '@nestjs/common';

/** Sends an invoice to the conversation that ordered. */
@Injectable()
@ReactsTo({ contract: InvoiceIssued, name: 'send-invoice', queue: 'invoice-processing' })
export class SendInvoice implements Reaction<typeof InvoiceIssued> {
  constructor(private readonly outbound: Outbound) {}

  async handle(body: BodyOf<typeof InvoiceIssued>): Promise<void> {
    const { conversationId, invoiceId, number, orderNumber, seller, buyer, currency, language } = body;
    if (conversationId === null) return;
    const lines = body.lines.map(({ unitPriceMinor, netMinor, taxMinor, quantity, ...line }) => ({
      ...line,
      quantity: Quantity.of(quantity),
      unitPrice: money(unitPriceMinor, currency),
      net: money(netMinor, currency),
      tax: money(taxMinor, currency),
    }));
    const net = money(body.netMinor, currency);
    const tax = money(body.taxMinor, currency);
    const rounding = money(body.roundingMinor, currency);
    const total = money(body.totalMinor + body.roundingMinor, currency);
    const [issuedOn, dueOn] = [dayFromIso(body.issuedOn), body.dueOn && dayFromIso(body.dueOn)];
    const amounts = { lines, net, tax, rounding, total };
    const said = say(
      { kind: 'invoice', number, orderNumber, issuedOn, dueOn: dueOn || null, seller, buyer, ...amounts },
      language,
    );
    await this.outbound.tell({ conversationId, identity: `invoice:${invoiceId}`, said });
  }
}
