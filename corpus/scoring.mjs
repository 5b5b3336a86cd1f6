// What "read right" means, counted: one message's expected reading against the predicted one.

/**
 * @typedef {{ sku: string, quantity: number, unit: string }} Line
 * @typedef {{ intent: string, lines?: Line[], clarify?: { span: string, candidates: string[] }[], unknown?: string[],
 *   remove?: string[], set?: Line[], add?: Line[] }} Reading
 * @typedef {{ id: string, lang: string, kind: string, family: string, text: string, context?: object,
 *   expect: Reading, alt_intents?: string[] }} Message
 * @typedef {ReturnType<typeof scoreOf>} Score
 */

const BOOKS = new Set(['order', 'edit', 'reorder']);
/** A float of a third of a dozen and our thousandths are the same amount. */
const round = (number) => Math.round(number * 1000) / 1000;
const keyOf = ({ sku, quantity, unit }) => `${sku} ${round(quantity)} ${unit}`;

/** @param {Map<string, object>} products by SKU */
export function scoreOf(message, predicted, products) {
  const gold = message.expect;
  const expected = linesOf(gold, message.context, products);
  const read = linesOf(predicted, message.context, products);
  const right = overlap(expected.map(keyOf), read.map(keyOf));
  const amount = (line) => `${line.sku} ${round(baseOf(line, products))}`;
  const rightAmounts = overlap(expected.map(amount), read.map(amount));
  const questions = questionsOf(gold, predicted, read);
  const unknowns = unknownsOf(gold, predicted, questions.spare);
  const intent = [gold.intent, ...(message.alt_intents ?? [])].includes(predicted.intent);
  const content =
    right === expected.length &&
    right === read.length &&
    questions.right === questions.expected &&
    unknowns.right === unknowns.expected &&
    unknowns.spare === 0;
  return {
    expected: expected.length,
    read: read.length,
    right,
    rightAmounts,
    questions: { expected: questions.expected, right: questions.right },
    intent,
    content,
    exact: content && intent,
    wrongLines: wrongLinesOf(gold, expected, read),
    falseOrder: !BOOKS.has(gold.intent) && read.length > 0,
  };
}

/** The lines a reading books; for an edit or a repeated order what it changes of the order it starts from. */
function linesOf(reading, context, products) {
  const { lines = [], set = [], add = [], remove = [] } = reading;
  const start = reading.intent === 'reorder' ? (context?.last_order ?? []) : (context?.draft ?? []);
  if (
    reading.intent !== 'edit' &&
    reading.intent !== 'reorder' &&
    set.length + add.length + remove.length === 0
  )
    return lines;
  const before = new Map(start.map((line) => [line.sku, line]));
  const after = reading.intent === 'reorder' && lines.length > 0 ? new Map() : new Map(before);
  for (const sku of remove) after.delete(sku);
  for (const line of [...lines, ...set]) after.set(line.sku, line);
  for (const line of add) after.set(line.sku, sum(after.get(line.sku), line, products));
  const changed = [...after.values()].filter((line) => {
    const old = before.get(line.sku);
    return !old || round(baseOf(old, products)) !== round(baseOf(line, products));
  });
  const dropped = start.filter(({ sku }) => !after.has(sku)).map((line) => ({ ...line, quantity: 0 }));
  // A changed amount is compared in the selling unit: "set 17" and "add 5" to 12 are the same edit.
  return [...changed, ...dropped].map((line) =>
    before.has(line.sku) ? { sku: line.sku, quantity: baseOf(line, products), unit: '' } : line,
  );
}

function sum(line, more, products) {
  if (!line) return more;
  const { unit } = products.get(line.sku) ?? line;
  return { sku: line.sku, quantity: baseOf(line, products) + baseOf(more, products), unit };
}

const baseOf = ({ sku, quantity, unit }, products) => quantity * (products.get(sku)?.packs?.[unit] ?? 1);

function overlap(left, right) {
  const counts = new Map();
  for (const key of left) counts.set(key, (counts.get(key) ?? 0) + 1);
  let both = 0;
  for (const key of right) {
    const count = counts.get(key) ?? 0;
    if (count > 0) both += 1;
    counts.set(key, count - 1);
  }
  return both;
}

