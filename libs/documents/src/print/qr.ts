import { create } from 'qrcode';
import { INK } from './style.js';

/** The margin of four modules that scanners need is the caller's: nothing else may stand that close. */
export const drawQr = (
  document: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  size: number,
): void => {
  const { modules } = create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const module = size / modules.size;
  for (let row = 0; row < modules.size; row++)
    for (const [from, length] of darkRuns(modules.size, (column) => modules.get(row, column) !== 0))
      document.rect(x + from * module, y + row * module, length * module, module);
  document.fill(INK);
};

/** Neighbours are drawn as one, so that no viewer shows hairs of white between them. */
function* darkRuns(size: number, isDark: (column: number) => boolean): Generator<readonly [number, number]> {
  let from = -1;
  for (let column = 0; column <= size; column++) {
    const dark = column < size && isDark(column);
    if (dark && from < 0) from = column;
    if (!dark && from >= 0) {
      yield [from, column - from];
      from = -1;
    }
  }
}
