import { type BodyOf, SendingTroubled } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { PauseCampaignCommand, PauseCampaignHandler } from '../commands/pause-campaign.js';
import { Campaigns } from '../domain/campaigns.js';

/**
 * The provider holds a number of ours to write too much that nobody wants, or does not let it in: what it tells many is
 * paused until a person has looked. A template that is refused is paused by itself, and the rounds see that.
 */
@Injectable()
@ReactsTo({ contract: SendingTroubled, name: 'pause-campaigns-when-sending-troubled', queue: 'campaigns' })
export class PauseWhenSendingTroubled implements Reaction<typeof SendingTroubled> {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly pause: PauseCampaignHandler,
  ) {}

  async handle(body: BodyOf<typeof SendingTroubled>, { organizationId }: EventHead): Promise<void> {
    const { cause, channelAccountId, code, detail, at } = body;
    if (cause === 'template') return;
    const words = [cause, code, detail].filter((part) => part !== null).join(': ');
    // One that was resumed since has been looked at.
    for (const id of await this.campaigns.runningAt(channelAccountId, new Date(at)))
      await this.pause.execute(new PauseCampaignCommand(organizationId, id, 'provider', words));
  }
}
