import { UnitOfWork } from '@munshi/database';
import { Clock, done, type Id, refuse } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type AliasDecision, type ShopAlias, ShopAliases } from '../domain/shop-aliases.js';
import * as sql from './shop-alias-statements.js';

@Injectable()
export class PgShopAliases extends ShopAliases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  remember(organizationId: Id, shopId: Id, { words, name, sku }: ShopAlias, messageId: number | null) {
    return this.unitOfWork.run(organizationId, async () => {
      // By the clock of the orders, which it is compared with.
      const shop = await this.unitOfWork.one(sql.rememberAlias, [
        organizationId,
        shopId,
        words,
        name,
        sku,
        messageId,
        this.clock.now(),
      ]);
      return shop === null ? refuse({ kind: 'shop-not-found' as const }) : done;
    });
  }

  async forget(organizationId: Id, shopId: Id, words: string): Promise<boolean> {
    const forgotten = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(sql.forgetAlias, [organizationId, shopId, words]),
    );
    return forgotten !== null;
  }

  async decide(organizationId: Id, words: string, sku: string, decision: AliasDecision): Promise<void> {
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(sql.decideOnAlias, [organizationId, words, sku, decision]),
    );
  }
}
