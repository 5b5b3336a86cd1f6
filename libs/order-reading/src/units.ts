import { Quantity } from '@munshi/kernel';
import { foldWord } from './fold.js';

/** Unit words of the trade in English, Hindi and Portuguese, under the name the field uses. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  bag: 'bag bori boriyan boriya katta katte saco sack बोरी बोरियां कट्टा',
  carton: 'carton ctn crtn case peti petiyan पेटी कार्टन',
  caixa: 'caixa cx',
  fardo: 'fardo fd',
  box: 'box bx डिब्बा',
  dozen: 'dozen doz dz darjan duzia दर्जन',
  gross: 'gross',
  piece: 'piece pc pcs nos no nag unit unidade un ea peca नग पीस',
  packet: 'packet pkt pack pct pacote पैकेट',
  bottle: 'bottle btl botal garrafa बोतल',
  dabba: 'dabba',
  length: 'length',
  bundle: 'bundle bdl bndl बंडल',
  roll: 'roll rolo रोल',
  coil: 'coil',
  sheet: 'sheet chapa शीट',
  tin: 'tin lata टिन',
  can: 'can',
  jar: 'jar',
  bucket: 'bucket balti balde बाल्टी',
  drum: 'drum',
  pouch: 'pouch',
  tray: 'tray',
  pair: 'pair par',
  set: 'set',
  rod: 'rod bar saria',
  trolley: 'trolley',
  kg: 'kg kgs kilo kilogram quilo किलो',
  g: 'g gm gms gram grm grama ग्राम',
  quintal: 'quintal qtl kuntal क्विंटल',
  ton: 'ton tonne mt tonelada टन',
  l: 'l ltr lt litre liter litro लीटर',
  ml: 'ml',
  m: 'm mtr metre meter metro मीटर',
  ft: 'ft feet foot फुट',
  sqft: 'sqft sft',
  cft: 'cft',
  mm: 'mm',
  cm: 'cm',
  inch: 'inch inche in polegada इंच',
  w: 'w watt',
  a: 'amp ampere',
};

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_WORDS).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [foldWord(word), unit] as const),
  ),
);

/** Words for one of whatever is sold. */
const LOOSE = new Set(['piece', 'packet', 'bottle', 'dabba', 'length']);
/** Measures, as thousandths of the base measure; a size or an amount, never a count. */
const MEASURES: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ['g', ['g', 1]],
  ['kg', ['g', 1000]],
  ['quintal', ['g', 100_000]],
  ['ton', ['g', 1_000_000]],
  ['ml', ['ml', 1]],
  ['l', ['ml', 1000]],
  ['mm', ['mm', 1]],
  ['cm', ['mm', 10]],
  ['m', ['mm', 1000]],
  ['inch', ['inch', 1]],
  ['ft', ['inch', 12]],
  ['sqft', ['sqft', 1]],
  ['cft', ['cft', 1]],
  ['w', ['w', 1]],
  ['a', ['a', 1]],
]);
const COUNTS = new Map([
  ['dozen', 12],
  ['gross', 144],
]);

/** The field's name of a folded unit word, or undefined for any other word. */
export const unitOf = (word: string): string | undefined => UNITS.get(word);

export const isMeasure = (unit: string): boolean => MEASURES.has(unit);

/** 0.5 kg and 500 g are the same size. */
export const sizeKey = (amount: Quantity, unit: string): string => {
  const [base, factor] = MEASURES.get(unit) ?? [unit, 1];
  return `${amount.thousandths * factor}${base}`;
};

/** How one product is sold: its unit, and how many of them are in each pack. */
export interface Sold {
  readonly unit: string;
  readonly packs: Readonly<Record<string, number>>;
}

const canonical = (unit: string): string => unitOf(foldWord(unit)) ?? foldWord(unit);

/** The product's own spelling of a unit or pack, or null where it is not sold so. */
export const soldIn = (sold: Sold, unit: string): string | null => {
  const wanted = canonical(unit);
  if (canonical(sold.unit) === wanted) return sold.unit;
  return Object.keys(sold.packs).find((pack) => canonical(pack) === wanted) ?? null;
};

/** As `sellable`, for any amount above zero. */
const converted = (
  sold: Sold,
  quantity: Quantity,
  unit: string,
): { quantity: Quantity; unit: string } | null => {
  const own = soldIn(sold, unit);
  if (own !== null) return { quantity, unit: own };
  const wanted = canonical(unit);
  if (LOOSE.has(wanted)) return { quantity, unit: sold.unit };
  const count = COUNTS.get(wanted);
  if (count !== undefined && !isMeasure(canonical(sold.unit)))
    return { quantity: Quantity.ofThousandths(quantity.thousandths * count), unit: sold.unit };
  const from = MEASURES.get(wanted);
  const to = MEASURES.get(canonical(sold.unit));
  if (!from || !to || from[0] !== to[0]) return null;
  const thousandths = (quantity.thousandths * from[1]) / to[1];
  return Number.isSafeInteger(thousandths)
    ? { quantity: Quantity.ofThousandths(thousandths), unit: sold.unit }
    : null;
};

const MOST = 100_000;

/**
 * `quantity` of a unit word in units the product is sold in: "1 quintal" of loose rice is 100 kg.
 * Null when it is not sold so, when a part of a piece would be left, or beyond 1 lakh selling units.
 */
export const sellable = (
  sold: Sold,
  quantity: Quantity,
  unit: string | null,
): { quantity: Quantity; unit: string } | null => {
  if (!quantity.isPositive || quantity.thousandths > MOST * 1000) return null;
  const result = converted(sold, quantity, unit ?? sold.unit);
  if (!result) return null;
  const each =
    Object.hasOwn(sold.packs, result.unit) && result.unit !== sold.unit ? sold.packs[result.unit] : 1;
  const units = result.quantity.thousandths * (each ?? 1);
  const divides = isMeasure(canonical(sold.unit)) || units % 1000 === 0;
  return units <= MOST * 1000 && divides ? result : null;
};
