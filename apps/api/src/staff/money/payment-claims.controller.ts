import { FindAddressees } from '@munshi/customers';
import { FindPaymentClaims } from '@munshi/invoices';
import { type Id, isId, refuse } from '@munshi/kernel';
import { type ClaimVerdict, SettlePaymentClaimCommand } from '@munshi/processes';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { ACTOR } from '../actor.js';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import {
  type ClaimAnswer,
  claimAnswer,
  confirmRequest,
  refuseRequest,
  toClaimAnswer,
} from './payment-json.js';
import { SellersDay } from './sellers-day.js';

const claimList = listOf(claimAnswer);
const claimQuery = listQuery(isId).extend({
  status: z.enum(['open', 'confirmed', 'refused']).default('open'),
});

/** What customers say to have paid. */
@StaffController('payment-claims')
export class PaymentClaimsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
    private readonly today: SellersDay,
  ) {}

  @Get()
  @Answers('What customers say to have paid, oldest first', claimList)
  async list(
    @Query({ schema: claimQuery }) { status, after, limit }: z.output<typeof claimQuery>,
  ): Promise<z.output<typeof claimList>> {
    return this.told({ status }, after ?? null, limit);
  }

  @Post(':id/confirm')
  @Answers('The money has come: records it as a payment, and tells the customer', claimAnswer)
  @MayBeMissing()
  @MayBeRefused()
  async confirm(
    @Param('id') id: string,
    @Body({ schema: confirmRequest }) request: z.output<typeof confirmRequest>,
  ): Promise<ClaimAnswer> {
    const { amount: amountMinor, ...given } = request;
    const receivedOn = given.receivedOn ?? (await this.today.of(await this.organization.find()));
    return this.settle(id, 'confirm', request, { received: { ...given, amountMinor, receivedOn } });
  }

  @Post(':id/refuse')
  @Answers('The money has not come; tells the customer', claimAnswer)
  @MayBeMissing()
  @MayBeRefused()
  refuse(
    @Param('id') id: string,
    @Body({ schema: refuseRequest }) request: z.output<typeof refuseRequest>,
  ): Promise<ClaimAnswer> {
    return this.settle(id, 'refuse', request, { refused: request.reason });
  }

  private async settle(id: Id, what: string, detail: object, verdict: ClaimVerdict): Promise<ClaimAnswer> {
    const action = { name: `payment-claim.${what}`, subject: id, detail };
    await this.actions.perform(action, async (organizationId) =>
      isId(id)
        ? this.commands.execute(new SettlePaymentClaimCommand(organizationId, id, verdict, ACTOR))
        : refuse({ kind: 'claim-not-found' }),
    );
    const { items } = await this.told({ id });
    if (items[0] === undefined) throw new Refused({ kind: 'claim-not-found' });
    return items[0];
  }

  /** Names of shops are known by customers, claims by invoices. */
  private async told(
    of: FindPaymentClaims['of'],
    after: string | null = null,
    limit = 1,
  ): Promise<z.output<typeof claimList>> {
    const organizationId = await this.organization.find();
    const page = await this.queries.execute(new FindPaymentClaims(organizationId, of, after, limit));
    const shops = [...new Set(page.items.map(({ shopId }) => shopId))];
    const known = await this.queries.execute(new FindAddressees(organizationId, shops));
    const names = new Map(known.map(({ shopId, name }) => [shopId, name]));
    return toList(page, (claim) => toClaimAnswer(claim, names.get(claim.shopId) ?? ''));
  }
}
