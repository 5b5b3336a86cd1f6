import { UnitOfWork } from '@munshi/database';
import { type Id, type Result } from '@munshi/kernel';
import {
  type DiscountRefusal,
  GiveDiscountCommand,
  type OrderNotFound,
  type OrderView,
} from '@munshi/orders';
import { Organizations, payableOf } from '@munshi/organizations';
import type { Discount } from '@munshi/tax';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ToldInChat } from './told-in-chat.js';

type Outcome = Result<OrderView, DiscountRefusal | OrderNotFound>;

/**
 * Staff take something off an order before it is confirmed, and its customer hears so. A draft is shown again before it
 * may be confirmed; so is one that staff have taken a discount back from.
 */
export class GiveOrderDiscountCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly orderId: Id,
    /** Null takes back what was given. */
    readonly discount: Discount | null,
  ) {
    super();
  }
}

@CommandHandler(GiveOrderDiscountCommand)
export class GiveOrderDiscountHandler implements ICommandHandler<GiveOrderDiscountCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly told: ToldInChat,
    private readonly organizations: Organizations,
  ) {}

  execute({ organizationId, orderId, discount }: GiveOrderDiscountCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const given = await this.commands.execute(new GiveDiscountCommand(organizationId, orderId, discount));
      if (!given.ok || discount === null) return given;
      const { number, version, discount: off, total } = given.value;
      const seller = await this.organizations.find(organizationId);
      await this.told.tell(organizationId, given.value, `discount-given:${orderId}:${version}`, {
        kind: 'discount-given',
        ...{ number, discount: off, total: payableOf(seller, total) },
      });
      return given;
    });
  }
}
