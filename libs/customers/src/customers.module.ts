import { Module } from '@nestjs/common';
import { ImportShopsHandler } from './commands/import-shops.js';
import { RecogniseShopHandler } from './commands/recognise-shop.js';
import { Shops } from './domain/shops.js';
import { PgShops } from './infra/pg-shops.js';
import { FindShopHandler } from './queries/find-shop.js';
import { FindShopsHandler } from './queries/find-shops.js';

@Module({
  providers: [
    { provide: Shops, useClass: PgShops },
    ImportShopsHandler,
    RecogniseShopHandler,
    FindShopHandler,
    FindShopsHandler,
  ],
})
export class CustomersModule {}
