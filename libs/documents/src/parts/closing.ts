import type { Money } from '@munshi/kernel';
import { amountInWords } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { Sheet } from '../print/sheet.js';
import { ACCENT, BODY, INK, LABEL, leading, type Style, STRONG, TINT } from '../print/style.js';
import { PAD } from '../print/table.js';
import { baselineIn } from '../print/typesetter.js';
import { drawFacts, type Fact } from './facts.js';

export interface Sum {
  readonly facts: readonly Fact[];
  readonly label: string;
  readonly amount: Money;
}

export interface Closing extends Sum {
  /** What is left of it, and why. */
  readonly left?: Sum | null;
}

const AMOUNT: Style = { weight: 'bold', size: 12, colour: ACCENT };
const AMOUNT_LABEL: Style = { ...STRONG, size: 9.5 };
const WORDS: Style = { weight: 'regular', size: 9, colour: INK };
const BAND = leading(AMOUNT) + 8;

const ABOVE = 8;
const BELOW = 12;
const BETWEEN = 4;
const SHARE = 0.44;

/** What it takes of a page, with the room around it. */
export const closingHeight = (sheet: Sheet, closing: Closing, words: PaperWords): number =>
  ABOVE + heightOf(closing, inWordsOf(sheet, closing, words)) + BELOW;

/** What a paper comes to, on the right, and in words beside it. */
export const drawClosing = (sheet: Sheet, closing: Closing, words: PaperWords): void => {
  const { left } = closing;
  const width = sheet.width * SHARE;
  const x = sheet.right - width;
  const inWords = inWordsOf(sheet, closing, words);
  const height = heightOf(closing, inWords);

  sheet.y += ABOVE;
  sheet.keep(height + BELOW);
  const top = sheet.y;
  const below = sheet.type.paragraph([words.labels.inWords], sheet.left, top, LABEL);
  sheet.type.paragraph(inWords, sheet.left, below, WORDS);
  drawSum(sheet, closing, x, top, width, words);
  if (left) drawSum(sheet, left, x, top + heightOfSum(closing) + BETWEEN, width, words);
  sheet.y = top + height + BELOW;
};

const inWordsOf = (sheet: Sheet, { amount }: Closing, { language }: PaperWords): readonly string[] =>
  sheet.type.lines(amountInWords(amount, language), WORDS, sheet.width * (1 - SHARE) - 24, 5);

const heightOf = ({ left, ...sum }: Closing, inWords: readonly string[]): number =>
  Math.max(
    heightOfSum(sum) + (left ? BETWEEN + heightOfSum(left) : 0),
    leading(LABEL) + inWords.length * leading(WORDS),
  );

const heightOfSum = ({ facts }: Sum): number => facts.length * leading(BODY) + BAND;

const drawSum = (
  sheet: Sheet,
  { facts, label, amount }: Sum,
  x: number,
  top: number,
  width: number,
  words: PaperWords,
): void => {
  const bandTop = drawFacts(sheet, facts, x, width - PAD, top) + 3;
  drawAmount(sheet, label, words.formats.money(amount), x, bandTop, width);
};

const drawAmount = (
  sheet: Sheet,
  label: string,
  amount: string,
  x: number,
  top: number,
  width: number,
): void => {
  const baseline = baselineIn(top + 2, AMOUNT);
  sheet.band(x - 2 * PAD, top, width + 2 * PAD, BAND - 3, TINT);
  sheet.type.write(label, x, baseline, AMOUNT_LABEL);
  const shown = sheet.type.fitted(amount, AMOUNT, width - sheet.type.width(label, AMOUNT_LABEL) - 16);
  sheet.type.write(shown.text, x + width - PAD, baseline, shown.style, 'right');
};
