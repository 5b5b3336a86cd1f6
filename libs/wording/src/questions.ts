import type { Formats } from './formats.js';
import { asData } from './plain-text.js';
import { asking, MOST_CHOICES, MOST_OF_SEVERAL, type Option, plain, type Said, withChoices } from './said.js';
import type { Sentences } from './sentences.js';
import type { HowMuch, OpenQuestions, WhichProduct } from './utterance.js';

/** A question, and from the second time on how to go on without its item. */
const asked = (question: string, again: boolean, { orSkip }: Sentences): string =>
  again ? `${question} ${orSkip}` : question;

export const howMuch = (utterance: HowMuch, sentences: Sentences, formats: Formats): Said => {
  const { name, unit, near, again } = utterance;
  const units = formats.unit(unit, 'other');
  const question =
    near.length > 0 ? wholeOf(utterance, sentences, formats) : sentences.howMuch(asData(name), units);
  return asking(plain(asked(question, again, sentences)));
};

const wholeOf = ({ name, unit, near }: HowMuch, sentences: Sentences, formats: Formats): string => {
  const whole = formats.either(near.map((quantity) => formats.amount(quantity, unit)));
  return sentences.howManyWhole(asData(name), formats.unit(unit, 'one'), whole, formats.unit(unit, 'other'));
};

export const whichProduct = (utterance: WhichProduct, sentences: Sentences, formats: Formats): Said => {
  const { candidates, again } = utterance;
  const options = optionsOf(utterance, MOST_CHOICES, sentences, formats);
  const body = asked(questionOf(utterance, MOST_CHOICES, sentences, formats), again, sentences);
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) return asking(withChoices(body, options));
  const { yes, no } = sentences.labels;
  return asking(
    withChoices(body, [
      { id: `pick:${only.sku}`, label: yes },
      { id: `leave-out:${only.sku}`, label: no },
    ]),
  );
};

const optionsOf = (
  { candidates }: WhichProduct,
  most: number,
  sentences: Sentences,
  formats: Formats,
): readonly (Option & { readonly description: string })[] =>
  candidates.slice(0, most).map(({ sku, name, price, unit }) => ({
    id: `pick:${sku}`,
    label: asData(name),
    description: sentences.perUnit(formats.money(price), formats.unit(unit, 'one')),
  }));

const questionOf = (
  { span, amount, candidates }: WhichProduct,
  most: number,
  sentences: Sentences,
  formats: Formats,
): string => {
  const [only] = candidates;
  if (amount !== undefined) return sentences.ofWhich(saidOf(amount, formats));
  if (only !== undefined && candidates.length === 1)
    return sentences.didYouMean(asData(span), asData(only.name));
  const question = sentences.whichProduct(asData(span));
  return candidates.length > most ? `${question} ${sentences.moreProducts}` : question;
};

const saidOf = ({ quantity, unit }: NonNullable<WhichProduct['amount']>, formats: Formats): string =>
  unit === null ? formats.quantity(quantity) : formats.amount(quantity, unit);

/** One below the other, the numbers running through: no two choices of a reply share one. An amount comes with its name. */
export const openQuestions = (
  { questions, later, again }: OpenQuestions,
  sentences: Sentences,
  formats: Formats,
): Said => {
  let number = 0;
  const firsts: number[] = [];
  const paragraphs = questions.map((question) => {
    if (question.kind === 'how-much') return howMuchNamed(question, sentences, formats);
    const rows = optionsOf(question, MOST_OF_SEVERAL, sentences, formats);
    firsts.push(number + 1);
    const lines = rows.map(({ label, description }) => `${(number += 1)} ${label} (${description})`);
    return [questionOf(question, MOST_OF_SEVERAL, sentences, formats), ...lines].join('\n');
  });
  const [, second] = firsts;
  const how = [
    ...(second === undefined ? [] : [sentences.answerAll(firsts.join(' '))]),
    ...(questions.every(({ kind }) => kind === 'how-much')
      ? [sentences.answerAllAmounts(exampleOf(questions.length))]
      : []),
    ...(again ? [sentences.orSkipAll(shortestOf(questions))] : []),
  ];
  return asking(
    plain(
      [
        ...paragraphs,
        ...(how.length > 0 ? [how.join(' ')] : []),
        ...(later.length > 0 ? [askedNext(later, sentences, formats)] : []),
      ].join('\n\n'),
    ),
  );
};

/** "10, 5, 2": so many amounts. */
const exampleOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => AMOUNTS[at % AMOUNTS.length]).join(', ');

const AMOUNTS = [10, 5, 2] as const;

/** Longer words of a customer are nothing to be written again. */
const LONGEST_NAME = 30;
const MOST_NAMED = 5;

const shortestOf = (questions: OpenQuestions['questions']): string | null => {
  const names = questions.map((question) =>
    asData(question.kind === 'how-much' ? question.name : question.span),
  );
  const [shortest = ''] = names.toSorted((one, other) => one.length - other.length);
  return shortest.length > LONGEST_NAME ? null : shortest;
};

const askedNext = (later: readonly string[], sentences: Sentences, formats: Formats): string => {
  const named = later.slice(0, MOST_NAMED).map((name) => `"${asData(name, LONGEST_NAME)}"`);
  const names = [...named, ...(later.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return sentences.askedNext(formats.count(later.length), formats.plural(later.length), names);
};

const howMuchNamed = (question: HowMuch, sentences: Sentences, formats: Formats): string => {
  const { name, unit, near } = question;
  if (near.length === 0) return sentences.howMuchNamed(asData(name), formats.unit(unit, 'other'));
  const ways = near.map((quantity) => formats.amount(quantity, unit));
  return sentences.howManyWholeNamed(asData(name), formats.either(ways));
};
