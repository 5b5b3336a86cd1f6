import { type Id, ok, type Result } from '@munshi/kernel';
import { checkRateCard, type InvalidRateCard, type RateCard } from '@munshi/rate-card';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Organizations } from '../domain/organization.js';

type Outcome = Result<RateCard | null, InvalidRateCard>;

/** Says what the organization pays for messages, where that is not what is known of everybody's prices. */
export class PutRateCardCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly card: RateCard | null,
  ) {
    super();
  }
}

@CommandHandler(PutRateCardCommand)
export class PutRateCardHandler implements ICommandHandler<PutRateCardCommand> {
  constructor(private readonly organizations: Organizations) {}

  async execute({ organizationId, card }: PutRateCardCommand): Promise<Outcome> {
    const checked = card === null ? ok(null) : checkRateCard(card);
    if (!checked.ok) return checked;
    await this.organizations.putRateCard(organizationId, checked.value);
    return ok(checked.value);
  }
}
