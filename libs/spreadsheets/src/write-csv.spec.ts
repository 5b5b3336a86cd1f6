import fc from 'fast-check';
import { readCsv } from './read-csv.js';
import { csvLine, writeCsv } from './write-csv.js';

const BEGINS = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** The cells that a spreadsheet sees which knows nothing of how the file was meant. */
const cellsBy = (text: string, delimiter: string): string[] =>
  text.split(/\r\n|\r|\n/).flatMap((line) => line.split(delimiter));

describe('a file that spreadsheets are given', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+1', `'+1`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    [' =1', `' =1`],
    ['\t=1', `"'\t'=1"`],
    ['\r=1', `"'\r'=1"`],
    ['"=1', `"'""=1"`],
    [`'=1`, `''=1`],
    ['\u201c=1', `'\u201c=1`],
    ['＝1', `'＝1`],
    ['＋1', `'＋1`],
    ['－1', `'－1`],
    ['＠A1', `'＠A1`],
    ['\u200b=1', `'\u200b=1`],
    ['\tx', `"'\tx"`],
    ['x;=1', `"x;'=1"`],
    ['x\n=1', `"x\n'=1"`],
  ])('begins no formula with %j', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it.each(['Asha Traders', '5-10 bags', 'a=b', 'x@y.in', '"Asha"', "Women's", '10 @ 20', '—', ''])(
    'leaves %j as it is',
    (text) => {
      const file = readCsv(writeCsv(['a', 'b'], [[text, 'x']]));
      expect(file.ok && file.value.rows[0]?.values['a']).toBe(text);
    },
  );

  it.each([
    ['+919829012345', '(+91) 98290 12345'],
    ['5511987654321', '(+55) 11 98765 4321'],
    ['+12025550123', '(+1) 202 555 0123'],
    ['6581234567', '(+65) 8123 4567'],
    ['+999123456789012', '(+9991) 2345 6789 012'],
  ])('keeps %s readable', (phone, written) => {
    expect(csvLine([{ phone }])).toBe(`${written}\r\n`);
  });

  it('knows a number with its plus among texts, and takes none for a phone', () => {
    expect(csvLine(['+919829012345', '919829012345', '+91982901234 =1'])).toBe(
      `(+91) 98290 12345,919829012345,'+91982901234 =1\r\n`,
    );
    expect(csvLine([{ phone: 'IN.1349=x' }, { phone: '=1+1' }])).toBe(`IN.1349=x,'=1+1\r\n`);
    expect(csvLine([{ phone: '+919829012345=1' }, { phone: '+91 98290 12345' }, { phone: '@1' }])).toBe(
      `'+919829012345=1,'+91 98290 12345,'@1\r\n`,
    );
  });

  it('writes numbers, times and nothing as they are', () => {
    expect(csvLine([-12.5, 3n, true, null, new Date('2026-11-20T12:00:00Z')])).toBe(
      '-12.5,3,true,,2026-11-20T12:00:00.000Z\r\n',
    );
  });

  it('begins as spreadsheets want it, names included', () => {
    expect(writeCsv(['=shop', 'phone'], [['Asha', { phone: '919829012345' }]])).toBe(
      `\ufeff'=shop,phone\r\nAsha,(+91) 98290 12345\r\n`,
    );
  });

  it('begins no formula, whatever it is given and however it is taken apart', () => {
    const sign = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      "'",
      '"',
      ' ',
      '\t',
      '\r',
      '\n',
      ';',
      ',',
      'a',
      '\u200b',
      '|',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: sign }), { minLength: 1, maxLength: 4 }), (texts) => {
        const text = csvLine(texts);
        for (const delimiter of [',', ';', '\t', '|'])
          for (const cell of cellsBy(text, delimiter)) expect(cell).not.toMatch(BEGINS);
        const file = readCsv(`${csvLine(texts.map((_, index) => `c${index}`))}${text}`);
        for (const { values } of file.ok ? file.value.rows : [])
          for (const value of Object.values(values)) expect(value).not.toMatch(BEGINS);
      }),
      { numRuns: 3_000 },
    );
  });
});
