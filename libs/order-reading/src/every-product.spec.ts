import { readFileSync } from 'node:fs';
import { Quantity } from '@munshi/kernel';
import { type CatalogueProduct, CatalogueOrderReader, indexCatalogue, NO_CONTEXT } from './index.js';
import { unitsIn } from './units.js';

type Listed = CatalogueProduct & { readonly currency: string };

const products = JSON.parse(
  readFileSync(new URL('../../../corpus/catalogue.json', import.meta.url), 'utf8'),
) as Listed[];
const shelf = indexCatalogue(products);
const reader = new CatalogueOrderReader();

const SEVENTEEN = Quantity.of(17);

/** The ways in which people name one product, its count and its pack. */
const WAYS: Readonly<Record<string, (name: string, pack: string) => string>> = {
  'the count behind': (name) => `${name} 17`,
  'a dash between': (name, pack) => `${name} - 17 ${pack}`,
  'a sign for times': (name) => `${name} x 17`,
  'an equals sign': (name) => `${name}=17`,
  'a colon': (name) => `${name}: 17`,
  'count and pack behind': (name, pack) => `${name} 17 ${pack}`,
  'count and pack in one': (name, pack) => `${name} 17${pack}`,
  'in brackets': (name, pack) => `${name} (17 ${pack})`,
  'the count before': (name) => `17 ${name}`,
  'count and pack before': (name, pack) => `17 ${pack} ${name}`,
  'in capitals': (name, pack) => `${name} 17 ${pack}`.toUpperCase(),
  numbered: (name, pack) => `1. ${name} 17 ${pack}`,
};

describe('every product of the corpus', () => {
  it.each(Object.entries(WAYS))('is booked as what it is, or asked about: %s', (_, write) => {
    const wrong: string[] = [];
    let [booked, asked] = [0, 0];
    for (const product of products) {
      const packs = [product.unit, ...Object.keys(product.packs)];
      for (const pack of packs) {
        const text = write(product.name, pack);
        const language = product.currency === 'BRL' ? 'pt' : 'en';
        const { lines } = reader.read(text, shelf, { ...NO_CONTEXT, language });
        // Of a bare count only the product's own unit is meant.
        const units = text.includes(pack) || text.includes(pack.toUpperCase()) ? unitsIn(product, pack) : 1;
        const isMeant = lines.every(
          ({ sku, quantity, unit }) =>
            sku === product.sku &&
            quantity.thousandths * unitsIn(product, unit) === SEVENTEEN.thousandths * units,
        );
        if (!isMeant) wrong.push(`${text}: ${lines.map(({ sku, quantity }) => `${sku} ${quantity}`).join()}`);
        if (lines.length > 0) booked += 1;
        else asked += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeLessThan(booked / 100);
  });
});
