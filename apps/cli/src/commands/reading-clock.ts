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

  /**
   * Milliseconds, and bytes that are only right where node runs with `--expose-gc`. `warm` is of the second half of the
   * messages: a process that has read for a while, as the product's have.
   */
  summary(): object {
    const all = shares(this.taken);
    const warm = shares(this.taken.slice(Math.floor(this.taken.length / 2)));
    return {
      products: this.products,
      buildMs: rounded(this.buildMs),
      indexBytes: this.indexBytes,
      messages: this.taken.length,
      p50Ms: all(0.5),
      p99Ms: all(0.99),
      worstMs: all(1),
      warmP99Ms: warm(0.99),
    };
  }
}

/** How long that share of them took at most. */
const shares = (taken: readonly number[]): ((share: number) => number) => {
  const sorted = taken.toSorted((left, right) => left - right);
  return (share) => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
};

const rounded = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;

const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
