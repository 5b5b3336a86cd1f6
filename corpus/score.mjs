// `npm run score`: how well the reader reads the corpus.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { catalogueOf, developmentHalf, productsIn, secondOpinion, testHalf } from './messages.mjs';
import { scoreOf, summarize, surenessOf } from './scoring.mjs';

const USAGE = `usage: npm run score                       the development half, by language and kind
       npm run score -- --failures [kind]  what is not exactly right in it
       npm run score -- --test             the test half's figures, nothing of its messages
       npm run score -- --second-opinion   the same of the messages written by somebody else
       npm run score -- --check            fails where the test half is below the recorded figures
       npm run score -- --record           writes the test half's figures down`;

const figuresFile = path.join(import.meta.dirname, 'figures.json');
/** A figure may not fall; these may not rise. */
const FAULTS = new Set(['wrongLines', 'falseOrders']);

const [flag, kind] = process.argv.slice(2);
const ways = {
  undefined: () => report(developmentHalf()),
  '--failures': () => failures(developmentHalf()),
  '--test': () => report(testHalf()),
  '--second-opinion': () => report(secondOpinion()),
  '--check': check,
  '--record': record,
};
if (!(flag in ways)) {
  console.error(USAGE);
  process.exit(1);
}
await ways[flag]();

/** Each message with its prediction and score, read as anybody's own chats are. */
async function read(asked) {
  const parts = [...Map.groupBy(asked, catalogueOf)].map(([file, some]) => readFrom(file, some));
  return (await Promise.all(parts)).flat();
}

async function readFrom(catalogue, asked) {
  const program = path.join(import.meta.dirname, '../dist/apps/cli/main.js');
  const child = spawn(process.execPath, [program, 'read-orders', '--catalogue', catalogue, '--confidence'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  child.stdin.end(
    asked
      .map(({ id, lang, text: words, context }) => JSON.stringify({ id, lang, text: words, context }))
      .join('\n'),
  );
  const output = await text(child.stdout);
  const [code] = await ended;
  if (code !== 0) throw new Error(`read-orders ended with ${code}`);
  const predictions = new Map(
    output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map((prediction) => [prediction.id, prediction]),
  );
  const known = productsIn(catalogue);
  return asked.map((message) => {
    const predicted = predictions.get(message.id) ?? { intent: 'other' };
    return { message, predicted, score: scoreOf(message, predicted, known) };
  });
}

async function report(asked) {
  const all = await read(asked);
  const by = (of) =>
    Object.fromEntries(
      [...Map.groupBy(all, ({ message }) => of(message))]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, group]) => [name, row(group)]),
    );
  console.table({
    ...by(({ lang }) => lang),
    ...by(({ kind: which }) => which),
    ...by(({ catalogue }) => catalogue ?? 'first-catalogue'),
    all: row(all),
  });
  console.log('How sure the reader was of the products it booked, and how often it was right');
  console.table(curve(all));
}

/** Lines without context: those of an edit are mostly known from the draft. */
function curve(all) {
  const lines = all
    .filter(({ message }) => !message.context)
    .flatMap(({ message, predicted }) => surenessOf(message, predicted));
  return [...Map.groupBy(lines, ({ confidence }) => confidence)]
    .sort(([one], [other]) => (other === 'asked' ? -1 : other - one))
    .map(([confidence, some]) => {
      const right = some.filter((line) => line.right).length;
      return { confidence, lines: some.length, right: Number((right / some.length).toFixed(4)) };
    });
}

function row(group) {
  const figures = Object.entries(summarize(group.map(({ score }) => score)));
  return Object.fromEntries(
    figures.map(([name, value]) => [name, value === null ? null : Number(value.toFixed(4))]),
  );
}

async function failures(asked) {
  const all = await read(asked);
  for (const { message, predicted, score } of all) {
    if (score.exact || (kind !== undefined && message.kind !== kind)) continue;
    const { id, ...found } = predicted;
    console.log(`\n${id} ${message.lang} ${message.kind}\n${message.text}`);
    if (message.context) console.log(`  beside  ${JSON.stringify(message.context)}`);
    console.log(`  meant   ${JSON.stringify(message.expect)}\n  read    ${JSON.stringify(found)}`);
  }
}

async function figures() {
  return row(await read(testHalf()));
}

async function check() {
  const recorded = JSON.parse(readFileSync(figuresFile, 'utf8'));
  const now = await figures();
  const worse = Object.keys(recorded).filter((name) =>
    FAULTS.has(name) ? now[name] > recorded[name] : now[name] < recorded[name],
  );
  console.table({ recorded, now });
  for (const name of worse) console.error(`${name}: ${now[name]}, recorded ${recorded[name]}`);
  process.exitCode = worse.length > 0 ? 1 : 0;
}

async function record() {
  const now = await figures();
  writeFileSync(figuresFile, `${JSON.stringify(now, null, 2)}\n`);
  console.table({ now });
}
