import { UnitOfWork } from '@munshi/database';
import { type Id, ok, type Result } from '@munshi/kernel';
import { checkOutreach, type InvalidOutreach, Organizations, type Outreach } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CAPPED_KINDS } from '../outbound/caps.js';
import { PutOff } from '../outbound/put-off.js';

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

/** Every process has read the organization anew by then: asked sooner, one would put them off by what was said before. */
const KNOWN_EVERYWHERE_MS = 61_000;

@CommandHandler(PutOutreachCommand)
export class PutOutreachHandler implements ICommandHandler<PutOutreachCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly putOff: PutOff,
  ) {}

  /** @returns the outreach as it is stored. */
  async execute({ organizationId, outreach }: PutOutreachCommand): Promise<Outcome> {
    const checked = checkOutreach(outreach, CAPPED_KINDS);
    if (!checked.ok) return checked;
    // In one: what is said otherwise for whoever waits is never said without them.
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const { quietHours, frequencyCaps } = await this.organizations.putOutreach(
        organizationId,
        checked.value,
      );
      const changed = [
        ...(quietHours ? (['quiet-hours'] as const) : []),
        ...(frequencyCaps ? (['frequency-cap'] as const) : []),
      ];
      if (changed.length > 0) await this.putOff.letGo(organizationId, changed, KNOWN_EVERYWHERE_MS);
      return ok(checked.value);
    });
  }
}
