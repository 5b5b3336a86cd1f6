// One line against catalogues of 1,000, 10,000 and 100,000 products, beside two search libraries in the same run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { catalogueOf, linesFor } from './machine/catalogue.mjs';
import { readByCommandLine } from './machine/read-orders.mjs';
import { benchHostileTexts } from './hostile-texts.mjs';

const GOALS = { p99Ms: 2, bytes: 250, hostileMs: 50 };
/** fuse.js takes tens of milliseconds a line: a few dozen tell enough. */
const FUSE_LINES = 40;
/** minisearch takes up to a tenth of a second. */
const MINISEARCH_LINES = 1_000;

/** @returns {Promise<{ rows: object[], goals: object[] }>} */
export async function benchReading({ sizes, lines: count }) {
  const rows = [];
  for (const size of sizes) {
    const products = catalogueOf(size);
    const lines = linesFor(products, count);
    const ours = await readOurselves(products, lines);
    rows.push({ products: size, reader: 'order reader', ...ours });
    rows.push({
      products: size,
      reader: 'minisearch',
      ...searchBy(minisearchOf(products), lines.slice(0, MINISEARCH_LINES)),
    });
    if (size <= 10_000)
      rows.push({
        products: size,
        reader: 'fuse.js',
        ...searchBy(fuseOf(products), lines.slice(0, FUSE_LINES)),
      });
  }
  const hostile = await benchHostileTexts();
  const [slowest] = hostile;
  const largest = rows.findLast(({ reader }) => reader === 'order reader');
  const peer = rows.findLast(({ reader }) => reader === 'minisearch');
  return {
    rows,
    hostile,
    goals: [
      goal(
        `one line against ${largest.products} products, ms at p99 once warm`,
        largest.warmP99Ms,
        `<= ${GOALS.p99Ms}`,
        largest.warmP99Ms <= GOALS.p99Ms,
      ),
      goal('bytes of index a product', largest.bytes, `<= ${GOALS.bytes}`, largest.bytes <= GOALS.bytes),
      goal(
        'top product right, beside minisearch',
        largest.right - peer.right,
        '>= 0',
        largest.right >= peer.right,
      ),
      goal(
        'time of one line, as a share of minisearch',
        round(largest.p50Ms / peer.p50Ms),
        '<= 1',
        largest.p50Ms <= peer.p50Ms,
      ),
      goal(
        `4,096 characters of the slowest kind (${slowest.kind}), ms, median of ${slowest.messages}`,
        slowest.p50Ms,
        `<= ${GOALS.hostileMs}`,
        slowest.p50Ms <= GOALS.hostileMs,
      ),
    ],
  };
}

const goal = (what, ratio, wanted, reached) => ({ what, ratio, wanted, reached });
const round = (number) => Math.round(number * 1000) / 1000;

/** The product's own command. */
async function readOurselves(products, lines) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-bench-'));
  const file = path.join(folder, 'catalogue.json');
  writeFileSync(file, JSON.stringify(products));
  const { read, timings } = await readByCommandLine(
    file,
    lines.map(({ text }) => text),
  );
  rmSync(folder, { recursive: true });
  const right = read.filter((reading, at) => namesOnly(reading, lines[at].sku)).length;
  return {
    buildMs: timings.buildMs,
    bytes: Math.round(timings.indexBytes / products.length),
    p50Ms: timings.p50Ms,
    p99Ms: timings.p99Ms,
    warmP99Ms: timings.warmP99Ms,
    right: round(right / lines.length),
  };
}

/** Booked, or among those it asks about: two products of one name are a question, not a guess. */
const namesOnly = ({ lines = [], clarify = [] }, sku) =>
  lines.some((line) => line.sku === sku) || clarify.some(({ candidates }) => candidates.includes(sku));

function minisearchOf(products) {
  return build(() => {
    const index = new MiniSearch({ idField: 'sku', fields: ['name', 'alias'] });
    index.addAll(products.map(({ sku, name, aliases }) => ({ sku, name, alias: aliases.join(' ') })));
    return (words) => index.search(words, { fuzzy: 0.2 })[0]?.id;
  });
}

function fuseOf(products) {
  return build(() => {
    const index = new Fuse(products, { keys: ['name', 'aliases'], ignoreLocation: true, threshold: 0.4 });
    return (words) => index.search(words, { limit: 1 })[0]?.item.sku;
  });
}

const memory = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

function build(make) {
  const before = memory();
  const started = performance.now();
  const search = make();
  const buildMs = round(performance.now() - started);
  return { search, buildMs, bytesInAll: memory() - before };
}

function searchBy({ search, buildMs, bytesInAll }, lines) {
  const taken = [];
  let right = 0;
  for (const { words, sku } of lines) {
    const started = performance.now();
    if (search(words) === sku) right += 1;
    taken.push(performance.now() - started);
  }
  taken.sort((left, right_) => left - right_);
  const at = (share) => round(taken[Math.floor(share * (taken.length - 1))]);
  return { buildMs, bytesInAll, p50Ms: at(0.5), p99Ms: at(0.99), right: round(right / lines.length) };
}
