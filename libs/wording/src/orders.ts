import { type Money, money as amountOf, type Quantity } from '@munshi/kernel';
import type { Formats } from './formats.js';
import { asData } from './plain-text.js';
import { type Option, plain, type Said, withChoices } from './said.js';
import type { Sentences } from './sentences.js';
import type {
  GoodsOffered,
  BackOrdered,
  Holding,
  OrderNeedsPerson,
  OrderStatuses,
  ShortItem,
  ShortStock,
  Summary,
} from './utterance.js';

/** What a provider takes with buttons; names give way before the buttons do. */
const INTERACTIVE = 1024;
const NAME_LIMITS = [40, 28, 18];
/** More than these are counted rather than named in an offer. */
const MOST_NAMED = 2;

export const summary = (utterance: Summary, sentences: Sentences, formats: Formats): Said => {
  const { remark } = utterance;
  return fitting((limit) => {
    const heading = [...(remark ? [sentences.remarks[remark]] : []), `*${sentences.summary}*`];
    const lines = [...heading, ...holding(utterance, limit, sentences, formats)];
    return withChoices(lines.join('\n'), confirmChangeOrCancel(utterance, sentences));
  });
};

const fitting = (compose: (limit: number) => Said): Said => {
  let said = compose(NAME_LIMITS[0] ?? 0);
  for (const limit of NAME_LIMITS.slice(1)) if (said.text.length > INTERACTIVE) said = compose(limit);
  return said;
};

const holding = (
  { lines, gross, discount, net, tax, total, payable }: Holding,
  limit: number,
  sentences: Sentences,
  formats: Formats,
): readonly string[] => [
  ...lines.map(
    ({ name, quantity, unit, unitPrice, total: amount, discountRate }) =>
      `${asData(name, limit)}: ${formats.amount(quantity, unit)} × ${formats.money(unitPrice)} = ${formats.money(amount)}${ownDiscount(discountRate, formats)}`,
  ),
  '',
  ...(discount.minor === 0
    ? []
    : [
        `${sentences.beforeDiscount} ${formats.money(gross)}`,
        `${sentences.discount} ${formats.less(discount)}`,
      ]),
  `${sentences.net} ${formats.money(net)}`,
  `${sentences.tax} ${formats.money(tax)}`,
  `*${sentences.total} ${formats.money(total)}*`,
  ...rounded(total, payable, sentences, formats),
];

/** As its invoice will have it, so that nobody is billed another figure than they confirmed. */
const rounded = (
  total: Money,
  payable: Money | undefined,
  { money }: Sentences,
  formats: Formats,
): readonly string[] => {
  if (payable === undefined || payable.minor === total.minor) return [];
  const rounding = amountOf(payable.minor - total.minor, total.currency);
  return [`${money.rounding} ${formats.money(rounding)}`, `*${money.toPay} ${formats.money(payable)}*`];
};

export const confirmChangeOrCancel = (
  draft: { readonly orderId: string; readonly version: number },
  sentences: Sentences,
): readonly Option[] => [
  { id: `confirm:${draft.orderId}:${draft.version}`, label: sentences.labels.confirm },
  ...changeOrCancel(draft, sentences),
];

const ownDiscount = (rate: number, formats: Formats): string =>
  rate === 0 ? '' : ` (−${formats.rate(rate)})`;

const changeOrCancel = (
  { orderId, version }: { orderId: string; version: number },
  { labels }: Sentences,
): readonly Option[] => [
  { id: `change:${orderId}:${version}`, label: labels.change },
  { id: `cancel:${orderId}:${version}`, label: labels.cancel },
];

/**
 * What is missing and what there is instead, then the whole order as it would be: nobody takes a rest they cannot see.
 * Where that is too long, what there is instead gives way.
 */
export const shortStock = (utterance: ShortStock, sentences: Sentences, formats: Formats): Said => {
  const whole = shortOf(utterance, sentences, formats);
  if (whole.text.length <= INTERACTIVE) return whole;
  const items = utterance.items.map((item) => ({ ...item, instead: [] }));
  return shortOf({ ...utterance, items }, sentences, formats);
};

