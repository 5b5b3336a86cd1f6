import fc from 'fast-check';
import { money } from '@munshi/kernel';
import { amountInWords, type WordsLanguage } from './amount-in-words.js';
import { hindi } from './hindi.js';

const rupees = (minor: number, language: WordsLanguage) => amountInWords(money(minor, 'INR'), language);
const reais = (minor: number) => amountInWords(money(minor, 'BRL'), 'pt');

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
const upTo99 = (): number[] => between(1, 99);

describe('rupees in English', () => {
  it.each([
    [0, 'Zero Rupees Only'],
    [1, 'One Paisa Only'],
    [50, 'Fifty Paise Only'],
    [1_00, 'One Rupee Only'],
    [1_01, 'One Rupee and One Paisa Only'],
    [21_00, 'Twenty-One Rupees Only'],
    [100_00, 'One Hundred Rupees Only'],
    [110_00, 'One Hundred Ten Rupees Only'],
    [1_000_00, 'One Thousand Rupees Only'],
    [1_00_000_00, 'One Lakh Rupees Only'],
    [1_00_001_00, 'One Lakh One Rupees Only'],
    [
      12_34_567_89,
      'Twelve Lakh Thirty-Four Thousand Five Hundred Sixty-Seven Rupees and Eighty-Nine Paise Only',
    ],
    [
      99_99_99_999_99,
      'Ninety-Nine Crore Ninety-Nine Lakh Ninety-Nine Thousand Nine Hundred Ninety-Nine Rupees and Ninety-Nine Paise Only',
    ],
    [1_00_00_000_00, 'One Crore Rupees Only'],
    [1_00_00_00_000_00, 'One Hundred Crore Rupees Only'],
    [10_00_00_00_00_000_00, 'One Lakh Crore Rupees Only'],
    [-5_00, 'Minus Five Rupees Only'],
  ])('%i paise: %s', (minor, words) => {
    expect(rupees(minor, 'en')).toBe(words);
  });
});

describe('rupees in Hindi', () => {
  it.each([
    [0, 'शून्य रुपये मात्र'],
    [1, 'एक पैसा मात्र'],
    [1_00, 'एक रुपया मात्र'],
    [2_50, 'दो रुपये और पचास पैसे मात्र'],
    [100_00, 'एक सौ रुपये मात्र'],
    [1_00_000_00, 'एक लाख रुपये मात्र'],
    [1_23_456_78, 'एक लाख तेईस हज़ार चार सौ छप्पन रुपये और अठहत्तर पैसे मात्र'],
    [99_99_99_999_99, 'निन्यानवे करोड़ निन्यानवे लाख निन्यानवे हज़ार नौ सौ निन्यानवे रुपये और निन्यानवे पैसे मात्र'],
    [-1_00, 'ऋण एक रुपया मात्र'],
  ])('%i paise: %s', (minor, words) => {
    expect(rupees(minor, 'hi')).toBe(words);
  });

  it('have ninety-nine numbers that are all different', () => {
    expect(new Set(upTo99().map(hindi)).size).toBe(99);
  });

  // A slip in the table breaks one of these: a number begins as its ones do and ends as its tens do.
  it.each([
    [1, 'इक'],
    [2, 'ब'],
    [3, 'त'],
    [4, 'च'],
    [5, 'प'],
    [6, 'छ'],
    [7, 'स'],
    [8, 'अ'],
  ])('with %i ones begin in %s, and no others do', (ones, beginning) => {
    const tens = [20, 30, 40, 50, 60, 70, 80, 90];
    const beginning99 = upTo99().filter(
      (number) => number > 20 && number % 10 !== 0 && hindi(number).startsWith(beginning),
    );
    expect(beginning99).toEqual(tens.map((ten) => ten + ones));
  });

  it.each([
    [/(?<!ाल)(ी|ई)स$/, between(19, 38)],
    [/ालीस$/, between(39, 48)],
    [/वन$/, [51, 52, 54, 57, 58]],
    [/सठ$/, [59, ...between(61, 68)]],
    [/त्तर$/, between(69, 78)],
    [/ासी$/, [79, ...between(81, 89)]],
    [/नवे$/, between(91, 99)],
  ])('end in %s where the ten says so', (ending, numbers) => {
    expect(upTo99().filter((number) => ending.test(hindi(number)))).toEqual(numbers);
  });
});

