import type { PaperWords } from '@munshi/wording';
import type { SinceIssued } from '../paper.js';
import { printable } from '../print/printable.js';
import type { Sheet } from '../print/sheet.js';
import { ACCENT, leading, type Style, TINT } from '../print/style.js';
import { PAD } from '../print/table.js';

const MARK: Style = { weight: 'bold', size: 11, colour: ACCENT };
const ROOM = 6;
/** An invoice may be credited goods by goods, with a note each time. */
const MOST_LINES = 4;

/** Over all that an invoice says: that nothing of it is to be paid any more, and why. */
export const drawMark = (sheet: Sheet, since: SinceIssued, words: PaperWords): void => {
  const said = markOf(since, words);
  if (said === null) return;
  const lines = sheet.type.lines(printable(said, 400), MARK, sheet.width - 4 * PAD, MOST_LINES);
  const height = lines.length * leading(MARK) + 2 * ROOM;
  sheet.band(sheet.left, sheet.y, sheet.width, height, TINT);
  sheet.type.paragraph(lines, sheet.left + 2 * PAD, sheet.y + ROOM, MARK);
  sheet.y += height + 12;
};

const markOf = ({ cancelled, credited, open }: SinceIssued, { labels }: PaperWords): string | null => {
  if (cancelled) return labels.cancelledBy(credited.map(({ number }) => number).join(', '));
  return open.minor > 0 ? null : labels.paid;
};
