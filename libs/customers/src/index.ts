export * from './customers.module.js';
export { ImportShopsCommand } from './commands/import-shops.js';
export { type Person, RecogniseShopCommand } from './commands/recognise-shop.js';
export type { Shop } from './domain/shop.js';
export type { BadShopRow, BadShopRows, ShopRow, ShopRowRules } from './domain/shop-row.js';
export { FindShop } from './queries/find-shop.js';
export { FindShops } from './queries/find-shops.js';
export type { ShopView } from './queries/shop-view.js';
