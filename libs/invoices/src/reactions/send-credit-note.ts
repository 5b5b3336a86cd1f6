import { type BodyOf, CreditNoteIssued } from '@munshi/contracts';
import { type EventHead, Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { type KeptPaper, Papers } from '../papers/papers.js';
import { tellPaper } from '../papers/tell-paper.js';

type Issued = BodyOf<typeof CreditNoteIssued>;

/** Draws a credit note, and sends it to the conversation that ordered. */
@Injectable()
@ReactsTo({ contract: CreditNoteIssued, name: 'send-credit-note', queue: 'invoice-processing' })
export class SendCreditNote implements Reaction<typeof CreditNoteIssued, KeptPaper> {
  constructor(
    private readonly papers: Papers,
    private readonly outbound: Outbound,
  ) {}

  prepare({ creditNoteId }: Issued, { organizationId }: EventHead): Promise<KeptPaper> {
    return this.papers.creditNote(organizationId, creditNoteId);
  }

  async handle({ conversationId, creditNoteId }: Issued, _: EventHead, paper: KeptPaper): Promise<void> {
    await tellPaper(this.outbound, { conversationId, identity: `credit-note:${creditNoteId}` }, paper);
  }
}
