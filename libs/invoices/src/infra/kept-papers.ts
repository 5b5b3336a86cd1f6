import { randomUUID } from 'node:crypto';
import { renderInvoice, renderStatement } from '@munshi/documents';
import { FileStore } from '@munshi/files';
import { Clock, type Id } from '@munshi/kernel';
import type { OutboundDocument } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { dayIn, isoDay } from '@munshi/tax';
import { Injectable } from '@nestjs/common';
import {
  copyPath,
  fileName,
  type KeptPaper,
  paperPath,
  Papers,
  STATEMENTS,
  type StatementWish,
} from '../papers/papers.js';
import { FindCreditNotePaper, FindCreditNotePaperHandler } from '../queries/find-credit-note-paper.js';
import { FindInvoicePaper, FindInvoicePaperHandler } from '../queries/find-invoice-paper.js';
import { FindInvoiceStanding, FindInvoiceStandingHandler } from '../queries/find-invoice-standing.js';
import { FindStatement, FindStatementHandler } from '../queries/find-statement.js';
import type { DrawnPaper } from './drawn-paper.js';
import { statementPaper } from './statement-paper.js';
import { creditNoteTold, invoiceTold } from './told-paper.js';

/** Papers as PDF in the file store. */
@Injectable()
export class KeptPapers extends Papers {
  constructor(
    private readonly files: FileStore,
    private readonly invoices: FindInvoicePaperHandler,
    private readonly standings: FindInvoiceStandingHandler,
    private readonly notes: FindCreditNotePaperHandler,
    private readonly statements: FindStatementHandler,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {
    super();
  }

  async invoice(organizationId: Id, invoiceId: Id): Promise<KeptPaper> {
    const [paper, standing] = await Promise.all([
      this.invoices.execute(new FindInvoicePaper(organizationId, invoiceId, null)),
      this.standings.execute(new FindInvoiceStanding(organizationId, invoiceId)),
    ]);
    if (paper === null || standing === null) throw new Error(`there is no invoice ${invoiceId}`);
    const issued = await this.drawn(organizationId, paperPath('invoice', invoiceId), paper);
    const { paid, credited } = standing;
    const isAsIssued = paid.minor === 0 && credited.length === 0;
    const document = isAsIssued
      ? issued
      : await this.drawn(organizationId, copyPath(invoiceId, standing), { ...paper, since: standing });
    return { document, matter: invoiceTold(paper, standing), language: paper.language };
  }

  async creditNote(organizationId: Id, creditNoteId: Id): Promise<KeptPaper> {
    const paper = await this.notes.execute(new FindCreditNotePaper(organizationId, creditNoteId, null));
    if (paper === null) throw new Error(`there is no credit note ${creditNoteId}`);
    const document = await this.drawn(organizationId, paperPath('credit-note', creditNoteId), paper);
    return { document, matter: creditNoteTold(paper), language: paper.language };
  }

  async statement(organizationId: Id, wish: StatementWish): Promise<KeptPaper> {
    const { shopId, from, to, language } = wish;
    const [organization, view] = await Promise.all([
      this.organizations.find(organizationId),
      this.statements.execute(new FindStatement(organizationId, shopId, from, to)),
    ]);
    const issuedOn = dayIn(this.clock.now(), organization.timeZone);
    const bytes = await renderStatement(statementPaper(view, wish, organization, issuedOn));
    const path = `${STATEMENTS}/${randomUUID()}.pdf`;
    await this.files.keep({ organizationId, path }, bytes);
    const { closing } = view;
    const name = fileName(`${STATEMENT}-${isoDay(issuedOn)}`);
    return { document: { path, name }, matter: { kind: 'statement', from, to, closing }, language };
  }

  /** It never changes, so it is drawn once. */
  private async drawn(organizationId: Id, path: string, paper: DrawnPaper): Promise<OutboundDocument> {
    const place = { organizationId, path };
    if (!(await this.files.has(place))) await this.files.keep(place, await renderInvoice(paper));
    return { path, name: fileName(paper.number) };
  }
}

/** Devices sort files by their names. */
const STATEMENT = 'statement';
