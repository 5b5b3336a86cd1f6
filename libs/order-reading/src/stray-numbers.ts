import type { Heard } from './hearing.js';
import { howMuch } from './lines.js';
import type { Token } from './tokens.js';
import { isMeasure } from './units.js';

/** "Toor dal 500 g 10": so much of it, or so many of that; whichever is meant, the number behind it is not left out. */
export const withStrayNumbers = (heard: readonly Heard[]): Heard[] =>
  heard.map((each, at) => {
    const { outcome, match, tokens } = each;
    const stray = heard[at + 1];
    const weighed = match?.amount?.unit != null && isMeasure(match.amount.unit);
    if (outcome.kind !== 'line' || !weighed || !stray || !isNumber(stray) || !follows(tokens, stray.tokens))
      return each;
    const span = `${outcome.line.span} ${stray.item.span}`;
    return { ...each, outcome: { kind: 'ask', question: howMuch(span, outcome.line.sku) } };
  });

const isNumber = ({ outcome, item, tokens }: Heard): boolean =>
  outcome.kind === 'nothing' &&
  item.amounts.length === 1 &&
  tokens.length === 1 &&
  tokens[0]?.kind === 'number';

/** Nothing stands between them but a blank. */
const follows = (before: readonly Token[], [next]: readonly Token[]): boolean =>
  next !== undefined && next.start === (before.at(-1)?.end ?? -2) + 1;
