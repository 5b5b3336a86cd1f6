import { FindShop } from '@munshi/customers';
import {
  DismissProviderPaymentCommand,
  FindProviderPayments,
  MatchProviderPaymentCommand,
  type ProviderPaymentView,
} from '@munshi/invoices';
import { type Id, isId, refuse, type Result } from '@munshi/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { ACTOR } from '../actor.js';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused, type StaffRefusal } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { method, minor, text } from './money-json.js';

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
    dismissed: z
      .object({ reason: z.string(), by: z.string(), at: z.iso.datetime() })
      .nullable()
      .describe('why staff say that it will be no payment'),
  })
  .meta({ id: 'ProviderPayment' });
type Answer = z.output<typeof answer>;
const list = listOf(answer);
const query = listQuery(isId).extend({
  matched: z.enum(['true', 'false']).default('false').describe('what has become payments'),
  dismissed: z
    .enum(['true', 'false'])
    .default('false')
    .describe('what staff have dismissed, instead of what waits'),
});
const assignment = z.strictObject({ shopId: z.uuid() }).meta({ id: 'Assignment' });
const dismissal = z.strictObject({ reason: text(200) }).meta({ id: 'Dismissal' });

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
    "Money that providers told of and that is nobody's yet, oldest first; or that has become payments, or was dismissed",
    list,
  )
  async list(
    @Query({ schema: query }) { matched, dismissed, after, limit }: z.output<typeof query>,
  ): Promise<z.output<typeof list>> {
    const unmatched = dismissed === 'true' ? 'dismissed' : 'waiting';
    const of = { standing: matched === 'true' ? ('matched' as const) : unmatched } as const;
    const found = new FindProviderPayments(await this.organization.find(), of, after ?? null, limit);
    return toList(await this.queries.execute(found), toAnswer);
  }

  @Post(':id/assign')
  @Answers('It is this shop’s: records it as a payment, also where it had been dismissed', answer)
  @MayBeMissing()
  @MayBeRefused()
  async assign(
    @Param('id') id: string,
    @Body({ schema: assignment }) { shopId }: z.output<typeof assignment>,
  ): Promise<Answer> {
    const organizationId = await this.organization.find();
    const shop = await this.queries.execute(new FindShop(organizationId, shopId));
    if (shop === null) throw new Refused({ kind: 'shop-not-found' });
    return this.decide('assign', id, { shopId }, () =>
      this.commands.execute(new MatchProviderPaymentCommand(organizationId, id, { shopId, invoice: null })),
    );
  }

  @Post(':id/dismiss')
  @Answers('It will be no payment, and waits no more', answer)
  @MayBeMissing()
  @MayBeRefused()
  async dismiss(
    @Param('id') id: string,
    @Body({ schema: dismissal }) { reason }: z.output<typeof dismissal>,
  ): Promise<Answer> {
    const organizationId = await this.organization.find();
    return this.decide('dismiss', id, { reason }, () =>
      this.commands.execute(new DismissProviderPaymentCommand(organizationId, id, reason, ACTOR)),
    );
  }

  private async decide(
    what: string,
    id: Id,
    detail: object,
    decision: () => Promise<Result<unknown, StaffRefusal>>,
  ): Promise<Answer> {
    const action = { name: `provider-payment.${what}`, subject: id, detail };
    await this.actions.perform(action, async () =>
      isId(id) ? decision() : refuse({ kind: 'provider-payment-not-found' }),
    );
    const asked = new FindProviderPayments(await this.organization.find(), { id });
    const { items } = await this.queries.execute(asked);
    if (items[0] === undefined) throw new Refused({ kind: 'provider-payment-not-found' });
    return toAnswer(items[0]);
  }
}

const toAnswer = ({ amount, receivedAt, dismissed, ...told }: ProviderPaymentView): Answer => ({
  ...told,
  currency: amount.currency,
  amount: amount.minor,
  receivedAt: receivedAt.toISOString(),
  dismissed: dismissed === null ? null : { ...dismissed, at: dismissed.at.toISOString() },
});
