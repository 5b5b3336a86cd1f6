import {
  Conversations,
  type FinishedTurn,
  type HeldConversation,
  type PendingMessage,
} from '@munshi/messaging';

export const pendingMessage = (more: Partial<PendingMessage> = {}): PendingMessage => ({
  id: 1,
  organizationId: 'b9c1f2a0-0000-4000-8000-000000000001',
  conversationId: 'b9c1f2a0-0000-4000-8000-000000000002',
  channelAccountId: 'b9c1f2a0-0000-4000-8000-000000000003',
  providerMessageId: 'SM1',
  traceId: 'b9c1f2a0-0000-4000-8000-000000000004',
  address: '+919800000001',
  phone: '919800000001',
  userId: null,
  profileName: null,
  sentAt: null,
  receivedAt: new Date('2026-11-20T06:30:00Z'),
  raw: Buffer.alloc(0),
  attempts: 0,
  notBefore: null,
  ...more,
});

export const heldConversation = (more: Partial<HeldConversation> = {}): HeldConversation => ({
  id: 'b9c1f2a0-0000-4000-8000-000000000002',
  contactId: 'b9c1f2a0-0000-4000-8000-000000000005',
  contact: { phone: '919800000001', userId: null, name: null, language: null, optedOutAt: null },
  lastInboundAt: null,
  humanUntil: null,
  session: null,
  lastShown: null,
  unsent: null,
  ...more,
});

/** Remembers what the pipeline decided about a message. */
export class MemoryConversations extends Conversations {
  readonly postponed: { fault: string; notBefore: Date | null }[] = [];
  readonly deferred: Date[] = [];
  readonly finished: FinishedTurn[] = [];
  held: HeldConversation | 'held' | 'gone' = heldConversation();

  next(): Promise<null> {
    return Promise.resolve(null);
  }

  take(): Promise<HeldConversation | 'held' | 'gone'> {
    return Promise.resolve(this.held);
  }

  finish(turn: FinishedTurn): Promise<void> {
    this.finished.push(turn);
    return Promise.resolve();
  }

  postpone(_: PendingMessage, fault: string, notBefore: Date | null): Promise<void> {
    this.postponed.push({ fault, notBefore });
    return Promise.resolve();
  }

  defer(_: PendingMessage, notBefore: Date): Promise<void> {
    this.deferred.push(notBefore);
    return Promise.resolve();
  }

  withNumber(): Promise<string> {
    return Promise.reject(new Error('nobody is told here'));
  }

  restart(): Promise<void> {
    return Promise.resolve();
  }
}
