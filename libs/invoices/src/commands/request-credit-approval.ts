import { randomUUID } from 'node:crypto';
import { Clock, type Id } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Credit, type OverCreditLimit } from '../domain/credit.js';

/** Asks staff for an order above the limit: once for each amount that it comes to. @returns whether staff are to hear of it. */
export class RequestCreditApprovalCommand extends Command<boolean> {
  constructor(
    readonly organizationId: Id,
    readonly order: { readonly orderId: Id; readonly shopId: Id },
    readonly over: OverCreditLimit,
    /** What was refused before is asked for once more. */
    readonly afresh: boolean,
  ) {
    super();
  }
}

@CommandHandler(RequestCreditApprovalCommand)
export class RequestCreditApprovalHandler implements ICommandHandler<RequestCreditApprovalCommand> {
  constructor(
    private readonly credit: Credit,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, order, over, afresh }: RequestCreditApprovalCommand): Promise<boolean> {
    const { orderId, shopId } = order;
    return this.credit.request(organizationId, {
      id: randomUUID(),
      ...{ orderId, shopId, over, afresh },
      at: this.clock.now(),
    });
  }
}
