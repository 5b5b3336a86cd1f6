// The corpus: a catalogue, messages of which each says how it is to be read, and the two halves they are split into.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const catalogueFile = path.join(folder, 'catalogue.json');
/** Another trade's range and words: what was learnt of one catalogue has to hold for the next. */
const secondCatalogueFile = path.join(folder, 'second-catalogue', 'catalogue.json');

/** The file of products that a message orders from. */
export const catalogueOf = ({ second }) => (second ? secondCatalogueFile : catalogueFile);

/** @returns {Map<string, object>} by SKU */
export const productsIn = (file) =>
  new Map(JSON.parse(readFileSync(file, 'utf8')).map((product) => [product.sku, product]));

/** @returns {(import('./scoring.mjs').Message & { second?: true })[]} `second` orders from the second catalogue */
export const messages = () => [
  ...readdirSync(path.join(folder, 'messages')).flatMap((file) => lines(path.join('messages', file))),
  ...lines(path.join('second-catalogue', 'messages.jsonl')).map((message) => ({ ...message, second: true })),
];

/** Written by somebody else, looked at by nobody who works on the reader. */
export const secondOpinion = () => lines('second-opinion.jsonl');

/** Variations of one idea share a family and so a half: what was learned from one of them says nothing of another. */
export const halfOf = ({ family }) =>
  createHash('sha256').update(family).digest()[0] % 2 === 0 ? 'development' : 'test';

const lines = (file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
