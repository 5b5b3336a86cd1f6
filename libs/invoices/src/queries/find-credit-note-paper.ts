import { UnitOfWork } from '@munshi/database';
import { type Id, money, Quantity } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { dayFromIso } from '@munshi/tax';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { paperFrom } from '../infra/account-rows.js';
import { findNote, linesOfNote } from '../infra/credit-note-statements.js';
import { type DrawnPaper, drawnPaper } from '../infra/drawn-paper.js';
import { findPaper, linesOfPaper } from '../infra/invoice-statements.js';

/** A credit note as it is drawn; null where there is none, or where it is another shop's than the one that asks. */
export class FindCreditNotePaper extends Query<DrawnPaper | null> {
  constructor(
    readonly organizationId: Id,
    readonly creditNoteId: Id,
    /** Null for staff, who may see all. */
    readonly askedBy: Id | null,
  ) {
    super();
  }
}

@QueryHandler(FindCreditNotePaper)
export class FindCreditNotePaperHandler implements IQueryHandler<FindCreditNotePaper> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
  ) {}

  async execute(asked: FindCreditNotePaper): Promise<DrawnPaper | null> {
    const { organizationId, creditNoteId, askedBy } = asked;
    const organization = await this.organizations.find(organizationId);
    return this.unitOfWork.run(organizationId, async () => {
      const note = await this.unitOfWork.one(findNote, [organizationId, creditNoteId]);
      if (note === null) return null;
      const [row, billed, credited] = await Promise.all([
        this.unitOfWork.one(findPaper, [organizationId, note.invoice_id]),
        this.unitOfWork.rows(linesOfPaper, [note.invoice_id]),
        this.unitOfWork.rows(linesOfNote, [creditNoteId]),
      ]);
      if (row === null || (askedBy !== null && row.shop_id !== askedBy)) return null;
      const invoice = drawnPaper(paperFrom(row, billed), organization);
      const amount = (minor: number) => money(minor, row.currency);
      return {
        ...invoice,
        number: note.number,
        issuedOn: dayFromIso(note.issued_on),
        dueOn: null,
        credits: { number: invoice.number, issuedOn: invoice.issuedOn },
        lines: credited.flatMap(({ line_no, quantity, discount_minor, net_minor, tax_minor }) => {
          const line = invoice.lines[line_no - 1];
          const amounts = {
            discount: amount(discount_minor),
            net: amount(net_minor),
            tax: amount(tax_minor),
          };
          const share = { quantity: Quantity.of(quantity), ...amounts };
          return line ? [{ ...line, ...share }] : [];
        }),
        summary: note.tax_summary,
        payable: { rounding: amount(note.rounding_minor), payable: amount(note.payable_minor) },
        since: null,
        note: note.reason,
      };
    });
  }
}
