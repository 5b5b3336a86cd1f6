import { randomUUID } from 'node:crypto';
import type { BodyOf, CreditNoteIssued, InvoiceIssued, PaperRequested } from '@munshi/contracts';
import { money } from '@munshi/kernel';
import { RecordingOutbound } from '../../testing/surroundings.js';
import { type KeptPaper, Papers, type StatementWish } from '../papers/papers.js';
import { SendCreditNote } from './send-credit-note.js';
import { SendInvoice } from './send-invoice.js';
import { SendPaper } from './send-paper.js';

/** Remembers what was to be drawn. */
class DrawnBook extends Papers {
  readonly drawn: string[] = [];

  invoice(_: string, id: string): Promise<KeptPaper> {
    return this.draw(`invoice ${id}`);
  }

  creditNote(_: string, id: string): Promise<KeptPaper> {
    return this.draw(`credit-note ${id}`);
  }

  statement(_: string, { shopId, from, to, language }: StatementWish): Promise<KeptPaper> {
    return this.draw(`statement ${shopId} ${from.month} to ${to.month} ${language}`);
  }

  private async draw(what: string): Promise<KeptPaper> {
    this.drawn.push(what);
    const day = { year: 2026, month: 11, day: 20 };
    const matter = { kind: 'statement', from: day, to: day, closing: money(4_870_400, 'INR') } as const;
    return { document: { path: 'statements/1.pdf', name: 'one.pdf' }, matter, language: 'en' };
  }
}

const head = { id: randomUUID(), organizationId: randomUUID(), traceId: randomUUID() };
const invoiceId = randomUUID();
const creditNoteId = randomUUID();
const shopId = randomUUID();
const issued = (conversationId: string | null) =>
  ({ invoiceId, conversationId }) as BodyOf<typeof InvoiceIssued>;
const credited = (conversationId: string | null) =>
  ({ creditNoteId, conversationId }) as BodyOf<typeof CreditNoteIssued>;
const requested = (paper: BodyOf<typeof PaperRequested>['paper'], conversationId: string | null) =>
  ({ paper, conversationId, language: 'hi' }) as BodyOf<typeof PaperRequested>;

const buyer = { name: 'Verma Stores', address: null, taxId: null };
const period = { from: '2026-09-01', to: '2026-11-20' };
const cases = [
  [SendInvoice, issued, `invoice ${invoiceId}`, `invoice:${invoiceId}`],
  [SendCreditNote, credited, `credit-note ${creditNoteId}`, `credit-note:${creditNoteId}`],
  [
    SendPaper,
    (to: string | null) => requested({ kind: 'statement', shopId, ...period, buyer }, to),
    `statement ${shopId} 9 to 11 hi`,
    `paper:${head.id}`,
  ],
  [
    SendPaper,
    (to: string | null) => requested({ kind: 'invoice', id: invoiceId }, to),
    `invoice ${invoiceId}`,
    `paper:${head.id}`,
  ],
] as const;

describe.each(cases)('%p', (Reaction, about, drawn, identity) => {
  const run = async (conversationId: string | null) => {
    const [papers, outbound] = [new DrawnBook(), new RecordingOutbound()];
    const reaction = new Reaction(papers, outbound);
    const body = about(conversationId) as never;
    for (let times = 0; times < 2; times += 1)
      await reaction.handle(body, head, await reaction.prepare(body, head));
    return { papers, outbound };
  };

  it('sends the paper with its caption, once though told twice', async () => {
    const conversationId = randomUUID();
    const { papers, outbound } = await run(conversationId);
    expect(papers.drawn[0]).toBe(drawn);
    const [message, ...more] = [...outbound.told.values()];
    expect(more).toEqual([]);
    expect(message).toMatchObject({ conversationId, identity, document: { name: 'one.pdf' } });
    expect(message?.said.text).toContain('₹48,704.00');
  });

  it('draws it and tells nobody where there is no conversation', async () => {
    const { papers, outbound } = await run(null);
    expect(papers.drawn).toContain(drawn);
    expect(outbound.told.size).toBe(0);
  });
});
