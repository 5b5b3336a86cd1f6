import { type BodyOf, SendingTroubled } from '@munshi/contracts';
import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Organizations } from '@munshi/organizations';
import { say } from '@munshi/wording';
import { Inject, Injectable } from '@nestjs/common';
import { ChannelRoutes } from '../accounts/channel-route.js';
import { Reach } from '../conversations/reach.js';
import { Outbound } from '../outbound/outbound.js';
import { type EventHead, type Reaction, ReactsTo } from '../outbox/reaction.js';

const troubled = statement<{ id: Id }>(
  'accounts.troubled',
  `SELECT id FROM channel_accounts WHERE trouble = 'credentials'`,
);

/**
 * A number that cannot send is a person's to mend, and cannot tell so itself: another number of ours does, the one that
 * staff wrote to last. Where there is none, the log and the list of channels say it.
 */
@Injectable()
@ReactsTo({ contract: SendingTroubled, name: 'alert-of-trouble', queue: 'reminders' })
export class AlertOfTrouble implements Reaction<typeof SendingTroubled> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly routes: ChannelRoutes,
    private readonly reach: Reach,
    private readonly outbound: Outbound,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handle(
    { cause, channelAccountId, code, detail, at }: BodyOf<typeof SendingTroubled>,
    { organizationId }: EventHead,
  ): Promise<void> {
    if (cause !== 'credentials') return;
    this.logger.error({ account: channelAccountId, code }, 'a number cannot send: a person has to look');
    const { alertNumber, language } = await this.organizations.find(organizationId);
    const number = this.routes.byId(channelAccountId);
    if (alertNumber === null || number === undefined) return;
    const { channel, address } = number;
    const said = say({ kind: 'number-in-trouble', channel, number: address, code, detail }, language);
    const stopped = await this.unitOfWork.rows(troubled, []);
    const silent = new Set(stopped.map(({ id }) => id));
    const reached = await this.reach.of(organizationId, [alertNumber], silent);
    if (reached === null) return;
    const { conversationId } = reached.recipient;
    await this.outbound.tell({ conversationId, identity: `trouble:${channelAccountId}:${at}`, said });
  }
}
