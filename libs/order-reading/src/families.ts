import type { CatalogueProduct } from './catalogue-product.js';
import { foldWord } from './fold.js';
import { mixed } from './lexicon/words.js';

/** A size with its unit, or a bare number. */
const SIZE = /\d+(?:[.,/]\d+)*(\s*)(\p{L}*)/gu;

/**
 * Goods that are one but for their size. What one of them is called besides its name says which goods are meant, though
 * not which size: "harpic neela 1 litre" is the large one, where "harpic neela" is an alias of the small one.
 */
export class Families {
  private readonly nicknames = new Map<string, Set<string>>();

  constructor(products: readonly CatalogueProduct[]) {
    for (const product of products) {
      const unsized = product.aliases.filter((alias) => !/\p{N}/u.test(alias));
      if (unsized.length === 0) continue;
      const family = familyOf(product);
      const known = this.nicknames.get(family);
      if (known) for (const alias of unsized) known.add(alias);
      else this.nicknames.set(family, new Set(unsized));
    }
  }

  /** The aliases of its family that are not its own. */
  nicknamesOf(product: CatalogueProduct): readonly string[] {
    const known = this.nicknames.get(familyOf(product));
    return known ? [...known].filter((alias) => !product.aliases.includes(alias)) : [];
  }
}

const familyOf = ({ name, category }: CatalogueProduct): string =>
  `${category}\n${name.toLowerCase().replace(SIZE, withoutSize).replace(/\s+/g, ' ').trim()}`;

/** "6A", "6 A", but "A4 Chamex" is called so. */
const withoutSize = (_size: string, gap: string, word: string): string =>
  gap === '' || mixed.unitOf(foldWord(word)) !== undefined ? ' ' : ` ${word}`;
