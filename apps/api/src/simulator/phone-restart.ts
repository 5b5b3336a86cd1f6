import { ChannelRoutes, conversationIdOf, Conversations } from '@munshi/messaging';
import { AmendDraftCommand, FindDraft } from '@munshi/orders';
import { ConversationRestart, type SimulatorAccount } from '@munshi/simulator';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

/** A phone that begins again has neither a conversation that stands somewhere nor an open draft. */
@Injectable()
export class PhoneRestart extends ConversationRestart {
  constructor(
    private readonly routes: ChannelRoutes,
    private readonly conversations: Conversations,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {
    super();
  }

  async restart({ id, organizationId }: SimulatorAccount, address: string): Promise<void> {
    const route = this.routes.byId(id);
    if (route === undefined) return;
    const conversationId = conversationIdOf(route, address);
    const draft = await this.queries.execute(new FindDraft(organizationId, conversationId));
    if (draft !== null) {
      const { shopId, priceList, currency } = draft;
      const where = { organizationId, conversationId, shopId, priceList, currency };
      await this.commands.execute(new AmendDraftCommand(where, [{ kind: 'clear' }]));
    }
    await this.conversations.restart(organizationId, conversationId);
  }
}
