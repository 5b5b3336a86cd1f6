import { leavesOut } from '@munshi/order-reading';
import { LANGUAGES, say } from '@munshi/wording';

describe('a repeated question', () => {
  it.each(LANGUAGES)('in %s: names a word that leaves its item out', (language) => {
    const { text } = say({ kind: 'how-much', name: 'Sugar', unit: 'kg', near: [], again: true }, language);
    expect(leavesOut(/\*(.+?)\*/u.exec(text)?.[1] ?? 'none')).toBe(true);
  });
});
