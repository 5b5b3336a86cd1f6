import type { Quantity } from '@munshi/kernel';
import type { CatalogueRange } from './catalogue-range.js';
import type { Item } from './items.js';
import { Outcomes } from './lines.js';
import { isDenied, isHalf, lessened, times } from './line-changes.js';
import type { OrderedLine } from './reading.js';
import { sellable } from './units.js';

/** What is done to the lines of a draft, line by line. */
export class LineEdits {
  readonly read = new Outcomes();
  readonly removed = new Set<string>();
  /** What comes on top of what is there. */
  readonly more = new Set<string>();

  constructor(private readonly catalogue: CatalogueRange) {}

  /** Does to a line what an item says of it. */
  change(line: OrderedLine | undefined, item: Item): void {
    if (line === undefined) return;
    const [amount] = item.amounts;
    const drops = item.remove || isDenied(item);
    if (drops && amount === undefined) this.removed.add(line.sku);
    else if (item.double && amount === undefined)
      this.put(line, item, times(line.quantity, item.factor.thousandths / 1000), line.unit);
    else if (isHalf(item)) this.put(line, item, times(line.quantity, 0.5), line.unit);
    else if (drops && !item.part) this.ask(item, [line.sku]);
    else if (item.unclear || item.either || item.negated || amount?.value == null) this.ask(item, [line.sku]);
    else if (item.less || item.part)
      this.put(
        line,
        item,
        lessened(line, this.catalogue.find(line.sku), amount.value, amount.unit),
        line.unit,
      );
    else if (item.more) {
      this.put(line, item, amount.value, amount.unit ?? line.unit);
      this.more.add(line.sku);
    } else this.put(line, item, amount.value, amount.unit ?? line.unit);
  }

  /** Sets a line, or asks where the goods are not sold so. */
  put(line: OrderedLine, item: Item, quantity: Quantity | null, unit: string): void {
    const product = this.catalogue.find(line.sku);
    const sold = product && quantity && sellable(product, quantity, unit);
    if (sold) this.read.line({ sku: line.sku, ...sold, span: item.span });
    else this.ask(item, [line.sku]);
  }

  /** Asks how much of the one candidate, or which of them. */
  ask(item: Item, candidates: readonly string[]): void {
    const why = candidates.length === 1 ? 'quantity' : 'product';
    this.read.ask({ span: item.span, candidates, quantity: null, unit: null, why });
  }
}
