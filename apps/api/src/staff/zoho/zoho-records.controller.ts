import {
  FindCrmRecords,
  RECORD_KINDS,
  RECORD_STATES,
  type RecordRefusal,
  ResolveRecordCommand,
  RetryRecordCommand,
} from '@munshi/crm-sync';
import { type Id, isId, refuse, type Result } from '@munshi/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { type RecordAnswer, recordAnswer, toRecordAnswer } from './zoho-json.js';

const recordList = listOf(recordAnswer);
const recordQuery = listQuery(isId).extend({
  state: z.enum(RECORD_STATES).optional(),
  kind: z.enum(RECORD_KINDS).optional(),
});
const resolution = z
  .strictObject({
    counts: z
      .enum(['ours', 'theirs'])
      .describe('ours: written over what is there now; theirs: left as it is, also what has failed'),
  })
  .meta({ id: 'ZohoResolution' });

/** What has become of orders, invoices and payments at Zoho. */
@StaffController('zoho/records')
export class ZohoRecordsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('Orders, invoices and payments by what has become of them, latest first', recordList)
  async list(
    @Query({ schema: recordQuery }) { state, kind, after, limit }: z.output<typeof recordQuery>,
  ): Promise<z.output<typeof recordList>> {
    const of = { ...(state && { state }), ...(kind && { kind }) };
    const found = new FindCrmRecords(await this.organization.find(), of, after ?? null, limit);
    return toList(await this.queries.execute(found), toRecordAnswer);
  }

  @Post(':id/retry')
  @Answers('Tries it again within seconds', recordAnswer)
  @MayBeMissing()
  @MayBeRefused()
  retry(@Param('id') id: string): Promise<RecordAnswer> {
    return this.decide(id, 'retry', {}, (organizationId) =>
      this.commands.execute(new RetryRecordCommand(organizationId, id)),
    );
  }

  @Post(':id/resolve')
  @Answers('Says which side counts', recordAnswer)
  @MayBeMissing()
  @MayBeRefused()
  resolve(
    @Param('id') id: string,
    @Body({ schema: resolution }) { counts }: z.output<typeof resolution>,
  ): Promise<RecordAnswer> {
    return this.decide(id, 'resolve', { counts }, (organizationId) =>
      this.commands.execute(new ResolveRecordCommand(organizationId, id, counts)),
    );
  }

  private async decide(
    id: Id,
    what: string,
    detail: object,
    decide: (organizationId: Id) => Promise<Result<void, RecordRefusal>>,
  ): Promise<RecordAnswer> {
    await this.actions.perform(
      { name: `zoho-record.${what}`, subject: id, detail },
      async (organizationId) => (isId(id) ? decide(organizationId) : refuse({ kind: 'record-not-found' })),
    );
    const one = new FindCrmRecords(await this.organization.find(), { id });
    const { items } = await this.queries.execute(one);
    if (items[0] === undefined) throw new Refused({ kind: 'record-not-found' });
    return toRecordAnswer(items[0]);
  }
}
