import { setTimeout as wait } from 'node:timers/promises';
import type { ProviderCallbacks, SimulatorAccounts } from '@munshi/simulator';
import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { PhoneStreams } from './phone-streams.js';

const WATCHED_MS = 200;
const UNWATCHED_MS = 1_000;
const AFTER_FAULT_MS = 2_000;

/** Lets the simulated provider make its webhook calls when they are due. */
export class CallbackPump implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(CallbackPump.name);
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;
  private poked: (() => void) | undefined;
  private again = false;

  constructor(
    private readonly accounts: SimulatorAccounts,
    private readonly callbacks: ProviderCallbacks,
    private readonly streams: PhoneStreams,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    this.poke();
    await this.running;
  }

  /** Something may be due right now. */
  poke(): void {
    this.again = true;
    this.poked?.();
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    const goesOn = () => !signal.aborted;
    while (goesOn()) {
      this.again = false;
      let pause = this.streams.watching > 0 ? WATCHED_MS : UNWATCHED_MS;
      try {
        for (const account of await this.accounts.list()) {
          const { calls, fault } = await this.callbacks.tellDue(account);
          if (calls > 0) this.again = true;
          if (fault !== undefined) throw fault;
        }
      } catch (error) {
        this.logger.warn(`the simulated provider could not call us: ${String(error)}`);
        pause = AFTER_FAULT_MS;
        this.again = false;
      }
      if (!this.again && goesOn()) await this.pause(pause);
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    const woken = new AbortController();
    this.poked = () => woken.abort();
    await wait(milliseconds, undefined, { signal: woken.signal }).catch(() => undefined);
    this.poked = undefined;
  }
}
