import { Int32List } from './int32-list.js';

const NONE = new Int32Array(0);
/** The lowest bit of an entry tells a word of the plain name. */
const PLAIN = 1;

/**
 * Which products have which terms, in typed arrays: about eight bytes for a term of a product. Terms are the words of
 * names and aliases, and sizes. Products are added in the order of their positions.
 */
export class TermIndex {
  private readonly ids = new Map<string, number>();
  private readonly names: string[] = [];
  /** Entries of each product, `id * 2 + plain`, ascending by product. */
  private readonly entries = new Int32List();
  /** For every product that was added: its position and where its entries begin. */
  private readonly owners = new Int32List();
  private readonly begins = new Int32List();
  private sealed: { starts: Int32Array; postings: Int32Array } | null = null;

  get size(): number {
    return this.owners.length;
  }

  get terms(): readonly string[] {
    return this.names;
  }

  /** Positions of all its products, ascending. */
  positions(): Int32Array {
    return this.owners.slice(0, this.owners.length);
  }

  idOf(term: string): number | undefined {
    return this.ids.get(term);
  }

  /** @param plain of `terms`, those of the name itself that are neither numbers nor units */
  add(position: number, terms: ReadonlySet<string>, plain: ReadonlySet<string>): void {
    this.owners.push(position);
    this.begins.push(this.entries.length);
    for (const term of terms) {
      let id = this.ids.get(term);
      if (id === undefined) {
        this.ids.set(term, (id = this.ids.size));
        this.names.push(term);
      }
      this.entries.push(id * 2 + (plain.has(term) ? PLAIN : 0));
    }
    this.sealed = null;
  }

  /** Positions of the products with this term, ascending. */
  positionsOf(id: number): Int32Array {
    const { starts, postings } = this.seal();
    return postings.subarray(starts[id], starts[id + 1]);
  }

  /** Terms of the plain name of the product at `position`. */
  plainTermsAt(position: number): number[] {
    const plain: number[] = [];
    for (const entry of this.entriesAt(position)) if (entry & PLAIN) plain.push(entry >> 1);
    return plain;
  }

  /** The same for products that are called alike but for their size. */
  plainNameAt(position: number): string {
    return this.plainTermsAt(position)
      .sort((one, other) => one - other)
      .join(' ');
  }

  termsAt(position: number): string[] {
    return Array.from(this.entriesAt(position), (entry) => this.names[entry >> 1]!);
  }

  has(position: number, id: number): boolean {
    const owner = id < 0 ? -1 : this.ownerAt(position);
    if (owner < 0) return false;
    const end = this.endOf(owner);
    for (let at = this.begins.at(owner); at < end; at += 1) if (this.entries.at(at) >> 1 === id) return true;
    return false;
  }

  private entriesAt(position: number): Int32Array {
    const owner = this.ownerAt(position);
    if (owner < 0) return NONE;
    return this.entries.slice(this.begins.at(owner), this.endOf(owner));
  }

  private endOf(owner: number): number {
    return owner + 1 < this.begins.length ? this.begins.at(owner + 1) : this.entries.length;
  }

  /** By bisection where the positions of one market are some of the catalogue's only. */
  private ownerAt(position: number): number {
    if (position < this.owners.length && this.owners.at(position) === position) return position;
    let [low, high] = [0, this.owners.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.owners.at(middle);
      if (found === position) return middle;
      if (found < position) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Sorts the entries by term. Done at the first question, or before it, so that no customer waits for it. */
  seal(): { starts: Int32Array; postings: Int32Array } {
    if (this.sealed) return this.sealed;
    const starts = new Int32Array(this.ids.size + 1);
    for (const entry of this.entries.slice(0, this.entries.length)) starts[(entry >> 1) + 1]! += 1;
    for (let id = 1; id < starts.length; id += 1) starts[id]! += starts[id - 1]!;
    const next = starts.slice();
    const postings = new Int32Array(this.entries.length);
    for (let owner = 0; owner < this.owners.length; owner += 1)
      for (const entry of this.entriesAt(this.owners.at(owner)))
        postings[next[entry >> 1]!++] = this.owners.at(owner);
    return (this.sealed = { starts, postings });
  }
}