describe('reais in Portuguese', () => {
  it.each([
    [0, 'zero real'],
    [1, 'um centavo'],
    [50, 'cinquenta centavos'],
    [1_00, 'um real'],
    [1_01, 'um real e um centavo'],
    [16_00, 'dezesseis reais'],
    [100_00, 'cem reais'],
    [101_00, 'cento e um reais'],
    [123_40, 'cento e vinte e três reais e quarenta centavos'],
    [1_000_00, 'mil reais'],
    [1_001_00, 'mil e um reais'],
    [1_100_00, 'mil e cem reais'],
    [1_101_00, 'mil cento e um reais'],
    [1_234_56, 'mil duzentos e trinta e quatro reais e cinquenta e seis centavos'],
    [2_000_00, 'dois mil reais'],
    [21_500_00, 'vinte e um mil e quinhentos reais'],
    [100_000_00, 'cem mil reais'],
    [1_000_000_00, 'um milhão de reais'],
    [1_000_001_00, 'um milhão e um reais'],
    [1_200_000_00, 'um milhão e duzentos mil reais'],
    [1_234_000_00, 'um milhão, duzentos e trinta e quatro mil reais'],
    [1_234_500_00, 'um milhão, duzentos e trinta e quatro mil e quinhentos reais'],
    [2_000_000_50, 'dois milhões de reais e cinquenta centavos'],
    [
      99_999_999_99,
      'noventa e nove milhões, novecentos e noventa e nove mil novecentos e noventa e nove reais e noventa e nove centavos',
    ],
    [1_000_000_000_00, 'um bilhão de reais'],
    [3_000_100_000_00, 'três bilhões e cem mil reais'],
    [-2_00, 'menos dois reais'],
  ])('%i centavos: %s', (minor, words) => {
    expect(reais(minor)).toBe(words);
  });
});

describe('rupees in Portuguese', () => {
  it.each([
    [1, 'uma paisa'],
    [12_50, 'doze rupias e cinquenta paise'],
    [1_00, 'uma rupia'],
    [2_02, 'duas rupias e duas paise'],
    [22_00, 'vinte e duas rupias'],
    [100_00, 'cem rupias'],
    [101_00, 'cento e uma rupias'],
    [542_00, 'quinhentas e quarenta e duas rupias'],
    [2_790_00, 'duas mil setecentas e noventa rupias'],
    [2_56_646_00, 'duzentas e cinquenta e seis mil seiscentas e quarenta e seis rupias'],
    [1_000_000_00, 'um milhão de rupias'],
    [2_200_002_00, 'dois milhões, duzentas mil e duas rupias'],
    [502_000_000_00, 'quinhentos e dois milhões de rupias'],
  ])('%i paise: %s', (minor, words) => {
    expect(rupees(minor, 'pt')).toBe(words);
  });
});

describe('other currencies', () => {
  it.each([
    [1234_50, 'USD', 'en', 'One Thousand Two Hundred Thirty-Four and 50/100 USD Only'],
    [1_000_000_00, 'USD', 'en', 'One Million and 00/100 USD Only'],
    [5_00, 'BRL', 'en', 'Five Reais Only'],
    [1234, 'JPY', 'en', 'One Thousand Two Hundred Thirty-Four JPY Only'],
    [1_005, 'KWD', 'en', 'One and 005/1000 KWD Only'],
    [12_50, 'USD', 'hi', 'बारह और 50/100 USD मात्र'],
    [12_50, 'USD', 'pt', 'doze e 50/100 USD'],
  ] as const)('%i %s in %s: %s', (minor, currency, language, words) => {
    expect(amountInWords(money(minor, currency), language)).toBe(words);
  });
});

describe('any amount', () => {
  const amount = fc.maxSafeInteger();

  it.each([
    ['INR', 'en'],
    ['INR', 'hi'],
    ['BRL', 'pt'],
    ['INR', 'pt'],
    ['USD', 'en'],
  ] as const)('of %s in %s has words, without gaps, and words of its own', (currency, language) => {
    const inWords = (minor: number): string => amountInWords(money(minor, currency), language);
    fc.assert(
      fc.property(amount, amount, (minor, other) => {
        const words = inWords(minor);
        expect(/undefined|NaN| {2}|^ | $|,$/.test(words)).toBe(false);
        expect(words === inWords(other)).toBe(minor === other);
      }),
    );
  });
});
