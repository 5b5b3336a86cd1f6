import type { Money } from '@munshi/kernel';
import { amountInWords } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { Sheet } from '../print/sheet.js';
import { ACCENT, BODY, INK, LABEL, leading, type Style, STRONG, TINT } from '../print/style.js';
import { PAD } from '../print/table.js';
import { baselineIn } from '../print/typesetter.js';
import { drawFacts, type Fact } from './facts.js';

export interface Closing {
  readonly facts: readonly Fact[];
  readonly label: string;
  readonly amount: Money;
}

const AMOUNT: Style = { weight: 'bold', size: 12, colour: ACCENT };
const AMOUNT_LABEL: Style = { ...STRONG, size: 9.5 };
const WORDS: Style = { weight: 'regular', size: 9, colour: INK };
const BAND = leading(AMOUNT) + 8;

/** What a paper comes to, on the right, and in words beside it. */
export const drawClosing = (sheet: Sheet, closing: Closing, words: PaperWords): void => {
  const { facts, amount } = closing;
  const width = sheet.width * 0.44;
  const x = sheet.right - width;
  const room = sheet.width - width - 24;
  const inWords = sheet.type.lines(amountInWords(amount, words.language), WORDS, room, 5);
  const height = Math.max(
    facts.length * leading(BODY) + BAND,
    leading(LABEL) + inWords.length * leading(WORDS),
  );

  sheet.y += 8;
  sheet.keep(height + 12);
  const top = sheet.y;
  const below = sheet.type.paragraph([words.labels.inWords], sheet.left, top, LABEL);
  sheet.type.paragraph(inWords, sheet.left, below, WORDS);
  const bandTop = drawFacts(sheet, facts, x, width - PAD, top) + 3;
  drawAmount(sheet, closing.label, words.formats.money(amount), x, bandTop, width);
  sheet.y = top + height + 12;
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
