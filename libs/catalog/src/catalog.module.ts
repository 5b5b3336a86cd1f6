import { Module } from '@nestjs/common';
import { AddAliasHandler } from './commands/add-alias.js';
import { ImportProductsHandler } from './commands/import-products.js';
import { PutProductHandler } from './commands/put-product.js';
import { Catalogue } from './domain/catalogue.js';
import { ProductRepository } from './domain/product.repository.js';
import { Stock } from './domain/stock.js';
import { PgCatalogue } from './infra/pg-catalogue.js';
import { PgProductRepository } from './infra/pg-product.repository.js';
import { PgStock } from './infra/pg-stock.js';
import { FindPriceListsHandler } from './queries/find-price-lists.js';
import { FindProductHandler } from './queries/find-product.js';
import { FindProductsHandler } from './queries/find-products.js';
import { TakeStockWhenCounted } from './reactions/take-stock-when-counted.js';

@Module({
  providers: [
    { provide: Catalogue, useClass: PgCatalogue },
    { provide: Stock, useClass: PgStock },
    { provide: ProductRepository, useClass: PgProductRepository },
    AddAliasHandler,
    ImportProductsHandler,
    PutProductHandler,
    FindPriceListsHandler,
    FindProductHandler,
    FindProductsHandler,
    TakeStockWhenCounted,
  ],
  exports: [Catalogue, Stock],
})
export class CatalogModule {}
