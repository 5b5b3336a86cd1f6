import { clip, clipMiddle, clipStart } from './plain-text.js';

/** At most 20 characters where there are up to three (buttons), 24 where there are up to ten (a list). */
export interface Choice {
  readonly id: string;
  readonly title: string;
  /** For a list, at most 72 characters. */
  readonly description?: string;
}

/** One message to a customer, before any channel has shaped it. */
export interface Said {
  /** The whole text, ending with the numbered choices: numbers work on every channel. */
  readonly text: string;
  /** In the order of their numbers, which begin at 1. */
  readonly choices: readonly Choice[];
  /** What the button that opens them says where they are a list, at most 20 characters. */
  readonly choicesLabel?: string;
  /** A question is open, so a number that comes back answers it and nothing else. */
  readonly asks?: true;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  /** For a button, where the label is too long for one. */
  readonly title?: string;
  readonly description?: string;
}

const MOST_BUTTONS = 3;
export const MOST_CHOICES = 10;
/** Of each question where several are asked at once. */
export const MOST_OF_SEVERAL = 5;

export const plain = (text: string): Said => ({ text, choices: [] });

export const asking = (said: Said): Said => ({ ...said, asks: true });

const NUMBERS = '\n\n1 ';

/** The text without its numbered choices, for a channel that shows them as buttons. */
export const bodyOf = ({ text, choices }: Said): string => {
  const end = choices.length === 0 ? -1 : text.lastIndexOf(NUMBERS);
  return end < 0 ? text : text.slice(0, end);
};

/** `body`, then the options numbered from 1. */
export const withChoices = (body: string, options: readonly Option[]): Said => {
  if (options.length === 0) return plain(body);
  const lines = options.map(
    ({ label, description }, index) => `${index + 1} ${label}${description ? ` (${description})` : ''}`,
  );
  const limit = options.length > MOST_BUTTONS ? 24 : 20;
  const titles = titlesOf(
    options.map(({ label, title }) => title ?? label),
    limit,
  );
  const choices = options.map(({ id, label, description }, index) => ({
    id,
    title: titles[index] ?? label,
    ...(description ? { description: describing(label, description, titles[index] !== label) } : {}),
  }));
  return { text: `${body}\n\n${lines.join('\n')}`, choices };
};

const DESCRIPTION = 72;

/** With the whole name where its title could not hold it; the name gives way before the price does. */
const describing = (label: string, description: string, isCut: boolean): string => {
  const left = DESCRIPTION - description.length - ', '.length;
  const name = isCut && left > 0 ? clipMiddle(label, left) : null;
  return clip(name === null ? description : `${name}, ${description}`, DESCRIPTION);
};

/** No two alike, which Meta refuses, and none cut where they differ: "Tata Tiscon TMT… 10 mm". */
const titlesOf = (labels: readonly string[], limit: number): readonly string[] => {
  const distinct = (titles: readonly string[]): boolean => new Set(titles).size === titles.length;
  const heads = labels.map((label) => clipMiddle(label, limit) ?? clip(label, limit));
  if (distinct(heads)) return heads;
  const tails = labels.map((label) => clipStart(label, limit));
  return distinct(tails) ? tails : labels.map((label, index) => clip(`${index + 1} ${label}`, limit));
};

/**
 * Several utterances of one turn as one message, a blank line between them. An open question keeps the numbers
 * (and a question without choices leaves none, so that "1" is an amount and never a confirmation); else the
 * last part that has choices does. Ask one question a turn: only the last one can be answered by number.
 */
export const combine = (parts: readonly Said[]): Said => {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const question = parts.findLast(({ asks }) => asks);
  const numbered = question ?? parts.findLast(({ choices }) => choices.length > 0);
  const numbers = numbered ? numbered.text.slice(bodyOf(numbered).length) : '';
  return {
    text: parts.map(bodyOf).join('\n\n') + numbers,
    choices: numbered?.choices ?? [],
    ...(numbered?.choicesLabel !== undefined && { choicesLabel: numbered.choicesLabel }),
    ...(question && { asks: true }),
  };
};
