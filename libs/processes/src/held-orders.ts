import { FindShop } from '@munshi/customers';
import { type Id, ok, type Result } from '@munshi/kernel';
import { SpokenLanguages } from '@munshi/messaging';
import { type Audience, HoldOrderCommand, type OrderNotFound, type OrderView } from '@munshi/orders';
import { Organizations } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

export interface HeldOrder {
  readonly order: OrderView;
  /** Its shop as it is now, in its own language, or what it writes in, or else the organization's. */
  readonly audience: Audience;
}

/** Orders that staff or a customer have in hand: locked until the open unit of work ends. */
@Injectable()
export class HeldOrders {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
    private readonly spoken: SpokenLanguages,
  ) {}

  async hold(organizationId: Id, orderId: Id): Promise<Result<HeldOrder, OrderNotFound>> {
    const held = await this.commands.execute(new HoldOrderCommand(organizationId, orderId));
    if (!held.ok) return held;
    const order = held.value;
    const shop = await this.queries.execute(new FindShop(organizationId, order.shopId));
    if (shop === null) throw new Error(`order ${orderId} is of a shop that does not exist`);
    const written = order.conversationId === null ? null : await this.spoken.of(order.conversationId);
    const language = shop.language ?? written ?? (await this.organizations.find(organizationId)).language;
    const { name, address, taxId, state, termsDays } = shop;
    return ok({ order, audience: { language, buyer: { name, address, taxId, state, termsDays } } });
  }
}
