import { cleanText, foldWord } from './fold.js';
import { readNumber } from './numbers.js';

describe('foldWord', () => {
  it.each([
    ['CEMENT', 'sement'],
    ['Açúcar', 'akukar'],
    ['bags', 'bag'],
    ['boxes', 'boks'],
    ['brushes', 'brus'],
    ['batteries', 'bateri'],
    ['glass', 'glas'],
    ['gas', 'gas'],
    ['AAA', 'aaa'],
    ['m3', 'm3'],
  ])('%s is compared as %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it.each([
    'phenyl fenil',
    'ghee ghi',
    'wire wyre',
    'चाहिए chahiye',
    'चीनी chini',
    'बोरी bori',
    'कट्टा katta',
    'साढ़े sadhe',
    'हज़ार hazaar',
    'पाँच paanch',
    'सरसों sarson',
    'टीएमटी TMT',
    'जेएसडब्ल्यू JSW',
    'भुजिया bhujia',
    'प्लाई ply',
  ])('%s: two spellings of one word', (pair) => {
    const [left, right] = pair.split(' ').map(foldWord);
    expect(left).toBe(right);
  });

  it.each(['AA AAA', 'बड़ा बड़ी', 'dal daal do'])('%s: different words', (list) => {
    const folded = list.split(' ').map(foldWord);
    expect(new Set(folded).size).toBeGreaterThan(1);
  });
});

describe('cleanText', () => {
  it.each([
    ['१२३ ٤٥٦ ۷۸۹ １２', '123 456 789 12'],
    ['2½ ½ 3 ¾', '2.5 0.5 3.75'],
    ['ce\u200bment\u202e', 'cement'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ["don't", 'dont'],
    ['\ud800x\0y', ' x y'],
    ['e\u0301', 'é'],
  ])('%j is read as %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('readNumber', () => {
  it.each([
    ['100', false, '100'],
    ['2.5', false, '2.5'],
    ['.5', false, '0.5'],
    ['0.125', false, '0.125'],
    ['1,000', false, '1000'],
    ['12,34,567', false, '1234567'],
    ['1,000.50', false, '1000.5'],
    ['1.000', false, null],
    ['10,20', false, null],
    ['1.2.3', false, null],
    ['9999999999', false, null],
    ['1,5', true, '1.5'],
    ['1.000', true, '1000'],
    ['1.234,5', true, '1234.5'],
    ['1.5', true, '1.5'],
    ['1,000', true, null],
  ])('%s (decimal comma: %s) is %s', (digits, comma, expected) => {
    expect(readNumber(digits, comma)?.toString() ?? null).toBe(expected);
  });
});
