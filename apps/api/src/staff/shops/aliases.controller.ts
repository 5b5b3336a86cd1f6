import { FindProduct } from '@munshi/catalog';
import {
  aliasPlaceIn,
  type AliasProposal,
  DecideOnAliasCommand,
  FindAliasProposals,
  FindShop,
  FindShopAliases,
  ForgetAliasCommand,
  RememberAliasCommand,
  type ShopAliasView,
} from '@munshi/customers';
import { type Id, isId } from '@munshi/kernel';
import { PromoteAliasCommand } from '@munshi/processes';
import { Body, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

const name = z.string().trim().min(1).max(200);
const sku = z.string().min(1).max(64);

const aliasAnswer = z
  .object({
    name: name.describe('what the shop calls it; case, order and spelling by sound do not matter'),
    sku,
    fromChat: z.boolean().describe('learnt from an answer in chat; false where staff entered it'),
    learntAt: z.iso.datetime(),
  })
  .meta({ id: 'ShopAlias' });
const aliasList = listOf(aliasAnswer);
const aliasRequest = z.object({ sku });

const proposalAnswer = z
  .object({ name, sku, shops: z.number().int().describe('how many shops call it so; none means another') })
  .meta({ id: 'AliasProposal' });
const proposalList = listOf(proposalAnswer);
const proposed = z.object({ name, sku });
const aliasQuery = listQuery((text) => aliasPlaceIn(text) !== null);
type AliasQuery = z.output<typeof aliasQuery>;
const FIRST: AliasQuery = { limit: 50 };

/** What single shops call things. */
@StaffController('shops')
export class ShopAliasesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get(':id/aliases')
  @Answers('What the shop calls products, latest first; other shops are not affected', aliasList)
  @MayBeMissing()
  async list(
    @Param('id') id: string,
    @Query({ schema: aliasQuery }) { after, limit }: AliasQuery,
  ): Promise<z.output<typeof aliasList>> {
    const organizationId = await this.organization.find();
    await this.shop(organizationId, id);
    const found = new FindShopAliases(organizationId, id, after ?? null, limit);
    return toList(await this.queries.execute(found), toAliasAnswer);
  }

  @Put(':id/aliases/:name')
  @Answers('From now on the shop means this product by the name', aliasList)
  @MayBeMissing()
  @MayBeRefused()
  async put(
    @Param('id') id: string,
    @Param('name') called: string,
    @Body({ schema: aliasRequest }) { sku: meant }: z.output<typeof aliasRequest>,
  ): Promise<z.output<typeof aliasList>> {
    const organizationId = await this.organization.find();
    await this.shop(organizationId, id);
    const product = await this.queries.execute(new FindProduct(organizationId, meant));
    if (product === null) throw new Refused({ kind: 'product-not-found', sku: meant });
    const action = { name: 'shop-alias.put', subject: id, detail: { name: called, sku: meant } };
    await this.actions.perform(action, () =>
      this.commands.execute(new RememberAliasCommand(organizationId, id, called, meant, null)),
    );
    return this.list(id, FIRST);
  }

  @Delete(':id/aliases/:name')
  @Answers('The shop is asked again when it uses the name', aliasList)
  @MayBeMissing()
  async remove(@Param('id') id: string, @Param('name') called: string): Promise<z.output<typeof aliasList>> {
    const organizationId = await this.organization.find();
    await this.shop(organizationId, id);
    const action = { name: 'shop-alias.delete', subject: id, detail: { name: called } };
    await this.actions.perform(action, () =>
      this.commands.execute(new ForgetAliasCommand(organizationId, id, called)),
    );
    return this.list(id, FIRST);
  }

  private async shop(organizationId: Id, id: string): Promise<void> {
    const found = isId(id) ? await this.queries.execute(new FindShop(organizationId, id)) : null;
    if (found === null) throw new Refused({ kind: 'shop-not-found' });
  }
}

/** Names that could be everybody's. */
@StaffController('alias-proposals')
export class AliasProposalsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('Names that three or more shops use for one product, and none for another', proposalList)
  async list(
    @Query({ schema: aliasQuery }) { after, limit }: AliasQuery,
  ): Promise<z.output<typeof proposalList>> {
    const found = new FindAliasProposals(await this.organization.find(), after ?? null, limit);
    return toList(await this.queries.execute(found), toProposalAnswer);
  }

  @Post('promote')
  @Answers('Makes it a name of the product for every shop; answers what is still proposed', proposalList)
  @MayBeMissing()
  @MayBeRefused()
  async promote(
    @Body({ schema: proposed }) proposal: z.output<typeof proposed>,
  ): Promise<z.output<typeof proposalList>> {
    const action = { name: 'alias.promote', subject: proposal.sku, detail: proposal };
    await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new PromoteAliasCommand(organizationId, proposal.name, proposal.sku)),
    );
    return this.list(FIRST);
  }

  @Post('dismiss')
  @Answers('Does not propose it again; answers what is still proposed', proposalList)
  @MayBeMissing()
  async dismiss(
    @Body({ schema: proposed }) proposal: z.output<typeof proposed>,
  ): Promise<z.output<typeof proposalList>> {
    const action = { name: 'alias.dismiss', subject: proposal.sku, detail: proposal };
    await this.actions.perform(action, (organizationId) =>
      this.commands.execute(
        new DecideOnAliasCommand(organizationId, proposal.name, proposal.sku, 'dismissed'),
      ),
    );
    return this.list(FIRST);
  }
}

const toAliasAnswer = ({ name: called, sku: meant, fromChat, learntAt }: ShopAliasView) => ({
  name: called,
  sku: meant,
  fromChat,
  learntAt: learntAt.toISOString(),
});

const toProposalAnswer = (proposal: AliasProposal): z.output<typeof proposalAnswer> => ({ ...proposal });
