import { readCsv, UnreadableCsv } from './csv-file.js';

describe('a CSV file', () => {
  it('is read by its first line, with quotes, a byte order mark and Windows line ends', () => {
    const file = readCsv('\ufeffSKU, Name\r\nCEM,"Cement, ""OPC"""\r\n\r\nSAND,रेत\r\n');
    expect(file.columns).toEqual(['sku', 'name']);
    expect(file.rows).toEqual([
      { line: 2, values: { sku: 'CEM', name: 'Cement, "OPC"' } },
      { line: 4, values: { sku: 'SAND', name: 'रेत' } },
    ]);
  });

  it('names the rows that are longer or shorter than the first', () => {
    const { rows, bad } = readCsv('sku,name\nA\nB,b\nC,c,d\n');
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(bad).toEqual([
      { line: 2, problems: ['has 1 values for 2 columns'] },
      { line: 4, problems: ['has 3 values for 2 columns'] },
    ]);
  });

  it.each(['', '\n\n', 'sku,sku\n', 'sku,name\n"A,b\n', 'sku\n"A"x\n'])(
    'refuses what cannot be taken apart: %j',
    (text) => {
      expect(() => readCsv(text)).toThrow(UnreadableCsv);
    },
  );

  it('keeps a column that is named like a trap as text', () => {
    expect(Object.entries(readCsv('__proto__,sku\nx,CEM\n').rows[0]?.values ?? {})).toContainEqual([
      'sku',
      'CEM',
    ]);
  });
});
