import { Clock, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ApprovalRefusal, Credit, type CreditDecision } from '../domain/credit.js';

/** Staff let an order above the limit pass, or do not. An approved one still has to be confirmed by its customer. */
export class DecideOnCreditCommand extends Command<Result<void, ApprovalRefusal>> {
  constructor(
    readonly organizationId: Id,
    readonly approvalId: Id,
    readonly decision: CreditDecision,
    readonly by: string,
    readonly note: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(DecideOnCreditCommand)
export class DecideOnCreditHandler implements ICommandHandler<DecideOnCreditCommand> {
  constructor(
    private readonly credit: Credit,
    private readonly clock: Clock,
  ) {}

  execute(command: DecideOnCreditCommand): Promise<Result<void, ApprovalRefusal>> {
    const { organizationId, approvalId, decision, by, note } = command;
    return this.credit.decide(organizationId, approvalId, { decision, by, note, at: this.clock.now() });
  }
}
