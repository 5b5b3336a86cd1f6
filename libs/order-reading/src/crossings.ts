import type { CatalogueRange } from './catalogue-range.js';
import { separates } from './cuts.js';
import type { Token } from './tokens.js';

/** An item that reaches over a comma, or over a word for "and" that is no part of a name. */
const OVER = { break: -3, names: -8, counts: -12, amount: -5, joiner: -1 } as const;

/** What it costs that an item of one sentence reaches over commas and words for "and". */
export class Crossings {
  /** How many tokens before each may be a name, and how many are numbers: a long sentence is asked about at every cut. */
  private readonly names: Uint32Array;
  private readonly numbers: Uint32Array;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly catalogue: CatalogueRange,
  ) {
    this.names = runningCount(tokens, (token) => mayName(token, catalogue));
    this.numbers = runningCount(tokens, ({ kind }) => kind === 'number');
  }

  /** Of the item from `from` up to but not including `to`. */
  worth(from: number, to: number): number {
    let worth = 0;
    for (let at = from + 1; at < to - 1; at += 1) {
      const token = this.tokens[at]!;
      if (token.kind === 'break') worth += this.overComma(from, at, to);
      else if (separates(this.tokens, at, this.catalogue) && !this.catalogue.knows(token.text))
        worth += OVER.joiner;
    }
    return worth;
  }

  private overComma(from: number, at: number, to: number): number {
    const [left, right] = [has(this.names, from, at), has(this.names, at, to)];
    if (!left || !right) return left ? OVER.break : OVER.amount;
    // "Cement 50, white one 5": each has a name and a count of its own.
    const counts = has(this.numbers, from, at) && has(this.numbers, at, to);
    return OVER.names + (counts ? OVER.counts : 0);
  }
}

const mayName = (token: Token, catalogue: CatalogueRange): boolean =>
  token.kind === 'word' && !catalogue.says('filler', token) && catalogue.unitOf(token.text) === undefined;

const runningCount = (tokens: readonly Token[], fits: (token: Token) => boolean): Uint32Array => {
  const counts = new Uint32Array(tokens.length + 1);
  for (const [at, token] of tokens.entries()) counts[at + 1] = counts[at]! + Number(fits(token));
  return counts;
};

const has = (counts: Uint32Array, from: number, to: number): boolean => counts[to]! > counts[from]!;
