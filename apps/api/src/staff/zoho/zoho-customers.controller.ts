import { FindCrmCustomers, MatchCustomerCommand } from '@munshi/crm-sync';
import { isId, refuse } from '@munshi/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

const name = z.string();
const taxId = z.string().nullable();
const answer = z
  .object({
    shopId: z.uuid(),
    name: name.describe('in Zoho'),
    state: z
      .enum(['making', 'matched', 'asked'])
      .describe('asked: somebody in Zoho has its name; say whether it is the shop'),
    remoteId: z.string().nullable(),
    candidates: z.array(z.object({ remoteId: z.string(), name, taxId })),
  })
  .meta({ id: 'ZohoCustomer' });
type Answer = z.output<typeof answer>;
const list = listOf(answer);
const query = listQuery(isId).extend({ state: z.enum(['making', 'matched', 'asked']).default('asked') });
const match = z
  .strictObject({
    remoteId: z.string().min(1).max(100).nullable().describe('its id in Zoho; null to have one made'),
  })
  .meta({ id: 'ZohoMatch' });

/** Who shops are at Zoho. */
@StaffController('zoho/customers')
export class ZohoCustomersController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('Shops by what is known of them in Zoho', list)
  async list(
    @Query({ schema: query }) { state, after, limit }: z.output<typeof query>,
  ): Promise<z.output<typeof list>> {
    const found = new FindCrmCustomers(await this.organization.find(), { state }, after ?? null, limit);
    return toList(await this.queries.execute(found), (view): Answer => ({
      ...view,
      candidates: [...view.candidates],
    }));
  }

  @Post(':shopId/match')
  @Answers('Says who a shop is in Zoho; what waited for that is tried again', answer)
  @MayBeMissing()
  @MayBeRefused()
  async match(
    @Param('shopId') shopId: string,
    @Body({ schema: match }) { remoteId }: z.output<typeof match>,
  ): Promise<Answer> {
    const action = { name: 'zoho-customer.match', subject: shopId, detail: { remoteId } };
    await this.actions.perform(action, async (organizationId) =>
      isId(shopId)
        ? this.commands.execute(new MatchCustomerCommand(organizationId, shopId, remoteId))
        : refuse({ kind: 'customer-not-asked' }),
    );
    const one = new FindCrmCustomers(await this.organization.find(), { shopId });
    const { items } = await this.queries.execute(one);
    if (items[0] === undefined) throw new Refused({ kind: 'customer-not-asked' });
    return { ...items[0], candidates: [...items[0].candidates] };
  }
}
