export * from './answer.js';
export { CatalogueIndex, type CatalogueProduct, indexCatalogue } from './catalogue-index.js';
export * from './order-reader.js';
export * from './plain-order-reader.js';
export * from './reading.js';
export { sellable, type Sold } from './units.js';
