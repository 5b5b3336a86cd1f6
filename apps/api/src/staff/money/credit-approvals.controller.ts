import { type CreditDecision, FindCreditApprovals } from '@munshi/invoices';
import { isId, refuse } from '@munshi/kernel';
import { DecideOnOrderCreditCommand } from '@munshi/processes';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { ACTOR } from '../actor.js';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { type ApprovalAnswer, approvalAnswer, decisionRequest, toApprovalAnswer } from './payment-json.js';

const approvalList = listOf(approvalAnswer);
const approvalQuery = listQuery(isId).extend({
  decided: z.enum(['true', 'false']).default('false').describe('those that have a decision'),
});
type Note = z.output<typeof decisionRequest>;

/** Orders above the credit limit. */
@StaffController('credit-approvals')
export class CreditApprovalsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('Orders above the limit that a decision was asked for, oldest first', approvalList)
  async list(
    @Query({ schema: approvalQuery }) { decided, after, limit }: z.output<typeof approvalQuery>,
  ): Promise<z.output<typeof approvalList>> {
    const of = { decided: decided === 'true' };
    const found = new FindCreditApprovals(await this.organization.find(), of, after ?? null, limit);
    return toList(await this.queries.execute(found), toApprovalAnswer);
  }

  @Post(':id/approve')
  @Answers(
    'This much of the order may pass above the limit; tells the customer, who confirms it',
    approvalAnswer,
  )
  @MayBeMissing()
  @MayBeRefused()
  approve(@Param('id') id: string, @Body({ schema: decisionRequest }) given: Note): Promise<ApprovalAnswer> {
    return this.decide(id, 'approved', given);
  }

  @Post(':id/refuse')
  @Answers('It may not; tells the customer', approvalAnswer)
  @MayBeMissing()
  @MayBeRefused()
  refuse(@Param('id') id: string, @Body({ schema: decisionRequest }) given: Note): Promise<ApprovalAnswer> {
    return this.decide(id, 'refused', given);
  }

  private async decide(id: string, decision: CreditDecision, given: Note): Promise<ApprovalAnswer> {
    const note = given?.note ?? null;
    const action = { name: `credit.${decision}`, subject: id, detail: { note } };
    await this.actions.perform(action, async (organizationId) =>
      isId(id)
        ? this.commands.execute(new DecideOnOrderCreditCommand(organizationId, id, decision, ACTOR, note))
        : refuse({ kind: 'approval-not-found' }),
    );
    const approval = new FindCreditApprovals(await this.organization.find(), { id });
    const { items } = await this.queries.execute(approval);
    if (items[0] === undefined) throw new Refused({ kind: 'approval-not-found' });
    return toApprovalAnswer(items[0]);
  }
}
