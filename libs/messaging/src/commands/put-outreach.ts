import { type Id, ok, type Result } from '@munshi/kernel';
import {
  checkOutreach,
  type InvalidOutreach,
  Organizations,
  type Outreach,
  type OutreachChanges,
} from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CAPPED_KINDS } from '../outbound/caps.js';
import { PostponedMessages } from '../outbound/postponed-messages.js';

type Outcome = Result<Outreach, InvalidOutreach>;

/** Says when and how often customers are written to unasked, from now on; what is scheduled stays scheduled. */
export class PutOutreachCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly outreach: Outreach,
  ) {
    super();
  }
}

@CommandHandler(PutOutreachCommand)
export class PutOutreachHandler implements ICommandHandler<PutOutreachCommand> {
  constructor(
    private readonly organizations: Organizations,
    private readonly postponed: PostponedMessages,
  ) {}

  /** @returns the outreach as it is stored. */
  async execute({ organizationId, outreach }: PutOutreachCommand): Promise<Outcome> {
    const checked = checkOutreach(outreach, CAPPED_KINDS);
    if (!checked.ok) return checked;
    const put = await this.postponed.changeAndReconsider<OutreachChanges, InvalidOutreach>(
      organizationId,
      async () => ok(await this.organizations.putOutreach(organizationId, checked.value)),
      ({ quietHours, frequencyCaps }) => [
        ...(quietHours ? (['quiet-hours'] as const) : []),
        ...(frequencyCaps ? (['frequency-cap'] as const) : []),
      ],
    );
    return put.ok ? checked : put;
  }
}
