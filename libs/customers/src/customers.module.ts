import { Module } from '@nestjs/common';
import { DecideOnAliasHandler } from './commands/decide-on-alias.js';
import { EndShopDiscountHandler } from './commands/end-shop-discount.js';
import { ForgetAliasHandler } from './commands/forget-alias.js';
import { ImportShopsHandler } from './commands/import-shops.js';
import { RecogniseShopHandler } from './commands/recognise-shop.js';
import { RememberAliasHandler } from './commands/remember-alias.js';
import { SetShopDiscountHandler } from './commands/set-shop-discount.js';
import { SetShopProfileHandler } from './commands/set-shop-profile.js';
import { SetShopTermsHandler } from './commands/set-shop-terms.js';
import { ShopAliases } from './domain/shop-aliases.js';
import { ShopDiscounts } from './domain/shop-discounts.js';
import { Shops } from './domain/shops.js';
import { PgShopAliases } from './infra/pg-shop-aliases.js';
import { PgShopDiscounts } from './infra/pg-shop-discounts.js';
import { PgShops } from './infra/pg-shops.js';
import { FindAliasProposalsHandler } from './queries/find-alias-proposals.js';
import { FindShopAliasesHandler } from './queries/find-shop-aliases.js';
import { FindShopAtHandler } from './queries/find-shop-at.js';
import { FindAddresseesHandler } from './queries/find-addressees.js';
import { FindShopDiscountsHandler } from './queries/find-shop-discounts.js';
import { FindShopHandler } from './queries/find-shop.js';
import { FindShopTermsHandler } from './queries/find-shop-terms.js';
import { FindShopsHandler } from './queries/find-shops.js';
import { FindShopsWithoutStateHandler } from './queries/find-shops-without-state.js';

@Module({
  providers: [
    { provide: Shops, useClass: PgShops },
    { provide: ShopAliases, useClass: PgShopAliases },
    { provide: ShopDiscounts, useClass: PgShopDiscounts },
    DecideOnAliasHandler,
    EndShopDiscountHandler,
    ForgetAliasHandler,
    ImportShopsHandler,
    RecogniseShopHandler,
    RememberAliasHandler,
    SetShopDiscountHandler,
    SetShopProfileHandler,
    SetShopTermsHandler,
    FindAliasProposalsHandler,
    FindShopAliasesHandler,
    FindShopAtHandler,
    FindAddresseesHandler,
    FindShopDiscountsHandler,
    FindShopHandler,
    FindShopTermsHandler,
    FindShopsHandler,
    FindShopsWithoutStateHandler,
  ],
})
export class CustomersModule {}
