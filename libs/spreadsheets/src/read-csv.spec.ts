import fc from 'fast-check';
import { type CsvFile, readCsv } from './read-csv.js';
import { writeCsv } from './write-csv.js';

const read = (given: string | Uint8Array): CsvFile => {
  const file = readCsv(given);
  if (!file.ok) throw new Error(file.refusal.problem);
  return file.value;
};
const problem = (given: string | Uint8Array, limits = {}): string | null => {
  const file = readCsv(given, limits);
  return file.ok ? null : file.refusal.problem;
};
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a CSV file', () => {
  it('is read by its first line, with quotes, a byte order mark and Windows line ends', () => {
    const file = read('\ufeffSKU, Name\r\nCEM,"Cement, ""OPC"""\r\n\r\nSAND,रेत\r\n');
    expect(file.columns).toEqual(['sku', 'name']);
    expect(file.rows).toEqual([
      { line: 2, values: { sku: 'CEM', name: 'Cement, "OPC"' } },
      { line: 4, values: { sku: 'SAND', name: 'रेत' } },
    ]);
  });

  it.each([
    ['semicolons', 'sku;name, or so\nA;b,c\n'],
    ['tabs', 'sku\tname, or so\nA\tb,c\n'],
    ['what it says itself', 'sep=;\r\nsku;name, or so\r\nA;b,c\r\n'],
    ['what is outside of quotes', 'sku;"name, or so"\nA;"b,c"\n'],
    ['commas', 'sku,"name, or so"\nA,"b,c"\n'],
  ])('is taken apart by %s', (_, text) => {
    expect(read(text).rows.map(({ values }) => values)).toEqual([{ sku: 'A', 'name, or so': 'b,c' }]);
  });

  it.each([
    ['UTF-8', Buffer.from('name\nJoão\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffname\nJoão\n')],
    ['Windows-1252', Buffer.from('name\nJoão\n', 'latin1')],
    ['UTF-16', utf16('name\nJoão\n')],
    ['UTF-16 the other way round', utf16('name\nJoão\n').swap16()],
  ])('is understood in %s', (_, bytes) => {
    expect(read(bytes)).toMatchObject({ columns: ['name'], rows: [{ values: { name: 'João' } }] });
  });

  it.each([
    ['.xlsx', 'PK\u0003\u0004\u0014\0'],
    ['.xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1'],
  ])('is no %s, and what to do with one is said', (_, text) => {
    expect(problem(Buffer.from(text, 'latin1'))).toBe('this is a workbook: save it as CSV, in UTF-8');
  });

  it('names the rows that are longer or shorter than the first', () => {
    const { rows, bad } = read('sku,name\nA\nB,b\nC,c,d\n');
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(bad).toEqual([
      { line: 2, problems: ['has 1 values for 2 columns'] },
      { line: 4, problems: ['has 3 values for 2 columns'] },
    ]);
  });

  it('takes no notice of the empty columns and rows that spreadsheets leave', () => {
    expect(read('sku,name,,\nA,a,,\n,,,\n')).toEqual({
      columns: ['sku', 'name'],
      rows: [{ line: 2, values: { sku: 'A', name: 'a' } }],
      bad: [],
    });
  });

  it('loses no row but those that a quote out of place spans', () => {
    const spoilt = (text: string) => {
      const { rows, bad } = read(text);
      return [
        rows.map(({ values }) => values['sku']).join(''),
        ...bad.map(({ line, problems }) => `${line} ${problems.join()}`),
      ];
    };
    expect(spoilt('sku,name\nA,"a"x\nB,b\n')).toEqual(['B', '2 has a quote within a value']);
    expect(spoilt('sku,name\nA,a"x\nB,b\n')).toEqual(['B', '2 has a quote within a value']);
    expect(spoilt('sku,name\nA,"a\nB,b\nC,c')).toEqual(['BC', '2 has a quote that is never closed']);
    expect(spoilt('sku,name\nA,"a\nB,"b"\nC,c\n')).toEqual([
      'C',
      '2 has a quote within a value, and spoils the lines until 3',
    ]);
  });

  it('counts the lines that a value spans', () => {
    const { rows, bad } = read('sku,name\nA,"a\r\nb\nc"\nB,b\nC\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(bad.map(({ line }) => line)).toEqual([6]);
  });

  it('says a character that no text has', () => {
    expect(read('sku\nA\0\nB\n').bad).toEqual([{ line: 2, problems: ['has a character that is none'] }]);
  });

  it.each([
    ['', 'the file is empty'],
    ['\n\n,,\n', 'the file is empty'],
    ['sku,sku\n', 'line 1: there are two columns called sku'],
    ['sku,"name\n', 'line 1: has a quote that is never closed'],
  ])('is refused where it is of no use: %j', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  it('is refused beyond its limits, and not at them', () => {
    expect(problem('a\n1\n2\n', { rows: 2 })).toBeNull();
    expect(problem('a\n1\n2\n3\n', { rows: 2 })).toBe('the file has more than 2 rows');
    expect(problem('a,b\n', { columns: 1 })).toBe('line 1: there are more than 1 columns');
    expect(problem('a\n', { size: 2 })).toBeNull();
    expect(problem('a\n1', { size: 2 })).toBe('the file is larger than 2 bytes');
  });

  it('keeps a column that is named like a trap as text', () => {
    expect(Object.entries(read('__proto__,sku\nx,CEM\n').rows[0]?.values ?? {})).toContainEqual([
      'sku',
      'CEM',
    ]);
  });

  it('takes no longer for hostile quotes than for as many letters', () => {
    for (const line of ['"', '"""', '""x', 'a"', '"a\n""']) {
      const text = `a\n${`${line}\n`.repeat(100_000)}`;
      const { rows, bad } = read(text);
      expect(rows.length + bad.length).toBeLessThanOrEqual(200_000);
    }
  });

  it('reads whatever it is given without a fault, and everything that we write', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '\0', '\ufeff') }),
        (text) => {
          expect(typeof readCsv(text).ok).toBe('boolean');
        },
      ),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z" ,;\n\r]*$/), fc.stringMatching(/^x[a-z]*$/)), {
          minLength: 1,
        }),
        fc.constantFrom<',' | ';' | '\t'>(',', ';', '\t'),
        (rows, delimiter) => {
          const file = read(writeCsv(['one', 'two'], rows, delimiter));
          expect(file.rows.map(({ values }) => [values['one'], values['two']])).toEqual(
            rows.map(([one, two]) => [/^[\r\n]/.test(one) ? `'${one}` : one, two]),
          );
        },
      ),
    );
  });
});
