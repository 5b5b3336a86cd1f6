import { plainPhrase } from '@munshi/kernel';
import { FindKeywordReplies, PutKeywordReplyCommand, RemoveKeywordReplyCommand } from '@munshi/organizations';
import { Body, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

const reply = z
  .string()
  .describe(
    'said as it stands; `{rest}` in it repeats what follows the keyword, which then begins the message',
  );
const keywordReply = z
  .object({
    keyword: z.string().describe('as it is compared: without case, accents and punctuation'),
    reply,
    active: z.boolean().describe('only then is it said'),
  })
  .meta({ id: 'KeywordReply' });
const keywordList = listOf(keywordReply);
const keywordQuery = listQuery((text) => text !== '' && plainPhrase(text) === text);
const putRequest = z
  .strictObject({
    reply,
    active: z.boolean().optional().describe('left out: as it is; a new one is said'),
    keyword: z.unknown().optional().describe('ignored: so that what was read may be sent back'),
  })
  .meta({ id: 'KeywordReplyToPut' });
const removed = z.object({ keyword: z.string() });

@StaffController('keyword-replies')
export class KeywordRepliesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('What is answered to keywords, in their order', keywordList)
  async list(
    @Query({ schema: keywordQuery }) { after, limit }: z.output<typeof keywordQuery>,
  ): Promise<z.output<typeof keywordList>> {
    const found = new FindKeywordReplies(await this.organization.find(), after ?? null, limit);
    return toList(await this.queries.execute(found), (view) => view);
  }

  @Put(':keyword')
  @Answers('Adds the reply to this keyword, or overwrites it', keywordReply)
  @MayBeRefused()
  put(
    @Param('keyword') keyword: string,
    @Body({ schema: putRequest }) given: z.output<typeof putRequest>,
  ): Promise<z.output<typeof keywordReply>> {
    const stated = { reply: given.reply, active: given.active };
    const action = { name: 'keyword-reply.put', subject: plainPhrase(keyword), detail: stated };
    return this.actions.perform(action, (organizationId) =>
      this.commands.execute(new PutKeywordReplyCommand(organizationId, { keyword, ...stated })),
    );
  }

  @Delete(':keyword')
  @Answers('The keyword is a word like any other again', removed)
  @MayBeMissing()
  async remove(@Param('keyword') given: string): Promise<z.output<typeof removed>> {
    const keyword = plainPhrase(given);
    await this.actions.perform({ name: 'keyword-reply.remove', subject: keyword }, (organizationId) =>
      this.commands.execute(new RemoveKeywordReplyCommand(organizationId, keyword)),
    );
    return { keyword };
  }
}