const shortOf = (utterance: ShortStock, sentences: Sentences, formats: Formats): Said =>
  fitting((limit) => {
    const { items, rest } = utterance;
    const missing = items.map(({ name, wanted, available, unit }) =>
      available.isPositive
        ? sentences.available(
            asData(name, limit),
            formats.amount(available, unit),
            formats.amount(wanted, unit),
          )
        : sentences.outOfStock(asData(name, limit)),
    );
    const left =
      rest === null ? [] : ['', `*${sentences.orderWouldBe}*`, ...holding(rest, limit, sentences, formats)];
    const instead = insteadOf(items, limit, sentences, formats);
    return withChoices([sentences.shortStock, ...missing, ...instead, ...left].join('\n'), [
      ...(rest === null ? [] : [take(utterance, limit, sentences, formats)]),
      ...changeOrCancel(utterance, sentences),
      ...(utterance.later ? [later(utterance, sentences)] : []),
    ]);
  });

const later = ({ orderId, version, rest }: ShortStock, { labels }: Sentences): Option => ({
  id: `send-later:${orderId}:${version}`,
  label: rest === null ? labels.allLater : labels.restLater,
});

/** Names that are to be written are given whole. */
const insteadOf = (
  items: readonly ShortItem[],
  limit: number,
  sentences: Sentences,
  formats: Formats,
): readonly string[] => {
  const offers = items.flatMap(({ name, unit, instead }) => {
    const each = (price: Money): string => sentences.perUnit(formats.money(price), formats.unit(unit, 'one'));
    const others = instead.map((other) => `${asData(other.name)} (${each(other.price)})`);
    return others.length === 0 ? [] : [sentences.insteadOf(asData(name, limit), others.join(', '))];
  });
  return offers.length === 0 ? [] : ['', ...offers, sentences.orderInstead];
};

/** An offer that leaves something out altogether says what. */
const take = (
  { orderId, version, items }: ShortStock,
  limit: number,
  sentences: Sentences,
  formats: Formats,
): Option => {
  const id = `accept-available:${orderId}:${version}`;
  const { takeAvailable, takeRest } = sentences.labels;
  const out = items.filter(({ available }) => !available.isPositive).map(({ name }) => asData(name, limit));
  if (out.length === 0) return { id, label: takeAvailable };
  const names =
    out.length <= MOST_NAMED
      ? out.join(', ')
      : sentences.items(formats.count(out.length), formats.plural(out.length));
  return { id, label: sentences.takeRestWithout(names), title: takeRest };
};

export const backOrdered = (utterance: BackOrdered, sentences: Sentences, formats: Formats): Said =>
  fitting((limit) => {
    const { number } = utterance;
    const held = holding(utterance, limit, sentences, formats);
    return plain([sentences.backOrdered(number), ...held, '', sentences.backOrderWaits(number)].join('\n'));
  });

export const orderStatus = ({ orders }: OrderStatuses, sentences: Sentences, formats: Formats): Said => {
  const rows = orders.map(
    ({ number, status, total, placedOn }) =>
      `*${number}*: ${sentences.orderStatus[status]}, ${formats.money(total)}, ${formats.day(placedOn)}`,
  );
  return plain([orders.length === 1 ? sentences.summary : sentences.orders, ...rows].join('\n'));
};

export const orderNeedsPerson = (
  { number, without, instead, more }: OrderNeedsPerson,
  sentences: Sentences,
  formats: Formats,
): Said => {
  const wanted = [
    ...without.map((name) => `− ${asData(name)}`),
    ...instead.map((item) => formats.item(item)),
    ...more.map((item) => `+ ${formats.item(item)}`),
  ];
  const said = sentences.orderNeedsPerson(number);
  return plain(wanted.length === 0 ? said : [said, sentences.noted, ...wanted].join('\n'));
};

export const goodsOffered = ({ goods }: GoodsOffered, sentences: Sentences, formats: Formats): Said => {
  const rows = goods.map(({ name, price, unit, available }) => {
    const each = sentences.perUnit(formats.money(price), formats.unit(unit, 'one'));
    return `${asData(name)}: ${each}, ${stockOf(available, unit, sentences, formats)}`;
  });
  return plain([`*${sentences.goodsOffered}*`, ...rows].join('\n'));
};

const stockOf = (
  available: Quantity | null,
  unit: string,
  sentences: Sentences,
  formats: Formats,
): string => {
  if (available === null) return sentences.isInStock;
  return available.isPositive ? sentences.inStock(formats.amount(available, unit)) : sentences.isOutOfStock;
};
