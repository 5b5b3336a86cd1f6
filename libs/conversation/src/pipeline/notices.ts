import { canonicalAddress } from '@munshi/channels';
import { FindShopAt } from '@munshi/customers';
import { UnitOfWork } from '@munshi/database';
import { Clock } from '@munshi/kernel';
import { Outbound, type PendingMessage, SpokenLanguages } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { type Language, say, type Utterance } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Apology } from './errors.js';
import type { MessageContext } from './message-context.js';
import type { Notice } from './rate-limit.js';

/** A customer who keeps writing hears again after this time that we are busy (ms). */
const NOTICE_EVERY = 600_000;

/** What the pipeline itself says, outside of any turn: one row each, under an identity that says it once. */
@Injectable()
export class Notices implements Apology, Notice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: Outbound,
    private readonly organizations: Organizations,
    private readonly queries: QueryBus,
    private readonly spoken: SpokenLanguages,
    private readonly clock: Clock,
  ) {}

  apologise(context: MessageContext): Promise<void> {
    return this.tell(context, `apology:${context.message.id}`, { kind: 'apology' });
  }

  tooFast(context: MessageContext): Promise<void> {
    const slot = Math.floor(this.clock.now().getTime() / NOTICE_EVERY);
    return this.tell(context, `too-fast:${slot}`, { kind: 'too-fast' });
  }

  private async tell({ message }: MessageContext, identity: string, utterance: Utterance): Promise<void> {
    const set = await this.languageOf(message);
    const { conversationId } = message;
    await this.unitOfWork.run(message.organizationId, async () => {
      const language = set.shop ?? (await this.spoken.of(conversationId)) ?? set.organization;
      await this.outbound.tell({ conversationId, identity, said: say(utterance, language) });
    });
  }

  /** What staff have set; as in a turn, what the customer writes in stands between the two. */
  private async languageOf({ organizationId, address, phone, userId }: PendingMessage): Promise<{
    shop: Language | null;
    organization: Language;
  }> {
    const known = [phone, userId].filter((one) => one !== null);
    const addresses = (known.length > 0 ? known : [address]).map(canonicalAddress);
    const shop = await this.queries.execute(new FindShopAt(organizationId, addresses));
    const { language } = await this.organizations.find(organizationId);
    return { shop: shop?.language ?? null, organization: language };
  }
}
