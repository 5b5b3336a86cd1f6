import { done, type Id, isId, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PostponedMessages } from '../outbound/postponed-messages.js';
import { Troubles } from '../outbound/troubles.js';

export interface ChannelNotInTrouble {
  readonly kind: 'channel-not-in-trouble';
}

type Outcome = Result<void, ChannelNotInTrouble>;

/** What was wrong with one of our numbers has been put right: it sends again, without waiting to be tried. */
export class ResumeChannelCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly channelAccountId: string,
  ) {
    super();
  }
}

@CommandHandler(ResumeChannelCommand)
export class ResumeChannelHandler implements ICommandHandler<ResumeChannelCommand> {
  constructor(
    private readonly postponed: PostponedMessages,
    private readonly troubles: Troubles,
  ) {}

  execute({ organizationId, channelAccountId }: ResumeChannelCommand): Promise<Outcome> {
    return this.postponed.changeAndReconsider(
      organizationId,
      async () => {
        const ended = isId(channelAccountId) && (await this.troubles.end(channelAccountId, null));
        return ended ? done : refuse({ kind: 'channel-not-in-trouble' });
      },
      () => ['standing'],
    );
  }
}
