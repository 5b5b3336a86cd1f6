import { FindShop } from '@munshi/customers';
import {
  FindProviderPayments,
  MatchProviderPaymentCommand,
  type ProviderPaymentView,
} from '@munshi/invoices';
import { isId, refuse } from '@munshi/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { method, minor } from './money-json.js';

const name = z.string().nullable();
const answer = z
  .object({
    id: z.uuid(),
    provider: z.string(),
    eventId: z.string(),
    about: z.object({ shop: name, invoice: name, phone: name }).describe('whom it names'),
    currency: z.string(),
    amount: minor,
    method,
    reference: name,
    receivedAt: z.iso.datetime(),
    paymentId: z.uuid().nullable(),
    problem: z.enum(['nobody-named', 'nobody-found', 'other-currency', 'not-recorded']).nullable(),
  })
  .meta({ id: 'ProviderPayment' });
type Answer = z.output<typeof answer>;
const list = listOf(answer);
const query = listQuery(isId).extend({ matched: z.enum(['true', 'false']).default('false') });
const assignment = z.strictObject({ shopId: z.uuid() }).meta({ id: 'Assignment' });

/** What payment providers told of. */
@StaffController('provider-payments')
export class ProviderPaymentsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers(
    "Money that providers told of and that is nobody's yet, oldest first; or that has become payments",
    list,
  )
  async list(
    @Query({ schema: query }) { matched, after, limit }: z.output<typeof query>,
  ): Promise<z.output<typeof list>> {
    const of = { matched: matched === 'true' };
    const found = new FindProviderPayments(await this.organization.find(), of, after ?? null, limit);
    return toList(await this.queries.execute(found), toAnswer);
  }

  @Post(':id/assign')
  @Answers('It is this shop’s: records it as a payment', answer)
  @MayBeMissing()
  @MayBeRefused()
  async assign(
    @Param('id') id: string,
    @Body({ schema: assignment }) { shopId }: z.output<typeof assignment>,
  ): Promise<Answer> {
    const organizationId = await this.organization.find();
    const shop = await this.queries.execute(new FindShop(organizationId, shopId));
    if (shop === null) throw new Refused({ kind: 'shop-not-found' });
    const action = { name: 'provider-payment.assign', subject: id, detail: { shopId } };
    await this.actions.perform(action, async () =>
      isId(id)
        ? this.commands.execute(
            new MatchProviderPaymentCommand(organizationId, id, { shopId, invoice: null }),
          )
        : refuse({ kind: 'provider-payment-not-found' }),
    );
    const { items } = await this.queries.execute(new FindProviderPayments(organizationId, { id }));
    if (items[0] === undefined) throw new Refused({ kind: 'provider-payment-not-found' });
    return toAnswer(items[0]);
  }
}

const toAnswer = ({ amount, receivedAt, ...told }: ProviderPaymentView): Answer => ({
  ...told,
  currency: amount.currency,
  amount: amount.minor,
  receivedAt: receivedAt.toISOString(),
});
