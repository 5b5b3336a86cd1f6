import type { OrderView } from '@munshi/orders';
import type { OrderedLine } from '@munshi/order-reading';

/** How many orders back a habit is looked for, and how few tell of none. */
const LATEST = 6;
const FEWEST = 3;

/**
 * What more than half of the latest orders hold, each in the amount that it mostly has there; where too few tell, the
 * last order.
 * @param bought the latest first
 */
export const usualOf = (bought: readonly OrderView[]): readonly OrderedLine[] => {
  const orders = bought.slice(0, LATEST).map(({ lines }) => lines);
  const [last = []] = orders;
  if (orders.length < FEWEST) return last;
  const had = Map.groupBy(orders.flat(), ({ sku }) => sku);
  const usual = [...had.values()].flatMap((lines) => {
    const held = orders.filter((order) => order.some(({ sku }) => sku === lines[0]?.sku)).length;
    return held * 2 > orders.length ? mostOf(lines) : [];
  });
  return usual.length > 0 ? usual : last;
};

/** Of amounts that came as often the latest. */
const mostOf = (lines: readonly OrderedLine[]): readonly OrderedLine[] => {
  const amounts = [...Map.groupBy(lines, ({ quantity, unit }) => `${quantity.toString()} ${unit}`).values()];
  const [most = []] = amounts.sort((one, other) => other.length - one.length);
  return most.slice(0, 1);
};
