import {
  type ChannelView,
  FindChannels,
  PutPortfolioLimitCommand,
  ResumeChannelCommand,
} from '@munshi/messaging';
import { Body, Get, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

const channel = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    number: z.string(),
    ratePerSecond: z.number().int(),
    portfolioLimit: z
      .number()
      .int()
      .nullable()
      .describe('people that it may write to in 24 h without their having written; null for no limit'),
    people: z
      .number()
      .int()
      .describe('whom it has written to so in the last 24 h; counted only under a limit'),
    trouble: z
      .object({
        cause: z
          .enum(['credentials', 'standing'])
          .describe(
            '`credentials`: nothing is sent but one message a minute, to see; `standing`: no marketing',
          ),
        code: z.string().nullable(),
        detail: z.string().nullable(),
        since: z.iso.datetime(),
        until: z.iso.datetime(),
      })
      .nullable(),
  })
  .meta({ id: 'Channel' });
const channelList = z.object({ items: z.array(channel) }).meta({ id: 'Channels' });
const limitToPut = z
  .strictObject({ people: z.number().int().min(0).max(100_000_000).nullable() })
  .meta({ id: 'PortfolioLimitToPut' });
const changed = z.object({ id: z.string() });

/** Our numbers at the providers. */
@StaffController('channels')
export class ChannelsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('Our numbers, and what keeps them from sending', channelList)
  async list(): Promise<z.output<typeof channelList>> {
    const channels = await this.queries.execute(new FindChannels(await this.organization.find()));
    return { items: channels.map(toJson) };
  }

  @Put(':id/portfolio-limit')
  @Answers('As the console of the provider has it', changed)
  @MayBeMissing()
  async limit(
    @Param('id') id: string,
    @Body({ schema: limitToPut }) { people }: z.output<typeof limitToPut>,
  ): Promise<z.output<typeof changed>> {
    const action = { name: 'channel.portfolio-limit', subject: id, detail: { people } };
    await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new PutPortfolioLimitCommand(organizationId, id, people)),
    );
    return { id };
  }

  @Post(':id/resume')
  @Answers('What was wrong with it has been put right: it sends again at once', changed)
  @MayBeMissing()
  @MayBeRefused()
  async resume(@Param('id') id: string): Promise<z.output<typeof changed>> {
    await this.actions.perform({ name: 'channel.resume', subject: id }, (organizationId) =>
      this.commands.execute(new ResumeChannelCommand(organizationId, id)),
    );
    return { id };
  }
}

const toJson = ({ address, trouble, ...view }: ChannelView): z.output<typeof channel> => ({
  ...view,
  number: address,
  trouble: trouble && {
    ...trouble,
    since: trouble.since.toISOString(),
    until: trouble.until.toISOString(),
  },
});
