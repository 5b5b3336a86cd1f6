import { type CatalogueProduct, mixed } from '@munshi/order-reading';

type Named = Pick<CatalogueProduct, 'sku' | 'name' | 'aliases' | 'category'>;

interface Member {
  readonly sku: string;
  readonly words: ReadonlySet<string>;
}

/** A product of the same group, and how many words both are called by. */
export interface Relative {
  readonly sku: string;
  readonly shared: number;
  /** One of those words at least tells what they are, and not only how large. */
  readonly isAkin: boolean;
}

const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u;

/** Products by their category; what has none is in no group. Names are taken apart when their group is first asked for. */
export class ProductGroups {
  private readonly products = new Map<string, Named[]>();
  private readonly members = new Map<string, readonly Member[]>();

  constructor(products: Iterable<Named>) {
    for (const product of products) {
      if (product.category === '') continue;
      const group = this.products.get(product.category);
      if (group) group.push(product);
      else this.products.set(product.category, [product]);
    }
  }

  relativesOf(product: Named): readonly Relative[] {
    const { sku, category } = product;
    const words = [...wordsOf(product)];
    return this.group(category)
      .filter((member) => member.sku !== sku)
      .map((member) => {
        const shared = words.filter((word) => member.words.has(word));
        return { sku: member.sku, shared: shared.length, isAkin: shared.some(tellsKind) };
      });
  }

  private group(category: string): readonly Member[] {
    const known = this.members.get(category);
    if (known) return known;
    const group = (this.products.get(category) ?? []).map((product) => ({
      sku: product.sku,
      words: wordsOf(product),
    }));
    this.members.set(category, group);
    return group;
  }
}

/** A kind is often told by an alias alone: "Ambuja OPC 53 Grade" is "ambuja cement" to everybody. */
const wordsOf = ({ name, aliases }: Named): ReadonlySet<string> =>
  new Set(
    [name, ...aliases].flatMap((text) => text.normalize('NFKC').toLowerCase().split(NO_WORD)).filter(Boolean),
  );

/** "50", "kg", "8x4" and "bag" are of anything. */
const tellsKind = (word: string): boolean =>
  word.length > 1 &&
  !/\p{N}/u.test(word) &&
  mixed.unitOf(word) === undefined &&
  !mixed.isWritten('filler', word);
