import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import { howMuch } from './lines.js';
import { isStranger } from './counted-strangers.js';
import type { Token } from './tokens.js';
import { isMeasure, sellable } from './units.js';

/**
 * "Toor dal 500 g 10": so much of it, or so many of that; whichever is meant, the number behind it is not left out. Nor is
 * the word in "moong 3 hanks", where three are three kilograms otherwise.
 */
export const withStrays = (heard: readonly Heard[], catalogue: CatalogueRange, text: string): Heard[] =>
  heard.map((each, at) => {
    const { outcome, tokens } = each;
    const stray = heard[at + 1];
    if (outcome.kind !== 'line') return each;
    if (endsInStranger(each, outcome.line.sku, catalogue))
      return { ...each, outcome: { kind: 'ask', question: howMuch(outcome.line.span, outcome.line.sku) } };
    if (!stray || !follows(tokens, stray.tokens)) return each;
    const open =
      isAddend(stray, each, outcome.line.sku, catalogue) ||
      ((isWeighed(each) || isPlain(each)) && isNumber(stray) && !isRowNumber(stray, text)) ||
      (isPlain(each) &&
        isMeasure(catalogue.find(outcome.line.sku)?.unit ?? '') &&
        isStrange(stray, catalogue));
    const span = `${outcome.line.span} ${stray.item.span}`;
    return open ? { ...each, outcome: { kind: 'ask', question: howMuch(span, outcome.line.sku) } } : each;
  });

/** "Poplin 1 roll + 20 mtr": of the same goods, in a unit that they are sold in. */
const isAddend = (
  { item, outcome }: Heard,
  { tokens }: Heard,
  sku: string,
  catalogue: CatalogueRange,
): boolean => {
  const [amount, ...others] = item.amounts;
  const product = catalogue.find(sku);
  return (
    tokens.at(-1)?.text === '+' &&
    outcome.kind === 'nothing' &&
    item.words.length + others.length === 0 &&
    amount?.value != null &&
    amount.unit !== null &&
    product !== undefined &&
    sellable(product, amount.value, amount.unit) !== null
  );
};

/** "Moong 3 hanks", in one item. */
const endsInStranger = ({ item, match, tokens }: Heard, sku: string, catalogue: CatalogueRange): boolean => {
  const [number, word] = tokens.slice(-2);
  return (
    number?.kind === 'number' &&
    match?.amount?.unit === null &&
    match.amount.value !== null &&
    number.value?.equals(match.amount.value) === true &&
    item.words.length > 1 &&
    isStranger(word, catalogue) &&
    !catalogue.mayName(word?.text ?? '') &&
    isMeasure(catalogue.find(sku)?.unit ?? '')
  );
};

const isWeighed = ({ match }: Heard): boolean => match?.amount?.unit != null && isMeasure(match.amount.unit);

/** "Dolo 500 10", where it comes in no 500: its count stands last, and has no unit. */
const isPlain = ({ match, tokens }: Heard): boolean => {
  const [before, last] = tokens.slice(-2);
  const amount = match?.amount;
  return (
    before?.kind === 'word' &&
    last?.kind === 'number' &&
    amount?.unit === null &&
    amount.value !== null &&
    last.value?.equals(amount.value) === true
  );
};

/** One word that nobody knows. */
const isStrange = ({ outcome, tokens }: Heard, catalogue: CatalogueRange): boolean =>
  outcome.kind === 'nothing' && tokens.length === 1 && isStranger(tokens[0], catalogue);

const isNumber = ({ outcome, item, tokens }: Heard): boolean =>
  outcome.kind === 'nothing' &&
  item.amounts.length === 1 &&
  tokens.length === 1 &&
  tokens[0]?.kind === 'number';

/** "… xl 15 3. rumal 10": where rows follow each other in one line. */
const isRowNumber = ({ tokens }: Heard, text: string): boolean =>
  /^[.)]/.test(text.slice(tokens.at(-1)?.end));

/** Nothing stands between them but a blank. */
const follows = (before: readonly Token[], [next]: readonly Token[]): boolean =>
  next !== undefined && next.start === (before.at(-1)?.end ?? -2) + 1;
