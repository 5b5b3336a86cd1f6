import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Bad signatures that one peer may bring in a minute at full speed. */
const FREE = 20;
/** How long each further one waits for its refusal (ms). */
const DELAY = 1_000;
/** Waiting callers cost memory: beyond this the refusal comes at once. */
const MOST_WAITING = 200;

/** Makes guessing signatures slow, without letting the guesser hold anything of ours. */
@Injectable()
export class BadCallers {
  private readonly counted = new RateLimiterMemory({ points: FREE, duration: 60 });
  private waiting = 0;

  async slowDown(peer: string): Promise<void> {
    const over = await this.counted.consume(peer).then(
      () => false,
      () => true,
    );
    if (!over || this.waiting >= MOST_WAITING) return;
    this.waiting += 1;
    try {
      await setTimeout(DELAY);
    } finally {
      this.waiting -= 1;
    }
  }
}
