const GROWTH = 1.5;

/** A list of whole numbers that grows, at four bytes each. */
export class Int32List {
  private values = new Int32Array(64);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.values.length) {
      const grown = new Int32Array(Math.ceil(this.count * GROWTH));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.count++] = value;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  /** A view, not a copy. */
  slice(from: number, to: number): Int32Array {
    return this.values.subarray(from, to);
  }
}
