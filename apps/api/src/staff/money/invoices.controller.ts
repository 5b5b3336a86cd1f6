import {
  FindCreditNotes,
  FindInvoice,
  FindInvoices,
  INVOICE_STATUSES,
  type InvoiceView,
  RequestPaperCommand,
} from '@munshi/invoices';
import { done, isId, Quantity, refuse } from '@munshi/kernel';
import { CREDIT_KINDS, CreditGoodsCommand } from '@munshi/processes';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { requestKey } from '../http/request-key.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import {
  type CreditNoteAnswer,
  creditNoteAnswer,
  type InvoiceAnswer,
  invoiceAnswer,
  toCreditNoteAnswer,
  toInvoiceAnswer,
} from './invoice-json.js';
import { text } from './money-json.js';
import { PaperDesk } from './paper-desk.js';

const invoiceList = listOf(invoiceAnswer);
const invoiceQuery = listQuery(isId).extend({
  shop: z.uuid().optional(),
  status: z.enum(INVOICE_STATUSES).optional(),
});

const creditRequest = z
  .strictObject({
    lines: z
      .array(
        z.strictObject({
          lineNo: z.number().int().min(1),
          quantity: z.number().positive().max(1_000_000).multipleOf(0.001),
        }),
      )
      .min(1)
      .max(200)
      .optional()
      .describe(
        'where they are left out all that may be credited for that kind: all that is still in the warehouse, all that left it, or all that is on the invoice',
      ),
    kind: z
      .enum(CREDIT_KINDS)
      .default('not-delivered')
      .describe(
        'what is credited. `not-delivered`: goods that have not left the warehouse; they will not, are free for others, and the order is closed for them: it is cancelled where nothing of it went or will go, else it can be delivered once the rest is dispatched. `returned`: goods that were dispatched and came back; `price`: what they cost; both leave the order as it is',
      ),
    reason: text(200).nullable().default(null).describe('as it stands on the paper'),
    key: requestKey.describe('one note a key, however often it is sent'),
  })
  .meta({ id: 'CreditRequest' });

const sendRequest = z
  .strictObject({
    key: requestKey.optional().describe('sent once a key: a request that was lost may be sent again'),
  })
  .nullish();

@StaffController('invoices')
export class InvoicesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
    private readonly papers: PaperDesk,
  ) {}

  @Get()
  @Answers('Invoices, latest first', invoiceList)
  async list(
    @Query({ schema: invoiceQuery }) { shop: shopId, status, after, limit }: z.output<typeof invoiceQuery>,
  ): Promise<z.output<typeof invoiceList>> {
    const found = new FindInvoices(await this.organization.find(), { shopId, status }, after ?? null, limit);
    return toList(await this.queries.execute(found), toInvoiceAnswer);
  }

  @Get(':number')
  @Answers('One invoice, by its number or id', invoiceAnswer)
  @MayBeMissing()
  async find(@Param('number') number: string): Promise<InvoiceAnswer> {
    return toInvoiceAnswer(await this.named(number));
  }

  @Get(':number/paper')
  @Answers('Its paper as a PDF', z.string())
  @ApiProduces('application/pdf')
  @MayBeMissing()
  @MayBeRefused()
  async paper(@Param('number') number: string, @Res() reply: FastifyReply): Promise<void> {
    const invoice = await this.named(number);
    await this.papers.give(await this.organization.find(), { kind: 'invoice', ...invoice }, reply);
  }

  @Post(':number/send')
  @Answers('Sends its paper once more to the conversation that ordered', invoiceAnswer)
  @MayBeMissing()
  @MayBeRefused()
  async send(
    @Param('number') number: string,
    @Body({ schema: sendRequest }) request: z.output<typeof sendRequest>,
  ): Promise<InvoiceAnswer> {
    const invoice = await this.named(number);
    const { id, conversationId, language } = invoice;
    const action = { name: 'invoice.send', subject: invoice.number };
    await this.actions.performOnce(action, request?.key, async (organizationId) => {
      if (conversationId === null) return refuse({ kind: 'no-conversation' });
      const wish = { paper: { kind: 'invoice' as const, id }, conversationId, language };
      await this.commands.execute(new RequestPaperCommand(organizationId, wish));
      return done;
    });
    return toInvoiceAnswer(invoice);
  }

  @Post(':number/credit')
  @Answers(
    'Takes goods that will not come or came back, or what they cost, off an invoice by a credit note',
    creditNoteAnswer,
  )
  @MayBeMissing()
  @MayBeRefused()
  async credit(
    @Param('number') number: string,
    @Body({ schema: creditRequest }) request: z.output<typeof creditRequest>,
  ): Promise<CreditNoteAnswer> {
    const { id: invoiceId, number: subject } = await this.named(number);
    const { lines, kind, reason, key } = request;
    const items =
      lines?.map(({ lineNo, quantity }) => ({ lineNo, quantity: Quantity.of(quantity) })) ?? ('all' as const);
    const cause = `staff:${invoiceId}:${key}`;
    const action = { name: 'invoice.credit', subject, detail: request };
    const note = await this.actions.perform(action, (organizationId) =>
      this.commands.execute(
        new CreditGoodsCommand(organizationId, { invoiceId, items, kind, cause, reason }),
      ),
    );
    const wanted = new FindCreditNotes(await this.organization.find(), { named: note.number });
    const { items: found } = await this.queries.execute(wanted);
    if (found[0] === undefined) throw new Refused({ kind: 'credit-note-not-found' });
    return toCreditNoteAnswer(found[0]);
  }

  private async named(number: string): Promise<InvoiceView> {
    const found = await this.queries.execute(new FindInvoice(await this.organization.find(), number));
    if (found === null) throw new Refused({ kind: 'invoice-not-found' });
    return found;
  }
}
