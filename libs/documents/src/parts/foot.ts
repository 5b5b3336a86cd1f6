import type { PaperWords } from '@munshi/wording';
import type { Sheet } from '../print/sheet.js';
import { HAIRLINE, PAGE, SMALL } from '../print/style.js';

/** Writes the foot of every page, and gives the file. */
export const finish = (sheet: Sheet, { labels }: PaperWords): Promise<Buffer> =>
  sheet.finish((page, pages) => {
    const baseline = PAGE.height - PAGE.margin;
    sheet.band(sheet.left, baseline - 12, sheet.width, 0.6, HAIRLINE);
    sheet.type.write(labels.computerMade, sheet.left, baseline, SMALL);
    sheet.type.write(labels.page(page, pages), sheet.right, baseline, SMALL, 'right');
  });
