import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { LARGEST_BUDGET_MINOR } from '@munshi/rate-card';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PostponedMessages } from '../outbound/postponed-messages.js';

export interface InvalidBudget {
  readonly kind: 'invalid-budget';
}

type Outcome = Result<void, InvalidBudget>;

/** What may be spent in a calendar month on what nobody has asked for. */
export class PutMonthlyBudgetCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    /** In minor units of the organization's currency; null for as much as it takes. */
    readonly minor: number | null,
  ) {
    super();
  }
}

@CommandHandler(PutMonthlyBudgetCommand)
export class PutMonthlyBudgetHandler implements ICommandHandler<PutMonthlyBudgetCommand> {
  constructor(
    private readonly organizations: Organizations,
    private readonly postponed: PostponedMessages,
  ) {}

  async execute({ organizationId, minor }: PutMonthlyBudgetCommand): Promise<Outcome> {
    if (minor !== null && (!Number.isInteger(minor) || minor < 0 || minor > LARGEST_BUDGET_MINOR))
      return refuse({ kind: 'invalid-budget' });
    return this.postponed.changeAndReconsider(
      organizationId,
      async () => {
        await this.organizations.putMonthlyBudget(organizationId, minor);
        return done;
      },
      () => ['month-budget'],
    );
  }
}
