import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Quantity } from '@munshi/kernel';
import {
  type CatalogueIndex,
  type CatalogueProduct,
  indexCatalogue,
  type OrderedLine,
  type OrderReader,
  CatalogueOrderReader,
  type Reading,
  type ReadingContext,
  type ReadLine,
  spokenLanguages,
} from '@munshi/order-reading';
import { z } from 'zod';
import { inputLines, withoutMark } from '../files/input-lines.js';
import { ReadingClock } from './reading-clock.js';

const USAGE =
  'usage: read-orders --catalogue catalogue.json [--timings] [--confidence] < messages.jsonl > predictions.jsonl';

/** A third of a dozen is as near as three decimal places come to it. */
const quantity = z.coerce.number().transform((amount) => Math.round(amount * 1000) / 1000);
const listOf = <T extends z.ZodType>(line: T) =>
  z
    .array(line)
    .nullish()
    .transform((given) => given ?? []);
const lines = listOf(z.object({ sku: z.string(), quantity, unit: z.string() }));
/** Of what was bought before it matters only what it was. */
const bought = listOf(
  z.object({ sku: z.string(), quantity: quantity.default(1), unit: z.string().default('') }),
);

const productShape = z.object({
  sku: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).nullish(),
  category: z.string().nullish(),
  unit: z.string(),
  packs: z.record(z.string(), z.number()).nullish(),
  currency: z.string().nullish(),
});

/** Of two products under one SKU nobody could tell which a line means. */
const catalogueShape = z.array(productShape).superRefine((products, context) => {
  const seen = new Set<string>();
  for (const [at, { sku }] of products.entries()) {
    if (seen.has(sku))
      context.addIssue({ code: 'custom', path: [at, 'sku'], message: `${sku} stands there twice` });
    seen.add(sku);
  }
});

/** JSON's numbers are ours only up to 2^53: beyond it a prediction would come back under another id. */
const messageId = z
  .union([z.string(), z.number()])
  .refine((id) => Number.isSafeInteger(id) || !Number.isInteger(id), 'is too large: write it in quotes');

const messageShape = z.object({
  id: messageId,
  lang: z.string().nullish(),
  text: z.string(),
  context: z.object({ draft: lines, last_order: lines, history: bought }).nullish(),
});

export interface ReadOrdersInvocation {
  readonly args: readonly string[];
  readonly input: NodeJS.ReadableStream;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * Reads messages as the order reader alone sees them: no database and no conversation, so that anybody may score it
 * on chats of their own. One line of JSON in, one out, in the same order. `--confidence` says how sure each
 * line is, `--timings` on standard error what the
 * index took and how long messages took to read.
 */
export const readOrders = async ({ args, input, print, complain }: ReadOrdersInvocation): Promise<number> => {
  const options = optionsIn(args);
  if (options?.catalogue === undefined) {
    complain(USAGE);
    return 1;
  }
  const { catalogue: path, timings = false, confidence = false } = options;
  let catalogue: CatalogueIndex;
  const clock = new ReadingClock();
  try {
    const products = productsIn(await readFile(path, 'utf8'));
    catalogue = clock.building(products.length, () => indexCatalogue(products));
  } catch (error) {
    complain(`${path}: ${saying(error)}`);
    return 1;
  }
  const reader = new CatalogueOrderReader();
  let nth = 0;
  let bad = 0;
  for await (const line of inputLines(input)) {
    nth += 1;
    if (line.trim() === '') continue;
    try {
      const message = messageShape.parse(JSON.parse(line));
      print(JSON.stringify(clock.reading(() => predict(reader, catalogue, message, confidence))));
    } catch (error) {
      bad += 1;
      complain(`line ${nth}: ${saying(error)}`);
    }
  }
  if (timings) complain(JSON.stringify(clock.summary()));
  return bad > 0 ? 1 : 0;
};

/** Null for what is no option of this command. */
const optionsIn = (args: readonly string[]) => {
  const options = {
    catalogue: { type: 'string' },
    timings: { type: 'boolean' },
    confidence: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return null;
  }
};

const productsIn = (json: string): CatalogueProduct[] =>
  catalogueShape
    .parse(JSON.parse(withoutMark(json)))
    .map(({ aliases, category, packs, currency, ...product }) => ({
      ...product,
      aliases: aliases ?? [],
      category: category ?? '',
      packs: packs ?? {},
      ...(currency != null && { currency }),
    }));

const predict = (
  reader: OrderReader,
  catalogue: CatalogueIndex,
  { id, lang, text, context }: z.infer<typeof messageShape>,
  sure: boolean,
): object => {
  const known: ReadingContext = {
    draft: ordered(context?.draft),
    lastOrder: ordered(context?.last_order),
    history: ordered(context?.history),
    ...languageOf(lang),
  };
  return { id, ...predictionOf(reader.read(text, catalogue, known), sure) };
};

const ordered = (given: z.output<typeof lines> = []): OrderedLine[] =>
  given.map((line) => ({ ...line, quantity: Quantity.of(line.quantity) }));

/** `hinglish` and the like are Hindi in other letters; the reader tells them by the words. */
const languageOf = (lang: string | null | undefined): Pick<ReadingContext, 'language'> => {
  const language = spokenLanguages.find((code) => lang?.startsWith(code));
  return language === undefined ? {} : { language };
};

/** Keys that do not apply are left out. */
const predictionOf = ({ intent, ...found }: Reading, sure: boolean): object => ({
  intent,
  ...some(
    'lines',
    found.lines.map((line) => ({ ...lineOf(line), ...(sure && { confidence: line.confidence ?? 1 }) })),
  ),
  ...some(
    'clarify',
    found.clarify.map(({ span, candidates }) => ({ span, candidates })),
  ),
  ...some('unknown', found.unknown),
  ...some('remove', found.remove),
  ...some('set', found.set.map(lineOf)),
  ...some('add', found.add.map(lineOf)),
});

const lineOf = ({ sku, quantity, unit }: ReadLine) => ({
  sku,
  quantity: quantity.thousandths / 1000,
  unit,
});

const some = (key: string, list: readonly unknown[]): object => (list.length > 0 ? { [key]: list } : {});

const saying = (error: unknown): string => {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
};
