import { type BodyOf, InvoiceIssued } from '@munshi/contracts';
import { type EventHead, Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { type KeptPaper, Papers } from '../papers/papers.js';
import { tellPaper } from '../papers/tell-paper.js';

type Issued = BodyOf<typeof InvoiceIssued>;

/** Draws an invoice, and sends it to the conversation that ordered. Whatever becomes of that, it stays issued. */
@Injectable()
@ReactsTo({ contract: InvoiceIssued, name: 'send-invoice', queue: 'invoice-processing' })
export class SendInvoice implements Reaction<typeof InvoiceIssued, KeptPaper> {
  constructor(
    private readonly papers: Papers,
    private readonly outbound: Outbound,
  ) {}

  prepare({ invoiceId }: Issued, { organizationId }: EventHead): Promise<KeptPaper> {
    return this.papers.invoice(organizationId, invoiceId);
  }

  async handle({ conversationId, invoiceId }: Issued, _: EventHead, paper: KeptPaper): Promise<void> {
    await tellPaper(this.outbound, { conversationId, identity: `invoice:${invoiceId}` }, paper);
  }
}
