import { CatalogueOrderReader, indexCatalogue, leavesOut, NO_CONTEXT } from '@munshi/order-reading';
import { LANGUAGES, say } from '@munshi/wording';

describe('a repeated question', () => {
  it.each(LANGUAGES)('in %s: names a word that leaves its item out', (language) => {
    const { text } = say({ kind: 'how-much', name: 'Sugar', unit: 'kg', near: [], again: true }, language);
    expect(leavesOut(/\*(.+?)\*/u.exec(text)?.[1] ?? 'none')).toBe(true);
  });

  it.each(LANGUAGES)('in %s: names a word that calls a person', (language) => {
    const { text } = say({ kind: 'how-much', name: 'Sugar', unit: 'kg', near: [], again: true }, language);
    const [, person] = [...text.matchAll(/\*(.+?)\*/gu)].map(([, word]) => word ?? '');
    const reading = new CatalogueOrderReader().read(person ?? '', indexCatalogue([]), NO_CONTEXT);
    expect(reading.intent).toBe('human');
  });
});
