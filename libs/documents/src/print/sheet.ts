import PDFDocument from 'pdfkit';
import { paperFonts } from './fonts.js';
import { HAIRLINE, PAGE } from './style.js';
import { Typesetter } from './typesetter.js';

export interface Titled {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Stands for the time of making, so that the same paper is the same bytes. */
  readonly date: Date;
}

/** The pages of one paper, filled from the top down. */
export class Sheet {
  readonly left = PAGE.margin;
  readonly right = PAGE.width - PAGE.margin;
  readonly width = PAGE.width - 2 * PAGE.margin;
  /** Where the next thing goes. */
  y: number = PAGE.margin;
  readonly type: Typesetter;
  readonly document: PDFKit.PDFDocument;
  private readonly bytes: Promise<Buffer>;

  /** `continued` heads every page but the first. */
  constructor(
    { title, author, language, date }: Titled,
    private readonly continued: (sheet: Sheet) => void,
  ) {
    this.document = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      font: '', // none of the library's own
      margin: 0, // with one, the library would break pages by itself
      bufferPages: true,
      lang: language,
      displayTitle: true,
      pdfVersion: '1.7',
      info: { Title: title, Author: author, Creator: 'Munshi', Producer: 'Munshi', CreationDate: date },
    });
    for (const [weight, font] of Object.entries(paperFonts()))
      // It takes a parsed font as well, and its types do not know.
      this.document.registerFont(weight, font as unknown as Buffer);
    this.type = new Typesetter(this.document);
    this.bytes = collected(this.document);
  }

  get remaining(): number {
    return PAGE.height - PAGE.margin - PAGE.footer - this.y;
  }

  /** What is `height` high and must not be torn goes onto this page, or onto the next. */
  keep(height: number): void {
    if (this.remaining < height) this.turn();
  }

  turn(): void {
    this.document.addPage();
    this.y = PAGE.margin;
    this.continued(this);
  }

  rule(colour: string = HAIRLINE, thickness = 0.6): void {
    this.document.moveTo(this.left, this.y).lineTo(this.right, this.y).lineWidth(thickness).stroke(colour);
  }

  /** A filled oblong. */
  band(x: number, y: number, width: number, height: number, colour: string): void {
    this.document.rect(x, y, width, height).fill(colour);
  }

  /** Draws what every page ends with, which needs to know how many there are, and gives the file. */
  async finish(foot: (page: number, pages: number) => void): Promise<Buffer> {
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(page);
      foot(page + 1, count);
    }
    this.document.end();
    return this.bytes;
  }
}

const collected = (document: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
