import { type Money, sum } from '@munshi/kernel';
import { amountInWords, type ShareName } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { InvoicePaper } from '../paper.js';
import type { Sheet } from '../print/sheet.js';
import { ACCENT, BODY, INK, LABEL, leading, type Style, STRONG, TINT } from '../print/style.js';
import { PAD } from '../print/table.js';
import { baselineIn } from '../print/typesetter.js';
import { drawFacts, type Fact } from './facts.js';

const TO_PAY: Style = { weight: 'bold', size: 12, colour: ACCENT };
const WORDS: Style = { weight: 'regular', size: 9, colour: INK };
const BAND = leading(TO_PAY) + 8;

/** What the amounts come to, on the right, and in words beside it. */
export const drawTotals = (sheet: Sheet, paper: InvoicePaper, words: PaperWords): void => {
  const { labels, formats } = words;
  const { payable, credits, language } = paper;
  const facts = factsOf(paper, words);
  const width = sheet.width * 0.44;
  const x = sheet.right - width;
  const room = sheet.width - width - 24;
  const inWords = sheet.type.lines(amountInWords(payable.payable, language), WORDS, room, 5);
  const height = Math.max(
    facts.length * leading(BODY) + BAND,
    leading(LABEL) + inWords.length * leading(WORDS),
  );

  sheet.y += 8;
  sheet.keep(height + 12);
  const top = sheet.y;
  const below = sheet.type.paragraph([labels.inWords], sheet.left, top, LABEL);
  sheet.type.paragraph(inWords, sheet.left, below, WORDS);
  const bandTop = drawFacts(sheet, facts, x, width - PAD, top) + 3;
  sheet.band(x - 2 * PAD, bandTop, width + 2 * PAD, BAND - 3, TINT);
  drawToPay(
    sheet,
    credits ? labels.credited : labels.toPay,
    formats.money(payable.payable),
    x,
    bandTop,
    width,
  );
  sheet.y = top + height + 12;
};

const drawToPay = (
  sheet: Sheet,
  label: string,
  amount: string,
  x: number,
  top: number,
  width: number,
): void => {
  const baseline = baselineIn(top + 2, TO_PAY);
  const labelStyle = { ...STRONG, size: 9.5 };
  sheet.type.write(label, x, baseline, labelStyle);
  const shown = sheet.type.fitted(amount, TO_PAY, width - sheet.type.width(label, labelStyle) - 16);
  sheet.type.write(shown.text, x + width - PAD, baseline, shown.style, 'right');
};

const factsOf = ({ summary, payable }: InvoicePaper, { labels, formats }: PaperWords): readonly Fact[] => {
  const { components, net } = summary;
  const names = [...new Set(components.map(({ name }) => name))];
  const amountOf = (share: ShareName): Money =>
    sum(
      components.filter(({ name }) => name === share).map(({ amount }) => amount),
      net.currency,
    );
  return [
    [labels.net, formats.figures(net)],
    ...names.map((name): Fact => [name ?? labels.tax, formats.figures(amountOf(name))]),
    ...(payable.rounding.minor === 0 ? [] : [[labels.rounding, formats.figures(payable.rounding)] as const]),
  ];
};
