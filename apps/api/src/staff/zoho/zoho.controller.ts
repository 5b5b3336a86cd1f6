import { FindCrmConnection, SyncNowCommand } from '@munshi/crm-sync';
import { Clock } from '@munshi/kernel';
import { type ComparedStock, FindStockDifferences } from '@munshi/processes';
import { Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { type ConnectionAnswer, connectionAnswer, notConnected, toConnectionAnswer } from './zoho-json.js';

const amount = z.number().nullable();
const stockAnswer = z
  .object({
    sku: z.string(),
    name: z.string(),
    onHand: amount.describe('here; null for what is not sold or not counted here'),
    reserved: z.number(),
    stock: amount.describe('in Zoho at the last look; null for what it does not sell or count'),
    expected: amount.describe("what would be on hand here if Zoho's count held"),
    remoteId: z.string().nullable(),
    seenAt: z.iso.datetime().nullable(),
    difference: z.enum(['differs', 'not-here', 'not-there', 'not-counted']).nullable(),
  })
  .meta({ id: 'ComparedStock' });
const stockList = listOf(stockAnswer);
const stockQuery = listQuery((text) => text !== '').extend({
  differs: z.enum(['true', 'false']).default('true').describe('only what is not the same in both'),
});
const hurried = z.object({ pending: z.number().int().describe('records that are tried next') });

/** The merchant's books at Zoho. */
@StaffController('zoho')
export class ZohoController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers('How it stands with the connection: grant, calls, inventory, records', connectionAnswer)
  async state(): Promise<ConnectionAnswer> {
    const view = await this.queries.execute(new FindCrmConnection(await this.organization.find()));
    return view === null ? notConnected : toConnectionAnswer(view, this.clock.now());
  }

  @Post('sync')
  @Answers('Fetches and pushes whatever is waiting, within seconds', hurried)
  @MayBeRefused()
  async sync(): Promise<z.output<typeof hurried>> {
    return this.actions.perform({ name: 'zoho.sync', subject: 'zoho' }, (organizationId) =>
      this.commands.execute(new SyncNowCommand(organizationId)),
    );
  }

  @Get('inventory')
  @Answers('What is counted here and in Zoho, as it was at the last look', stockList)
  @MayBeRefused()
  async inventory(
    @Query({ schema: stockQuery }) { differs, after, limit }: z.output<typeof stockQuery>,
  ): Promise<z.output<typeof stockList>> {
    const organizationId = await this.organization.find();
    const connection = await this.queries.execute(new FindCrmConnection(organizationId));
    if (connection === null) throw new Refused({ kind: 'zoho-off' });
    const { service } = connection;
    const found = new FindStockDifferences(organizationId, service, differs === 'true', after ?? null, limit);
    return toList(await this.queries.execute(found), toStockAnswer);
  }
}

const toStockAnswer = (row: ComparedStock): z.output<typeof stockAnswer> => ({
  sku: row.sku,
  name: row.name,
  onHand: row.here?.onHand?.toNumber() ?? null,
  reserved: row.here?.reserved.toNumber() ?? 0,
  stock: row.there?.stock?.toNumber() ?? null,
  expected: row.expected?.toNumber() ?? null,
  remoteId: row.there?.remoteId ?? null,
  seenAt: row.there?.seenAt.toISOString() ?? null,
  difference: row.difference,
});
