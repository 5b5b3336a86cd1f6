import { Quantity } from '@munshi/kernel';
import {
  type CatalogueProduct,
  indexCatalogue,
  NO_CONTEXT,
  type CatalogueIndex,
  CatalogueOrderReader,
  type ReadingContext,
} from '../src/index.js';

export const product = (
  sku: string,
  name: string,
  unit: string,
  aliases = '',
  packs: Record<string, number> = {},
): CatalogueProduct => ({
  sku,
  name,
  unit,
  packs,
  category: '',
  aliases: aliases === '' ? [] : aliases.split(';'),
});

/** A shelf with the usual traps: plain and special cement, sizes, loose and packed goods. */
export const shelf = indexCatalogue([
  product('CEM', 'UltraTech Cement', 'bag', 'cement;grey cement;सीमेंट;cement 50 kg'),
  product('WHITE-5', 'Birla White Cement 5 kg', 'packet', 'safed cement', { carton: 4 }),
  product('WHITE-25', 'Birla White Cement 25 kg', 'bag'),
  product('SOLVENT', 'Solvent Cement 250 ml', 'tin'),
  product('SUGAR', 'Sugar', 'kg', 'chini;açúcar', { bag: 50 }),
  product('ATTA', 'Aashirvaad Atta 10 kg', 'bag', 'atta'),
  product('SALT', 'Tata Salt 1 kg', 'packet', 'namak', { carton: 25 }),
  product('LITE', 'Tata Salt Lite 1 kg', 'packet'),
  product('OIL-1', 'Fortune Sunflower Oil 1 L', 'pouch', '', { carton: 12 }),
  product('OIL-15', 'Fortune Sunflower Oil 15 L', 'tin'),
  product('PAR-200', 'Parachute Oil 200 ml', 'bottle', 'parachute', { carton: 48 }),
  product('TMT-8', 'TMT Bar 8 mm', 'kg', 'sariya', { bundle: 47 }),
  product('TMT-10', 'TMT Bar 10 mm', 'kg', '', { bundle: 52 }),
  product('BRICK', 'Red Bricks', 'piece', 'eent'),
  product('BISCUIT', 'Parle-G Biscuit', 'packet', 'parle g', { carton: 96 }),
]);

const reader = new CatalogueOrderReader();

export const read = (text: string, context: Partial<ReadingContext> = {}) =>
  reader.read(text, shelf, { ...NO_CONTEXT, ...context });

export const ordered = (sku: string, quantity: number, unit: string) => ({
  sku,
  quantity: Quantity.of(quantity),
  unit,
});

/** A reading on one line: `CEM 100 bag`, `CEM?` asks how much, `A|B? 5` asks which of two, `!x` is unknown. */
export const summary = (text: string, context: Partial<ReadingContext> = {}): string =>
  summaryIn(shelf, text, context);

/** The same of another shelf. */
export const summaryIn = (
  index: CatalogueIndex,
  text: string,
  context: Partial<ReadingContext> = {},
): string => {
  const { intent, lines, clarify, unknown, remove, set, add } = reader.read(text, index, {
    ...NO_CONTEXT,
    ...context,
  });
  const line = ({ sku, quantity, unit }: { sku: string; quantity: Quantity; unit: string }): string =>
    `${sku} ${quantity.toString()} ${unit}`;
  return [
    intent,
    ...lines.map(line),
    ...clarify.map(({ candidates, quantity, why }) =>
      why === 'quantity'
        ? `${candidates.join('|')}?`
        : `which ${candidates.join('|')}${quantity ? ` ${quantity}` : ''}`,
    ),
    ...unknown.map((span) => `!${span}`),
    ...remove.map((sku) => `-${sku}`),
    ...set.map((each) => `=${line(each)}`),
    ...add.map((each) => `+${line(each)}`),
  ].join(', ');
};
