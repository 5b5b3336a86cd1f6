import type { Weight } from './fonts.js';
import { leading, type Style } from './style.js';

export type Align = 'left' | 'right';

/** A shaper takes a word for the script of its first letter, so "OPCसीमेंट" goes to it in two pieces. */
const RUNS = /\p{Script=Devanagari}[^\p{Script=Latin}]*|[^\p{Script=Devanagari}]+/gu;
const DEVANAGARI = /^\p{Script=Devanagari}/u;
const SMALLEST = 5;

const graphemes = new Intl.Segmenter();

/** Measures, breaks and writes lines of text that is already `printable`. */
export class Typesetter {
  constructor(private readonly document: PDFKit.PDFDocument) {}

  width(text: string, style: Style): number {
    this.use(style);
    return runsOf(text).reduce((width, run) => width + this.document.widthOfString(run), 0);
  }

  /** Breaks at spaces, and inside a word that is wider than the line. What does not fit into `most` lines is cut. */
  lines(text: string, style: Style, width: number, most: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const piece of this.pieces(text, style, width)) {
      if (line !== '' && this.width((line + piece).trimEnd(), style) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
      if (lines.length > most) break;
    }
    lines.push(line.trimEnd());
    if (lines.length <= most) return lines;
    const last = lines[most - 1] ?? '';
    return [...lines.slice(0, most - 1), this.cut(`${last}…`, style, width)];
  }

  private pieces(text: string, style: Style, width: number): readonly string[] {
    return text.split(/(?<= )/).flatMap((word) => {
      if (this.width(word.trimEnd(), style) <= width) return [word];
      return Array.from(graphemes.segment(word), ({ segment }) => segment);
    });
  }

  /** Smaller, where it is too wide; and shortened where it would be too small to read. */
  fitted(text: string, style: Style, width: number): { readonly text: string; readonly style: Style } {
    const wide = this.width(text, style);
    if (wide <= width) return { text, style };
    const smaller = { ...style, size: Math.max(SMALLEST, (style.size * width) / wide) };
    return { text: this.cut(text, smaller, width), style: smaller };
  }

  private cut(text: string, style: Style, width: number): string {
    if (this.width(text, style) <= width) return text;
    const kept = Array.from(graphemes.segment(text.replace(/…$/, '')), ({ segment }) => segment);
    while (kept.length > 0 && this.width(`${kept.join('')}…`, style) > width) kept.pop();
    return `${kept.join('')}…`;
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

const runsOf = (text: string): readonly string[] => text.match(RUNS) ?? [];

/** Where a line that begins at `top` has its baseline. */
export const baselineIn = (top: number, { size }: Style): number => top + size * 1.12;
