import { FindCreditNotes } from '@munshi/invoices';
import { isId } from '@munshi/kernel';
import { Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffOrganization } from '../staff-organization.js';
import { creditNoteAnswer, toCreditNoteAnswer } from './invoice-json.js';
import { PaperDesk } from './paper-desk.js';

const noteList = listOf(creditNoteAnswer);
const noteQuery = listQuery(isId).extend({ shop: z.uuid().optional(), invoice: z.uuid().optional() });

@StaffController('credit-notes')
export class CreditNotesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly organization: StaffOrganization,
    private readonly papers: PaperDesk,
  ) {}

  @Get()
  @Answers('Credit notes, latest first; of a shop, or of an invoice by its id', noteList)
  async list(
    @Query({ schema: noteQuery }) { shop, invoice, after, limit }: z.output<typeof noteQuery>,
  ): Promise<z.output<typeof noteList>> {
    const of = { shopId: shop, invoiceId: invoice };
    const found = new FindCreditNotes(await this.organization.find(), of, after ?? null, limit);
    return toList(await this.queries.execute(found), toCreditNoteAnswer);
  }

  @Get(':number/paper')
  @Answers('Its paper as a PDF', z.string())
  @ApiProduces('application/pdf')
  @MayBeMissing()
  @MayBeRefused()
  async paper(@Param('number') named: string, @Res() reply: FastifyReply): Promise<void> {
    const organizationId = await this.organization.find();
    const { items } = await this.queries.execute(new FindCreditNotes(organizationId, { named }));
    const [note] = items;
    if (note === undefined) throw new Refused({ kind: 'credit-note-not-found' });
    await this.papers.give(organizationId, { kind: 'credit-note', ...note }, reply);
  }
}
