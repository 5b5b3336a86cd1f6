import { setImmediate, setTimeout } from 'node:timers/promises';
import { within } from '@munshi/resilience';

interface TrickleOptions {
  readonly atOnce: number;
  /** What comes while this many wait is dropped. */
  readonly mostWaiting: number;
  /** What has not ended in this time (ms) holds up nothing more: its connection may be dead. */
  readonly answeredWithin: number;
  readonly onError: (error: unknown) => void;
}

/** Work that nobody waits for, a little at a time. */
export class Trickle {
  private readonly waiting: (() => Promise<unknown>)[] = [];
  private running = 0;

  constructor(private readonly options: TrickleOptions) {}

  add(work: () => Promise<unknown>): void {
    if (this.waiting.length >= this.options.mostWaiting) return;
    this.waiting.push(work);
    if (this.running < this.options.atOnce) void this.run();
  }

  /** Waits until all is done, at most so many milliseconds; what is left then is dropped. */
  async end(milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    await setImmediate(); // whoever adds something on the way out may do so in the same turn
    while (this.running > 0 && Date.now() < end) await setTimeout(10);
    this.waiting.length = 0;
  }

  private async run(): Promise<void> {
    this.running += 1;
    for (let work = this.waiting.shift(); work !== undefined; work = this.waiting.shift())
      await within(this.options.answeredWithin, work()).catch(this.options.onError);
    this.running -= 1;
  }
}
