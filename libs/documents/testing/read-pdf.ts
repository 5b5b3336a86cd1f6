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
