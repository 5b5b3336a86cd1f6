import { Clock, type Id } from '@munshi/kernel';
import { Conversations, Wake } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { contextOf } from './message-context.js';
import { MessagePipeline } from './message-pipeline.js';

/**
 * Drains a conversation's inbox, oldest first. After each commit it looks once more, without the lock: a message
 * that came while the lock was held has woken a worker that left it to us.
 */
@Injectable()
export class InboxDrain {
  /** Conversations whose next look is set: whoever writes while deferred wakes us every time. */
  private readonly expecting = new Set<Id>();

  constructor(
    private readonly conversations: Conversations,
    private readonly pipeline: MessagePipeline,
    private readonly wake: Wake,
    private readonly clock: Clock,
  ) {}

  async drain(organizationId: Id, conversationId: Id): Promise<void> {
    for (;;) {
      const message = await this.conversations.next(conversationId);
      if (message === null) return;
      const wait = (message.notBefore?.getTime() ?? 0) - this.clock.now().getTime();
      if (wait > 0) {
        this.lookAgain(organizationId, conversationId, wait);
        return;
      }
      const context = contextOf(message);
      await this.pipeline.run(context);
      if (context.outcome === 'held') return;
    }
  }

  /** The row says when; should this process die, the sweeper looks. */
  private lookAgain(organizationId: Id, conversationId: Id, inMs: number): void {
    if (this.expecting.has(conversationId)) return;
    this.expecting.add(conversationId);
    setTimeout(() => {
      this.expecting.delete(conversationId);
      this.wake.conversation(organizationId, conversationId);
    }, inMs).unref();
  }
}
