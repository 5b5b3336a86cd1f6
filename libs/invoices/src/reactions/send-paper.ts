import { type BodyOf, PaperRequested } from '@munshi/contracts';
import { type EventHead, Outbound, type Reaction, ReactsTo } from '@munshi/messaging';
import { dayFromIso } from '@munshi/tax';
import { Injectable } from '@nestjs/common';
import { type KeptPaper, Papers } from '../papers/papers.js';
import { tellPaper } from '../papers/tell-paper.js';

type Requested = BodyOf<typeof PaperRequested>;

/** Draws what somebody asked for, and sends it to them. */
@Injectable()
@ReactsTo({ contract: PaperRequested, name: 'send-paper', queue: 'invoice-processing' })
export class SendPaper implements Reaction<typeof PaperRequested, KeptPaper> {
  constructor(
    private readonly papers: Papers,
    private readonly outbound: Outbound,
  ) {}

  prepare({ paper, language }: Requested, { organizationId }: EventHead): Promise<KeptPaper> {
    switch (paper.kind) {
      case 'invoice':
        return this.papers.invoice(organizationId, paper.id);
      case 'credit-note':
        return this.papers.creditNote(organizationId, paper.id);
      case 'statement': {
        const { shopId, buyer } = paper;
        const period = { from: dayFromIso(paper.from), to: dayFromIso(paper.to) };
        return this.papers.statement(organizationId, { shopId, ...period, buyer, language });
      }
    }
  }

  async handle({ conversationId }: Requested, { id }: EventHead, paper: KeptPaper): Promise<void> {
    await tellPaper(this.outbound, { conversationId, identity: `paper:${id}` }, paper);
  }
}
