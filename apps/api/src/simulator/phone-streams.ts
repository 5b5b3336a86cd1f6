import { setTimeout as wait } from 'node:timers/promises';
import type { PhoneViews, SimulatorAccount } from '@munshi/simulator';
import { Logger, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import { Observable } from 'rxjs';
import { cursorOf, ToldPage } from './phone-changes.js';

const LOOK_EVERY_MS = 250;
const LOOK_AGAIN_AFTER_FAULT_MS = 1_000;
const BEAT_EVERY_MS = 10_000;

/**
 * Shows pages what happens on a phone. It looks at the rows instead of listening for notifications: what
 * happened during a lost connection, in another process or before a restart needs no care that way.
 */
export class PhoneStreams implements OnModuleDestroy {
  private readonly logger = new Logger(PhoneStreams.name);
  private readonly closing = new AbortController();
  private open = 0;

  constructor(private readonly views: Pick<PhoneViews, 'of'>) {}

  /** How many pages are looking. */
  get watching(): number {
    return this.open;
  }

  of(account: SimulatorAccount, phone: string, after: number): Observable<MessageEvent> {
    return new Observable<MessageEvent>((page) => {
      const left = new AbortController();
      const stop = AbortSignal.any([left.signal, this.closing.signal]);
      this.open += 1;
      void this.watch(account, phone, after, stop, (event) => page.next(event)).finally(() => {
        this.open -= 1;
        page.complete();
      });
      return () => left.abort();
    });
  }

  /** An open stream would keep the server from closing. */
  onModuleDestroy(): void {
    this.closing.abort();
  }

  private async watch(
    account: SimulatorAccount,
    phone: string,
    after: number,
    stop: AbortSignal,
    send: (event: MessageEvent) => void,
  ): Promise<void> {
    const told = new ToldPage(after);
    let beatAt = Date.now() + BEAT_EVERY_MS;
    const stays = () => !stop.aborted;
    while (stays()) {
      let pause = LOOK_EVERY_MS;
      try {
        const view = await this.views.of(account, phone);
        const changes = told.changes(view);
        if (changes !== undefined && stays()) send({ type: 'phone', id: cursorOf(view), data: changes });
      } catch (error) {
        this.logger.warn(`a phone cannot be shown for now: ${String(error)}`);
        pause = LOOK_AGAIN_AFTER_FAULT_MS;
      }
      if (Date.now() >= beatAt && stays()) {
        send({ type: 'beat', data: '' });
        beatAt = Date.now() + BEAT_EVERY_MS;
      }
      await wait(pause, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}
