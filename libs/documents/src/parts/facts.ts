import type { PaperWords } from '@munshi/wording';
import type { Firm } from '../paper.js';
import { printable } from '../print/printable.js';
import type { Sheet } from '../print/sheet.js';
import { BODY, INK, LABEL, leading, SMALL, type Style, STRONG } from '../print/style.js';
import { baselineIn } from '../print/typesetter.js';
import { drawFirmDetails } from './letterhead.js';

const NAME: Style = { weight: 'bold', size: 10.5, colour: INK };

export type Fact = readonly [label: string, value: string];

/** Whom the paper is for on the left, and what is to be known about it on the right. */
export const drawParties = (
  sheet: Sheet,
  label: string,
  buyer: Firm,
  facts: readonly Fact[],
  words: PaperWords,
): void => {
  const top = sheet.y;
  const width = sheet.width * 0.5;
  sheet.y = sheet.type.paragraph([label], sheet.left, top, LABEL);
  const name = sheet.type.lines(printable(buyer.name, 200), NAME, width, 2);
  sheet.y = sheet.type.paragraph(name, sheet.left, sheet.y, NAME);
  drawFirmDetails(sheet, buyer, sheet.left, width, words);
  const factsEnd = drawFacts(sheet, facts, sheet.left + sheet.width * 0.56, sheet.width * 0.44, top);
  sheet.y = Math.max(sheet.y, factsEnd) + 12;
};

/** Labels on the left, values on the right; gives where they end. */
export const drawFacts = (
  sheet: Sheet,
  facts: readonly Fact[],
  x: number,
  width: number,
  top: number,
): number => {
  facts.forEach(([label, value], index) => {
    const baseline = baselineIn(top + index * leading(BODY), BODY);
    sheet.type.write(label, x, baseline, SMALL);
    const room = width - sheet.type.width(label, SMALL) - 8;
    const shown = sheet.type.fitted(printable(value, 120), STRONG, room);
    sheet.type.write(shown.text, x + width, baseline, shown.style, 'right');
  });
  return top + facts.length * leading(BODY);
};
