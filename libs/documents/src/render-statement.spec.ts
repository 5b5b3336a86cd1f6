import { money } from '@munshi/kernel';
import { statementToTry } from '../testing/papers-to-try.js';
import { textsOf } from '../testing/read-pdf.js';
import { renderStatement } from './render-statement.js';

const rupees = (minor: number) => money(minor, 'INR');

describe('a statement of account', () => {
  it('follows the balance from line to line', async () => {
    const [page = []] = await textsOf(await renderStatement(statementToTry('en', 3)));
    const text = page.join(' ');
    expect(text).toContain('Statement of Account');
    // opened with 5,000; 10,000 and then 20,000 came to be owed, 4,000 was paid in between
    expect(text).toContain('Opening balance 5,000.00');
    expect(text).toMatch(/INV\/26-27\/000001 10,000\.00 15,000\.00/);
    expect(text).toMatch(/UPI 4,000\.00 11,000\.00/);
    expect(text).toMatch(/INV\/26-27\/000003 20,000\.00 31,000\.00/);
    expect(text).toContain('Closing balance ₹31,000.00');
    expect(text).toContain('Thirty-One Thousand Rupees Only');
    expect(text).toContain('Scan to pay by UPI');
  });

  it('asks for nothing of a shop that owes nothing', async () => {
    const paper = { ...statementToTry('en', 0), opening: rupees(-500_00) };
    const text = (await textsOf(await renderStatement(paper))).flat().join(' ');
    expect(text).toContain('-₹500.00');
    expect(text).not.toContain('Scan to pay');
  });

  it.each(['en', 'hi', 'pt'] as const)('carries its balance over pages in %s', async (language) => {
    const pages = await textsOf(await renderStatement(statementToTry(language, 90)));
    expect(pages.length).toBeGreaterThan(2);
    const figures = pages.map((page) => page.filter((text) => /^-?[\d.,]+[.,]\d\d$/.test(text)));
    expect(figures[1]?.slice(0, 3)).toEqual(figures[0]?.slice(-3));
  });

  it('asks for its balance on a page that names it, and its last entry', async () => {
    for (let count = 18; count <= 34; count++) {
      const pages = await textsOf(await renderStatement(statementToTry('en', count)));
      const paid = pages.find((page) => page.some((text) => text.startsWith('Scan to pay by UPI'))) ?? [];
      expect(paid).toEqual(expect.arrayContaining(['Closing balance', 'Total']));
      expect(paid.filter((text) => /^UPI$|^INV/.test(text))).not.toEqual([]);
    }
  });

  it('is the same bytes every time', async () => {
    const [first, second] = [
      await renderStatement(statementToTry('hi', 5)),
      await renderStatement(statementToTry('hi', 5)),
    ];
    expect(first.equals(second)).toBe(true);
  });
});
