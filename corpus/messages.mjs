// The corpus: a catalogue, messages of which each says how it is to be read, and the two halves they are split into.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
/** The file of products that a message orders from: other trades' ranges too, since what was learnt of one has to hold for the next. */
export const catalogueOf = ({ catalogue = '.' }) => path.join(folder, catalogue, 'catalogue.json');

/** @returns {Map<string, object>} by SKU */
export const productsIn = (file) =>
  new Map(JSON.parse(readFileSync(file, 'utf8')).map((product) => [product.sku, product]));

/** What the reader is worked on with: every message may be looked at. */
export const developmentHalf = () => [
  ...filesIn('messages').flatMap(lines),
  ...ofCatalogue('second-catalogue'),
  ...ofCatalogue('fourth-catalogue'),
  ...ofCatalogue('fifth-catalogue'),
  ...ofCatalogue('sixth-catalogue'),
  ...ofCatalogue('seventh-catalogue'),
  ...ofCatalogue('eighth-catalogue'),
  ...ofCatalogue('ninth-catalogue'),
  ...ofCatalogue('tenth-catalogue'),
  ...ofCatalogue('eleventh-catalogue'),
  ...ofCatalogue('twelfth-catalogue'),
  ...ofCatalogue('thirteenth-catalogue'),
  ...ofCatalogue('fourteenth-catalogue'),
  ...ofCatalogue('fifteenth-catalogue'),
];

/** Written without sight of the reader or of the other half, and looked at by nobody who works on the reader. */
export const testHalf = () => [...filesIn('test-half').flatMap(lines), ...ofCatalogue('third-catalogue')];

/** 200 messages by impatient shopkeepers of other trades, scored once. */
export const secondOpinion = () => ofCatalogue('second-opinion');

const ofCatalogue = (catalogue) =>
  lines(`${catalogue}/messages.jsonl`).map((message) => ({ ...message, catalogue }));

const filesIn = (name) => readdirSync(path.join(folder, name)).map((file) => path.join(name, file));

const lines = (file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
