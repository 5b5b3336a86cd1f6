import { randomUUID } from 'node:crypto';
import { canonicalAddress } from '@munshi/channels';
import { isTransient, POOL, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { Wake } from '../queues/wake.js';
import { SharedStatement } from '../shared-statement.js';
import { holdPerson, saidInMessage } from './consents.sql.js';
import { conversationIdOf } from './conversation-id.js';
import {
  Conversations,
  type FinishedTurn,
  type HeldConversation,
  type PendingMessage,
} from './conversation.js';
import { Introductions } from './introductions.js';
import { joinParts, quietBefore, sayTogether, shownBy } from './reply.js';
import * as sql from './conversations.sql.js';

/** The turn's message was handled by somebody else although we hold the lock: a bug, never a retry. */
class HandledTwice extends Error {}

@Injectable()
export class PgConversations extends Conversations {
  /** One job wakes many conversations, and each looks again after its commit. */
  private readonly looks = new SharedStatement<Id, PendingMessage | null>({
    run: (ids) => this.look(ids),
    keyOf: (id) => id,
    isDataFault: () => false,
    isTransient,
    connections: 1,
  });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly introductions: Introductions,
    private readonly wake: Wake,
    @Inject(POOL) private readonly pool: pg.Pool,
  ) {
    super();
  }

  async next(conversationId: Id): Promise<PendingMessage | null> {
    const [message] = await this.looks.all([conversationId]);
    return message ?? null;
  }

  async take(message: PendingMessage): Promise<HeldConversation | 'held' | 'gone'> {
    const held = await this.lock(message);
    if (held !== null) return held;
    const met = await this.introductions.introduce(message);
    // Found to be another conversation's alias, or somebody else made it: the next look goes to the right one.
    if (met !== 'made') return met === 'known' ? 'held' : 'gone';
    return (await this.lock(message)) ?? 'held';
  }

  private async look(ids: readonly Id[]): Promise<(PendingMessage | null)[]> {
    const { rows } = await this.pool.query<PendingMessage & { asked: Id }>({ ...sql.next, values: [ids] });
    const found = new Map(rows.map(({ asked, ...message }) => [asked, message]));
    return ids.map((id) => found.get(id) ?? null);
  }

  private async lock(message: PendingMessage): Promise<HeldConversation | 'gone' | null> {
    // Two statements, since the second must not see less than the lock's holder left behind; one round trip.
    const [lock, state] = await Promise.all([
      this.unitOfWork.one(sql.lock, [message.conversationId]),
      this.unitOfWork.one(sql.state, [message.conversationId, message.id]),
    ]);
    if (lock === null) return null;
    if (state === null || !state.pending) return 'gone';
    await this.introductions.learn(message, lock.contactId, state);
    return {
      id: message.conversationId,
      contactId: lock.contactId,
      contact: {
        phone: state.phone ?? message.phone,
        userId: state.userId ?? message.userId,
        name: state.name ?? message.profileName,
        language: state.language,
        optedOutAt: state.optedOutAt,
      },
      lastInboundAt: lock.lastInboundAt,
      humanUntil: lock.humanUntil,
      session: state.expiresAt === null ? null : { state: state.session, expiresAt: state.expiresAt },
      lastShown:
        state.shows === null || state.shownAt === null ? null : { shows: state.shows, at: state.shownAt },
      unsent: state.unsentId === null ? null : { id: state.unsentId, parts: state.unsentParts ?? [] },
    };
  }

  async finish(turn: FinishedTurn): Promise<void> {
    const { message, conversation } = turn;
    const [handled] = await Promise.all([
      this.unitOfWork.one(sql.finish, [
        message.id,
        turn.outcome,
        turn.kind,
        turn.text,
        conversation.id,
        turn.opensWindow ? message.receivedAt : null,
        message.address,
        turn.humanUntil,
        turn.flag,
        JSON.stringify(turn.session.state),
        turn.session.expiresAt,
        message.organizationId,
        turn.followUpAt,
      ]),
      this.writeReply(turn),
      turn.consent !== null && this.unitOfWork.execute(holdPerson, [conversation.contactId]),
      turn.consent !== null &&
        this.unitOfWork.execute(saidInMessage, [
          conversation.contactId,
          turn.consent,
          conversation.id,
          message.id,
        ]),
      turn.language !== null && this.unitOfWork.execute(sql.speaks, [conversation.contactId, turn.language]),
    ]);
    if (handled === null) throw new HandledTwice(`message ${message.id} had been handled already`);
  }

  private async writeReply({ message, conversation, reply }: FinishedTurn): Promise<void> {
    if (reply.length === 0) return;
    const parts = joinParts([], reply);
    const together = conversation.unsent === null ? parts : joinParts(conversation.unsent.parts, reply);
    const quiet = quietBefore(message.receivedAt, conversation.lastInboundAt);
    const alone = sayTogether(parts);
    const joined = sayTogether(together);
    await this.unitOfWork.execute(sql.reply, [
      conversation.unsent?.id ?? null,
      joined.text,
      JSON.stringify(joined.choices),
      JSON.stringify(together),
      shownBy(together),
      message.id,
      message.providerMessageId,
      quiet,
      randomUUID(),
      message.organizationId,
      message.channelAccountId,
      conversation.id,
      message.traceId,
      message.address,
      alone.text,
      JSON.stringify(alone.choices),
      JSON.stringify(parts),
      shownBy(parts),
      joined.choicesLabel ?? null,
      alone.choicesLabel ?? null,
    ]);
    this.unitOfWork.afterCommit(() => {
      this.wake.sender(message.organizationId, message.channelAccountId, quiet);
    });
  }

  async postpone(message: PendingMessage, fault: string, notBefore: Date | null): Promise<void> {
    await this.unitOfWork.run(message.organizationId, () =>
      this.unitOfWork.execute(sql.postpone, [message.id, fault.slice(0, 500), notBefore]),
    );
  }

  async restart(organizationId: Id, conversationId: Id): Promise<void> {
    await this.unitOfWork.run(organizationId, () => this.unitOfWork.execute(sql.restart, [conversationId]));
  }

  async withNumber(route: ChannelRoute, number: string): Promise<Id> {
    const conversationId = conversationIdOf(route, number);
    const known = await this.unitOfWork.one(sql.root, [conversationId]);
    if (known !== null) return known.id;
    const phone = canonicalAddress(number);
    await this.introductions.introduce({
      conversationId,
      organizationId: route.organizationId,
      channelAccountId: route.id,
      address: phone,
      phone,
      userId: null,
      profileName: null,
    });
    const made = await this.unitOfWork.one(sql.root, [conversationId]);
    // Somebody else is meeting them this moment: the work starts over, and finds them.
    if (made === null) throw new Error(`conversation ${conversationId} is being made elsewhere`);
    return made.id;
  }

  async defer(message: PendingMessage, notBefore: Date): Promise<void> {
    await this.unitOfWork.run(message.organizationId, () =>
      this.unitOfWork.execute(sql.defer, [message.id, notBefore]),
    );
  }
}
