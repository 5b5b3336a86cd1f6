import { FindShop } from '@munshi/customers';
import type { Id } from '@munshi/kernel';
import { Outbound, SpokenLanguages } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { say, templateOf, type Utterance } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';

/** Tells a shop, in its language or what it writes in, what was decided about something that it had said in a conversation. */
@Injectable()
export class ToldInChat {
  constructor(
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
    private readonly outbound: Outbound,
    private readonly spoken: SpokenLanguages,
  ) {}

  /**
   * @param identity told again under the same one, it is not said twice
   * @param shows the draft whose numbers it shows, as the conversation's flow writes them
   */
  async tell(
    organizationId: Id,
    to: { readonly shopId: Id; readonly conversationId: Id | null },
    identity: string,
    utterance: Utterance,
    shows?: string,
  ): Promise<void> {
    const { shopId, conversationId } = to;
    if (conversationId === null) return;
    const [shop, written, organization] = await Promise.all([
      this.queries.execute(new FindShop(organizationId, shopId)),
      this.spoken.of(conversationId),
      this.organizations.find(organizationId),
    ]);
    const language = shop?.language ?? written ?? organization.language;
    const template = templateOf(utterance, language);
    const said = say(utterance, language);
    await this.outbound.tell({
      ...{ conversationId, identity, said },
      ...(shows !== undefined && { shows }),
      ...(template && { template }),
    });
  }
}