/** A question is right when it offers enough of what fits, little else, and nothing was booked for it. */
function questionsOf(gold, predicted, read) {
  const booked = new Set(read.map(({ sku }) => sku));
  const taken = new Set((gold.lines ?? []).map(({ sku }) => sku));
  const spare = [...(predicted.clarify ?? [])];
  let right = 0;
  for (const { candidates } of gold.clarify ?? []) {
    const fits = (asked) => {
      const shared = asked.candidates.filter((sku) => candidates.includes(sku)).length;
      return shared >= Math.min(3, candidates.length / 2) && shared >= asked.candidates.length / 2;
    };
    const at = spare.findIndex(fits);
    if (at < 0 || candidates.some((sku) => booked.has(sku) && !taken.has(sku))) continue;
    spare.splice(at, 1);
    right += 1;
  }
  return { expected: gold.clarify?.length ?? 0, right, spare };
}

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Something unknown may be reported or asked about; both need words of what the customer wrote. */
function unknownsOf(gold, predicted, spareQuestions) {
  const reported = [
    ...(predicted.unknown ?? []).map((span) => ({ words: new Set(wordsOf(span)) })),
    ...spareQuestions.map(({ span }) => ({ words: new Set(wordsOf(span ?? '')) })),
  ];
  let right = 0;
  for (const span of gold.unknown ?? []) {
    const at = reported.findIndex(({ words }) => wordsOf(span).some((word) => words.has(word)));
    if (at < 0) continue;
    reported.splice(at, 1);
    right += 1;
  }
  return { expected: gold.unknown?.length ?? 0, right, spare: reported.length };
}

/** Lines whose product the customer did not mean: the mistake that costs a delivery. */
function wrongLinesOf(gold, expected, read) {
  const meant = new Set(expected.map(({ sku }) => sku));
  const quantityAsked = new Set(
    (gold.clarify ?? [])
      .filter(({ candidates }) => candidates.length === 1)
      .flatMap(({ candidates }) => candidates),
  );
  return read.filter(({ sku }) => !meant.has(sku) && !quantityAsked.has(sku)).length;
}

/**
 * The products that an order was read to hold, by how sure the reader was, and whether they were meant; of a question
 * the first of its products, as if it had been booked.
 * @returns {{ confidence: number | 'asked', right: boolean }[]}
 */
export function surenessOf(
  { expect: { lines = [], clarify = [] } },
  { lines: read = [], clarify: asked = [] },
) {
  const meant = new Set([
    ...lines.map(({ sku }) => sku),
    ...clarify.filter(({ candidates }) => candidates.length === 1).flatMap(({ candidates }) => candidates),
  ]);
  return [
    ...read.map(({ sku, confidence }) => ({ confidence, right: meant.has(sku) })),
    ...asked
      .filter(({ candidates }) => candidates.length > 1)
      .map(({ candidates: [first] }) => ({ confidence: 'asked', right: meant.has(first) })),
  ];
}

/** Figures of many messages. Shares are between 0 and 1; null where there is nothing to count. */
export function summarize(scores) {
  const total = (of) => scores.reduce((sum, score) => sum + of(score), 0);
  const share = (part, whole) => (whole === 0 ? null : part / whole);
  const [expected, read, right, amounts] = [
    total((score) => score.expected),
    total((score) => score.read),
    total((score) => score.right),
    total((score) => score.rightAmounts),
  ];
  const asked = total((score) => score.questions.expected);
  return {
    messages: scores.length,
    exact: share(
      total((score) => Number(score.exact)),
      scores.length,
    ),
    content: share(
      total((score) => Number(score.content)),
      scores.length,
    ),
    intent: share(
      total((score) => Number(score.intent)),
      scores.length,
    ),
    precision: share(right, read),
    recall: share(right, expected),
    f1: share(2 * right, read + expected),
    f1Base: share(2 * amounts, read + expected),
    wrongLines: share(
      total((score) => score.wrongLines),
      read,
    ),
    falseOrders: total((score) => Number(score.falseOrder)),
    questions: share(
      total((score) => score.questions.right),
      asked,
    ),
  };
}
