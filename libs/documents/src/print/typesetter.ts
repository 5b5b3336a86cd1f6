import type { Weight } from './fonts.js';
import { leading, type Style } from './style.js';

export type Align = 'left' | 'right';

/** A shaper takes a word for the script of its first letter, so "OPCसीमेंट" goes to it in two pieces. */
const RUNS = /\p{Script=Devanagari}[^\p{Script=Latin}]*|[^\p{Script=Devanagari}]+/gu;
const DEVANAGARI = /^\p{Script=Devanagari}/u;
const SMALLEST = 5;
/** No word is longer; what is, is taken letter by letter, since shaping costs by the letter. */
const LONGEST_WORD = 60;

const graphemes = new Intl.Segmenter();

/** Measures, breaks and writes lines of text that is already `printable`. */
export class Typesetter {
  constructor(private readonly document: PDFKit.PDFDocument) {}

  width(text: string, style: Style): number {
    this.use(style);
    return runsOf(text).reduce((width, run) => width + this.document.widthOfString(run), 0);
  }

  /**
   * Breaks at spaces, and inside a word that is wider than the line. What does not fit into `most` lines is cut.
   * Widths of pieces are added up: words are shaped one by one anyhow, and to measure every line anew as it grows
   * would let a long name cost seconds.
   */
  lines(text: string, style: Style, width: number, most: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    let taken = 0;
    for (const piece of this.pieces(text, style, width)) {
      if (line !== '' && taken + this.width(piece.trimEnd(), style) > width) {
        lines.push(line.trimEnd());
        line = '';
        taken = 0;
      }
      if (lines.length === most) return [...lines.slice(0, -1), this.cut(lines.at(-1) ?? '', style, width)];
      line += piece;
      taken += this.width(piece, style);
    }
    return [...lines, line.trimEnd()];
  }

  private pieces(text: string, style: Style, width: number): readonly string[] {
    const fits = (word: string): boolean =>
      word.length <= LONGEST_WORD && this.width(word.trimEnd(), style) <= width;
    return text.split(/(?<= )/).flatMap((word) => (fits(word) ? [word] : lettersOf(word)));
  }

  /** Smaller, where it is too wide: an amount that lost a digit would be another amount. */
  shrunk(text: string, style: Style, width: number): Style {
    const wide = this.width(text, style);
    return wide <= width ? style : { ...style, size: (style.size * width) / wide };
  }

  /** Smaller, and shortened where it would be too small to read. */
  fitted(text: string, style: Style, width: number): { readonly text: string; readonly style: Style } {
    const shrunk = this.shrunk(text, style, width);
    if (shrunk.size >= SMALLEST) return { text, style: shrunk };
    const smallest = { ...style, size: SMALLEST };
    return { text: this.cut(text, smallest, width), style: smallest };
  }

  private cut(text: string, style: Style, width: number): string {
    let room = width - this.width('…', style);
    let kept = '';
    for (const letter of lettersOf(text)) {
      room -= this.width(letter, style);
      if (room < 0) break;
      kept += letter;
    }
    return `${kept.trimEnd()}…`;
  }

  /** One line on its baseline; `x` is its left end, or its right where it is aligned there. */
  write(text: string, x: number, baseline: number, style: Style, align: Align = 'left'): void {
    let at = align === 'left' ? x : x - this.width(text, style);
    this.use(style);
    this.document.fillColor(style.colour);
    for (const run of runsOf(text)) {
      this.writeRun(run, at, baseline);
      at += this.document.widthOfString(run);
    }
  }

  /** A paragraph from `top` down; gives where it ends. */
  paragraph(lines: readonly string[], x: number, top: number, style: Style): number {
    lines.forEach((line, index) => {
      this.write(line, x, baselineIn(top + index * leading(style), style), style);
    });
    return top + lines.length * leading(style);
  }

  /** Glyphs of Devanagari stand in another order than its letters, so what is copied or read aloud is said beside them. */
  private writeRun(run: string, x: number, baseline: number): void {
    const isReordered = DEVANAGARI.test(run);
    if (isReordered) this.document.markContent('Span', { actual: run });
    this.document.text(run, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    if (isReordered) this.document.endMarkedContent();
  }

  private use({ weight, size }: { weight: Weight; size: number }): void {
    this.document.font(weight, size);
  }
}

/** What is seen as one letter: a conjunct with its matras. */
const lettersOf = (text: string): readonly string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment);

const runsOf = (text: string): readonly string[] => text.match(RUNS) ?? [];

/** Where a line that begins at `top` has its baseline. */
export const baselineIn = (top: number, { size }: Style): number => top + size * 1.12;
