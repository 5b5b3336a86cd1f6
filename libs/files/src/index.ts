export { FileLinks, type LinkedFile } from './file-links.js';
export { type FilePlace, FileStore } from './file-store.js';
export * from './files.module.js';
