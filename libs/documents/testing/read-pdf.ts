import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

export interface Placed {
  readonly text: string;
  /** In points, as is `baseline`, which counts from the foot of the page. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** What a reader sees on each page and where, in the order it was written. */
export const placedIn = async (pdf: Buffer): Promise<readonly (readonly Placed[])[]> => {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const pages: Placed[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , left = 0, baseline = 0] = item.transform as number[];
        return [{ text: item.str, left, right: left + item.width, baseline }];
      }),
    );
  }
  await document.loadingTask.destroy();
  return pages;
};

export const textsOf = async (pdf: Buffer): Promise<readonly (readonly string[])[]> =>
  (await placedIn(pdf)).map((page) => page.map(({ text }) => text));

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What is said in place of glyphs whose order is not that of their letters: copied, found, read aloud. */
export const saidIn = (pdf: Buffer): readonly string[] => {
  const contents = pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g);
  const pages = Array.from(contents, ([, content = '']) => inflated(Buffer.from(content, 'latin1')));
  return pages.flatMap((page) =>
    Array.from(page.matchAll(/\/ActualText \(\u00fe\u00ff((?:\\[\s\S]|[^\\)])*)\)/g), ([, text = '']) => {
      const bytes = text.replace(/\\([\s\S])/g, (_, letter: string) => ESCAPED[letter] ?? letter);
      return Buffer.from(bytes, 'latin1').swap16().toString('utf16le');
    }),
  );
};

const inflated = (content: Buffer): string => {
  try {
    return inflateSync(content).toString('latin1');
  } catch {
    return ''; // a font
  }
};
