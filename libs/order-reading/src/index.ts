export * from './aliases.js';
export * from './answer.js';
export { CatalogueIndex, indexCatalogue } from './catalogue-index.js';
export type { CatalogueProduct } from './catalogue-product.js';
export * from './order-reader.js';
export * from './catalogue-order-reader.js';
export * from './reading.js';
export { takesBack } from './taking-back.js';
export { sellable, type Sold } from './units.js';
