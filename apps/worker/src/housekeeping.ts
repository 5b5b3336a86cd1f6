import { Sweeper } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import { FillBackOrders } from '@munshi/processes';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';

const SWEEP_EVERY = 1_000;
const SETTLE_EVERY = 10_000;
const FILL_EVERY = 5_000;

/** Looks again and again for what is due and has woken nobody. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly sweeper: Sweeper,
    private readonly backOrders: FillBackOrders,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.every(SWEEP_EVERY, 'sweep', () => this.sweeper.sweep());
    this.every(SETTLE_EVERY, 'settle', () => this.sweeper.settle());
    this.every(FILL_EVERY, 'fill back-orders', () => this.backOrders.fill());
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
  }

  /** Never twice at once: a slow round is waited for. */
  private every(interval: number, what: string, work: () => Promise<void>): void {
    let busy = false;
    const round = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      await work().catch((error: unknown) => {
        this.logger.warn({ err: error, what }, 'housekeeping failed; it is tried again');
      });
      busy = false;
    };
    this.timers.push(
      setInterval(() => {
        const running = round().finally(() => this.running.delete(running));
        this.running.add(running);
      }, interval),
    );
  }
}
