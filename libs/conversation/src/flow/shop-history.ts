import { FindShopAliases, RememberAliasCommand, type ShopAliasView } from '@munshi/customers';
import { FindOrdersOfShop, type OrderView } from '@munshi/orders';
import {
  aliasKey,
  answered,
  type Clarification,
  nameAsked,
  type OrderedLine,
  type Reading,
  type ReadingContext,
  saysUsual,
} from '@munshi/order-reading';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { usualOf } from './habits.js';
import type { Turn } from './turn.js';

/** How many orders back a shop's habits go. */
const ORDERS_BACK = 30;

/** The latest of a shop's names for goods; nobody has so many. */
const MOST_NAMES = 1000;

/** Words that were taken for the product that the shop once said they mean. */
export interface AsBefore {
  readonly span: string;
  readonly sku: string;
}

/** A message as it reads in the light of the shop's past. */
export interface Interpreted extends Reading {
  /** Nothing of it is said yet: whether the message orders anything is not decided here. */
  readonly asBefore: readonly AsBefore[];
}

/** What is known of a shop from before: what it bought, and what it calls things. Asked only where that decides something. */
@Injectable()
export class ShopHistory {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  /** What a message means once the shop's past is known; `read` reads it in that light. */
  async interpret(
    turn: Turn,
    reading: Reading,
    draft: readonly OrderedLine[],
    read: (known: Pick<ReadingContext, 'lastOrder' | 'history'>) => Reading,
  ): Promise<Interpreted> {
    if (!dependsOnHistory(reading)) return { ...reading, asBefore: [] };
    const { organizationId, shop, snapshot } = turn;
    const [orders, { items: aliases }] = await Promise.all([
      this.queries.execute(new FindOrdersOfShop(organizationId, shop.id, ORDERS_BACK)),
      this.queries.execute(new FindShopAliases(organizationId, shop.id, null, MOST_NAMES)),
    ]);
    const bought = orders.filter(({ status }) => status !== 'cancelled');
    const names = new Names(aliases, bought);
    const history = bought.flatMap(({ lines }) => lines).filter(({ sku }) => !names.outdo(reading, sku));
    const lastOrder = saysUsual(turn.text ?? '') ? usualOf(bought) : (bought[0]?.lines ?? []);
    const informed = read({ lastOrder, history });
    const find = (sku: string) => snapshot.product(sku);
    const settled = answered(informed, (question) => names.meaningOf(question), draft, find);
    return { ...settled, asBefore: names.settling(informed, settled) };
  }

  /** The shop has said what it means by these words; it need not be asked again. */
  async learn(turn: Turn, question: Pick<Clarification, 'span' | 'quantity'>, sku: string): Promise<void> {
    const name = nameAsked(question);
    if (name === null) return;
    const { organizationId, shop, message } = turn;
    await this.commands.execute(new RememberAliasCommand(organizationId, shop.id, name, sku, message.id));
  }
}

const dependsOnHistory = ({ intent, clarify }: Reading): boolean =>
  intent === 'reorder' || clarify.some(({ why }) => why === 'product');

/** The names a shop has for goods, as far as what it bought since does not speak against them. */
class Names {
  private readonly meanings: ReadonlyMap<string, ShopAliasView>;
  private readonly lastBought = new Map<string, Date>();

  constructor(aliases: readonly ShopAliasView[], bought: readonly OrderView[]) {
    this.meanings = new Map(aliases.map((alias) => [alias.words, alias]));
    for (const { lines, confirmedAt, createdAt } of bought)
      for (const { sku } of lines)
        if (!this.lastBought.has(sku)) this.lastBought.set(sku, confirmedAt ?? createdAt);
  }

  /** Who has bought another of the candidates since may mean either: it is asked again. */
  meaningOf(question: Clarification): string | undefined {
    const { candidates } = question;
    const alias = this.meanings.get(aliasKey(nameAsked(question) ?? ''));
    if (!alias || !candidates.includes(alias.sku)) return undefined;
    const { sku, learntAt } = alias;
    const either = candidates.some((other) => other !== sku && (this.lastBought.get(other) ?? 0) > learntAt);
    return either ? undefined : sku;
  }

  /** What was asked in `before` and, since its answer is known, is not in `after`: a question that stays is kept as it is. */
  settling(before: Reading, after: Reading): readonly AsBefore[] {
    return before.clarify.flatMap((question) => {
      const sku = after.clarify.includes(question) ? undefined : this.meaningOf(question);
      return sku === undefined ? [] : [{ span: question.span, sku }];
    });
  }

  /** What a name is known to mean comes before what was bought under it earlier. */
  outdo({ clarify }: Reading, sku: string): boolean {
    return clarify.some((question) => {
      const meant = this.meaningOf(question);
      return meant !== undefined && meant !== sku && question.candidates.includes(sku);
    });
  }
}

/** Of what has been written down; a product that is only asked about is named by the question. */
export const sayAsBefore = (turn: Turn, asBefore: readonly AsBefore[], order: OrderView | null): void => {
  const items = asBefore.flatMap(({ span, sku }) => {
    const line = order?.lines.find((each) => each.sku === sku);
    return line === undefined ? [] : [{ span, name: line.name }];
  });
  if (items.length > 0) turn.sayIn(null, [{ kind: 'as-before', items }]);
};
