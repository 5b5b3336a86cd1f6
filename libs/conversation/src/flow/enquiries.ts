import { Catalogue } from '@munshi/catalog';
import { languageOf, OrderReader } from '@munshi/order-reading';
import { Injectable } from '@nestjs/common';
import type { AskedBeside } from './asked-beside.js';
import { askedOf, offeredFor } from './choices.js';
import { rememberTold } from './lately.js';
import { isCalled, termsOf, termsSaid } from './naming.js';
import { openQuestions } from './questions.js';
import type { Turn } from './turn.js';

/** What fits in one reply. */
const MOST_GOODS = 10;

/** Questions about goods that need no person. */
@Injectable()
export class Enquiries {
  constructor(
    private readonly reader: OrderReader,
    private readonly catalogue: Catalogue,
  ) {}

  /** Price and stock of what is asked about; staff are asked where we know none of it. */
  async aboutGoods(turn: Turn, asked: 'price' | 'stock'): Promise<void> {
    const goods = await this.offered(turn, this.meant(turn, turn.text ?? ''));
    if (goods.length === 0) {
      turn.askStaff(`asks-${asked}`);
      return;
    }
    turn.say({ kind: 'goods-offered', goods });
    rememberTold(
      turn,
      goods.map(({ sku }) => sku),
    );
  }

  /**
   * What is asked beside an order, in the same reply. Of the goods that are ordered the summary tells price and stock.
   * @param ordered their SKUs
   */
  async beside(turn: Turn, asked: readonly AskedBeside[], ordered: ReadonlySet<string>): Promise<void> {
    const found = asked.flatMap(({ about, words }) =>
      about === 'balance' ? [] : [{ about, words, skus: this.named(turn, words) }],
    );
    const others = found.flatMap(({ skus }) => skus).filter((sku) => !ordered.has(sku));
    const goods = await this.offered(turn, others);
    if (goods.length > 0) turn.sayIn(null, [{ kind: 'goods-offered', goods }]);
    const stranger = found.find(({ words, skus }) => skus.length === 0 && namesSomething(words));
    if (stranger !== undefined) turn.askStaff(`asks-${stranger.about}`);
  }

  /** "What is the price?" is of what is asked about just now, or else of what is in the draft. */
  private meant(turn: Turn, words: string): readonly string[] {
    const asked = askedOf(openQuestions(turn)).flatMap((question) =>
      question.why === 'product' ? offeredFor(question, openQuestions(turn)) : [question.sku],
    );
    const said = termsOf(words).filter((term) => languageOf(term) === null);
    const told = said.length === 0 ? [] : asked.filter((sku) => isCalledBy(turn, sku, said));
    if (told.length > 0) return told;
    const named = this.named(turn, words);
    if (named.length > 0 || namesSomething(words)) return named;
    return asked.length > 0 ? asked : (turn.state.draft?.lines ?? []).map(({ sku }) => sku);
  }

  private named({ snapshot, speech }: Turn, words: string): readonly string[] {
    const context = { draft: [], lastOrder: [], history: [], language: speech.written };
    const found = this.reader.goodsIn(words, snapshot.index, context);
    return found.flatMap(({ candidates }) => candidates);
  }

  private async offered({ snapshot, shop, organizationId }: Turn, named: readonly string[]) {
    const skus = [...new Set(named)]
      .filter((sku) => snapshot.price(sku, shop.priceList) !== undefined)
      .slice(0, MOST_GOODS);
    const available = skus.length > 0 ? await this.catalogue.available(organizationId, skus) : null;
    return skus.flatMap((sku) => {
      const [product, price] = [snapshot.product(sku), snapshot.price(sku, shop.priceList)];
      if (!product || !price) return [];
      return [{ sku, name: product.name, unit: product.unit, price, available: available?.get(sku) ?? null }];
    });
  }
}

const isCalledBy = ({ snapshot }: Turn, sku: string, said: readonly string[]): boolean => {
  const product = snapshot.product(sku);
  return product !== undefined && isCalled(product, said);
};

/** "How much is it?" names nothing; "do you have nutella?" names what is not sold. */
const namesSomething = (words: string): boolean =>
  (termsSaid(words) ?? []).some((term) => languageOf(term) === null);
