import { FindParked, type ParkedView, positionIn, ReplayParkedCommand } from '@munshi/messaging';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

const parkedAnswer = z
  .object({
    id: z.string(),
    kind: z
      .enum(['inbound', 'outbound', 'reaction'])
      .describe('a message that came, one of ours, or a reaction to an event'),
    what: z.string().nullable().describe('kind or purpose of the message, name of the reaction'),
    reason: z.string().nullable(),
    verdict: z.string().nullable().describe('what the send policy had said of one of ours'),
    code: z.string().nullable().describe('the code that the provider refused it with'),
    since: z.iso.datetime(),
    conversationId: z.uuid().nullable(),
    text: z.string().nullable(),
    maySayTwice: z.boolean().describe('replaying it takes `{"force": true}`'),
  })
  .meta({ id: 'Parked' });
const parkedList = listOf(parkedAnswer);
const parkedQuery = listQuery((text) => positionIn(text) !== null);
const replayRequest = z
  .strictObject({
    force: z.boolean().default(false).describe('say it again although the customer may have it'),
  })
  .nullish();
const replayed = z.object({ id: z.string() });

@StaffController('parked')
export class ParkedController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('What nobody tries any more until somebody says so, latest first', parkedList)
  async list(
    @Query({ schema: parkedQuery }) { after, limit }: z.output<typeof parkedQuery>,
  ): Promise<z.output<typeof parkedList>> {
    const found = new FindParked(await this.organization.find(), after ?? null, limit);
    return toList(await this.queries.execute(found), toParkedAnswer);
  }

  @Post(':id/replay')
  @Answers('Tries it again', replayed)
  @MayBeMissing()
  @MayBeRefused()
  async replay(
    @Param('id') id: string,
    @Body({ schema: replayRequest }) request: z.output<typeof replayRequest>,
  ): Promise<z.output<typeof replayed>> {
    const force = request?.force ?? false;
    await this.actions.perform({ name: 'parked.replay', subject: id, detail: { force } }, (organizationId) =>
      this.commands.execute(new ReplayParkedCommand(organizationId, id, force)),
    );
    return { id };
  }
}

const toParkedAnswer = (parked: ParkedView): z.output<typeof parkedAnswer> => ({
  ...parked,
  since: parked.since.toISOString(),
});
