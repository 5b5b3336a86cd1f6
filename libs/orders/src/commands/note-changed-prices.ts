import type { Id, Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OrderNotFound, WrongStatus } from '../domain/order-refusals.js';
import { OrderRepository } from '../domain/order.repository.js';

type Outcome = Result<void, WrongStatus | OrderNotFound>;

/** The back-order's prices are not those of this version of the catalogue: it is not filled in this version. */
export class NoteChangedPricesCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    readonly catalogueVersion: number,
  ) {
    super();
  }
}

@CommandHandler(NoteChangedPricesCommand)
export class NoteChangedPricesHandler implements ICommandHandler<NoteChangedPricesCommand> {
  constructor(private readonly orders: OrderRepository) {}

  execute({ organizationId, orderId, catalogueVersion }: NoteChangedPricesCommand): Promise<Outcome> {
    return this.orders.change(organizationId, orderId, (order) => order.noteChangedPrices(catalogueVersion));
  }
}
