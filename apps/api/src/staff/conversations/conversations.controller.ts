import { isId } from '@munshi/kernel';
import {
  FindConsents,
  FindConversations,
  FindMessages,
  HandBackConversationCommand,
  positionIn,
  SetTimeZoneCommand,
} from '@munshi/messaging';
import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import {
  consentAnswer,
  conversationAnswer,
  messageAnswer,
  toConsentAnswer,
  toConversationAnswer,
  toMessageAnswer,
} from './conversation-json.js';

const conversationList = listOf(conversationAnswer);
const messageList = listOf(messageAnswer);
const consentList = listOf(consentAnswer);
const conversationQuery = listQuery((text) => isId(positionIn(text)?.id ?? ''));
const messageQuery = listQuery((text) => positionIn(text) !== null);
const handedBack = z.object({ id: z.string() });
const zone = z
  .strictObject({
    timeZone: z
      .string()
      .min(1)
      .max(64)
      .nullable()
      .describe(
        "whose clock quiet hours and reminders go by: `Asia/Kolkata`; null for their number's country's",
      ),
  })
  .meta({ id: 'CustomersTimeZone' });

@StaffController('conversations')
export class ConversationsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers("Conversations by their customer's last message, latest first", conversationList)
  async list(
    @Query({ schema: conversationQuery }) { after, limit }: z.output<typeof conversationQuery>,
  ): Promise<z.output<typeof conversationList>> {
    const found = new FindConversations(await this.organization.find(), after ?? null, limit);
    return toList(await this.queries.execute(found), toConversationAnswer);
  }

  @Get(':id/messages')
  @Answers('What was said in it, latest first', messageList)
  @MayBeMissing()
  async messages(
    @Param('id') id: string,
    @Query({ schema: messageQuery }) { after, limit }: z.output<typeof messageQuery>,
  ): Promise<z.output<typeof messageList>> {
    const found = new FindMessages(await this.organization.find(), id, after ?? null, limit);
    const page = await this.queries.execute(found);
    if (page === null) throw new Refused({ kind: 'conversation-not-found' });
    return toList(page, toMessageAnswer);
  }

  @Get(':id/consents')
  @Answers('What its customer said about offers and reminders, here or elsewhere, latest first', consentList)
  @MayBeMissing()
  async consents(
    @Param('id') id: string,
    @Query({ schema: messageQuery }) { after, limit }: z.output<typeof messageQuery>,
  ): Promise<z.output<typeof consentList>> {
    const found = new FindConsents(await this.organization.find(), id, after ?? null, limit);
    const page = await this.queries.execute(found);
    if (page === null) throw new Refused({ kind: 'conversation-not-found' });
    return toList(page, toConsentAnswer);
  }

  @Put(':id/time-zone')
  @Answers(
    'Where its customer lives; reminders that are scheduled keep their hour, and wait out quiet ones',
    zone,
  )
  @MayBeMissing()
  @MayBeRefused()
  async setZone(
    @Param('id') id: string,
    @Body({ schema: zone }) given: z.output<typeof zone>,
  ): Promise<z.output<typeof zone>> {
    const action = { name: 'conversation.set-zone', subject: id, detail: given };
    await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new SetTimeZoneCommand(organizationId, id, given.timeZone)),
    );
    return given;
  }

  @Post(':id/hand-back')
  @Answers('Ends a human takeover: the bot answers again, and the flag is gone', handedBack)
  @MayBeMissing()
  async handBack(@Param('id') id: string): Promise<z.output<typeof handedBack>> {
    await this.actions.perform({ name: 'conversation.hand-back', subject: id }, (organizationId) =>
      this.commands.execute(new HandBackConversationCommand(organizationId, id)),
    );
    return { id };
  }
}
