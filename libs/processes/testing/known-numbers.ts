import { randomUUID } from 'node:crypto';
import type { Id } from '@munshi/kernel';
import type { Reach, Reached } from '@munshi/messaging';

/** Where somebody with a number is written to, as a spec has it. */
export class KnownNumbers implements Pick<Reach, 'of'> {
  private readonly known = new Map<string, Reached>();

  of(_: Id, numbers: readonly string[]): Promise<Reached | null> {
    const reached = numbers.map((number) => this.known.get(number)).find((found) => found !== undefined);
    return Promise.resolve(reached ?? null);
  }

  add(number: string, conversationId: Id): void {
    const recipient = {
      ...{ asked: conversationId, conversationId, zone: 'Asia/Kolkata' },
      ...{ language: null, humanUntil: null, flag: null, lastInboundAt: null },
    };
    const route = {
      ...{ id: randomUUID(), organizationId: '', channel: 'simulator' as const, accountKey: '', address: '' },
      ...{ credentials: {}, addressSalt: Buffer.alloc(0), ratePerSecond: 1 },
    };
    this.known.set(number, { route, recipient });
  }
}
