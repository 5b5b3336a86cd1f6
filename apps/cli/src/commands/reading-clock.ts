/** What an index costs and how long messages take to read. */
export class ReadingClock {
  private products = 0;
  private buildMs = 0;
  private indexBytes = 0;
  private readonly taken: number[] = [];

  building<Index>(products: number, build: () => Index): Index {
    const before = memory();
    const started = performance.now();
    const index = build();
    this.products = products;
    this.buildMs = performance.now() - started;
    this.indexBytes = memory() - before;
    return index;
  }

  reading<Result>(read: () => Result): Result {
    const started = performance.now();
    const result = read();
    this.taken.push(performance.now() - started);
    return result;
  }

  /** Milliseconds, and bytes that are only right where node runs with `--expose-gc`. */
  summary(): object {
    const sorted = [...this.taken].sort((left, right) => left - right);
    const at = (share: number): number => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    return {
      products: this.products,
      buildMs: rounded(this.buildMs),
      indexBytes: this.indexBytes,
      messages: sorted.length,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      worstMs: at(1),
    };
  }
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;

const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
