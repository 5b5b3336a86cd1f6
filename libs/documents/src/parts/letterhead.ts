import type { CalendarDay } from '@munshi/tax';
import type { PaperWords } from '@munshi/wording';
import type { Firm } from '../paper.js';
import { printable, printableLines } from '../print/printable.js';
import { Sheet } from '../print/sheet.js';
import { ACCENT, BODY, INK, leading, MUTED, SMALL, type Style, STRONG } from '../print/style.js';
import { baselineIn } from '../print/typesetter.js';

const NAME: Style = { weight: 'bold', size: 17, colour: ACCENT };
const TITLE: Style = { weight: 'bold', size: 15, colour: INK };
const NUMBER: Style = { weight: 'bold', size: 9.5, colour: INK };
const ADDRESS: Style = { ...BODY, colour: MUTED };
const LONGEST = 200;

export interface Opening {
  readonly seller: Firm;
  readonly issuedOn: CalendarDay;
  readonly title: string;
  /** Which of the seller's papers of that title it is. */
  readonly subtitle: string;
}

/** A sheet with its letterhead, ready for what the paper says. */
export const openPaper = ({ seller, issuedOn, title, subtitle }: Opening, words: PaperWords): Sheet => {
  const which = printable(subtitle, 60);
  const titled = `${title} ${which}`;
  const sheet = new Sheet(
    {
      title: titled,
      author: printable(seller.name, LONGEST),
      language: new Intl.Locale(words.locale).baseName,
      date: new Date(Date.UTC(issuedOn.year, issuedOn.month - 1, issuedOn.day)),
    },
    (next) => {
      drawContinuation(next, seller, titled);
    },
  );
  drawLetterhead(sheet, seller, title, which, words);
  return sheet;
};

/** The seller on the left, what the paper is on the right. */
const drawLetterhead = (
  sheet: Sheet,
  seller: Firm,
  title: string,
  which: string,
  words: PaperWords,
): void => {
  const top = sheet.y;
  const half = sheet.width * 0.58;
  sheet.type.write(title, sheet.right, baselineIn(top, NAME), TITLE, 'right');
  const shown = sheet.type.fitted(which, NUMBER, sheet.width - half);
  sheet.type.write(
    shown.text,
    sheet.right,
    baselineIn(top + leading(NAME), shown.style),
    shown.style,
    'right',
  );
  const name = sheet.type.lines(printable(seller.name, LONGEST), NAME, half, 2);
  sheet.y = sheet.type.paragraph(name, sheet.left, top, NAME);
  drawFirmDetails(sheet, seller, sheet.left, half, words);
  sheet.y += 6;
  sheet.rule(ACCENT, 1.4);
  sheet.y += 12;
};

/** Address, tax number and contact, each where there is one, from the sheet's `y` down. */
export const drawFirmDetails = (
  sheet: Sheet,
  { address, taxId, contact }: Firm,
  x: number,
  width: number,
  words: PaperWords,
): void => {
  const broken = (text: string | null, style: Style): readonly string[] =>
    printableLines(text ?? '', LONGEST, 3).flatMap((line) => sheet.type.lines(line, style, width, 3));
  sheet.y = sheet.type.paragraph(broken(address, ADDRESS), x, sheet.y, ADDRESS);
  if (taxId) {
    const text = printable(`${taxId.name ?? words.taxId} ${taxId.number}`, 60);
    sheet.y = sheet.type.paragraph(sheet.type.lines(text, STRONG, width, 1), x, sheet.y, STRONG);
  }
  sheet.y = sheet.type.paragraph(broken(contact, ADDRESS), x, sheet.y, ADDRESS);
};

/** What heads every page but the first. */
const drawContinuation = (sheet: Sheet, seller: Firm, title: string): void => {
  const baseline = baselineIn(sheet.y, SMALL);
  const name = sheet.type.lines(printable(seller.name, LONGEST), SMALL, sheet.width / 2, 1)[0] ?? '';
  sheet.type.write(name, sheet.left, baseline, SMALL);
  const shown = sheet.type.fitted(title, SMALL, sheet.width / 2 - 10);
  sheet.type.write(shown.text, sheet.right, baseline, shown.style, 'right');
  sheet.y += leading(SMALL) + 2;
  sheet.rule();
  sheet.y += 8;
};
