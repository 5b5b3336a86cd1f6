const SMALL = [
  ...['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
  ...['treze', 'quatorze', 'quinze', 'dezesseis', 'dezessete', 'dezoito', 'dezenove'],
];
const TENS = [
  '',
  '',
  'vinte',
  'trinta',
  'quarenta',
  'cinquenta',
  'sessenta',
  'setenta',
  'oitenta',
  'noventa',
];
const HUNDREDS = [
  ...['', 'cento', 'duzentos', 'trezentos', 'quatrocentos'],
  ...['quinhentos', 'seiscentos', 'setecentos', 'oitocentos', 'novecentos'],
];
const MILLIONS = [
  [1_000_000_000_000, 'trilhão', 'trilhões'],
  [1_000_000_000, 'bilhão', 'bilhões'],
  [1_000_000, 'milhão', 'milhões'],
] as const;

/** Puts what is counted out in ones, twos and hundreds in its gender. */
type Gendered = (words: string) => string;

const masculine: Gendered = (words) => words;
const feminine: Gendered = (words) =>
  words
    .replace(/\bum\b/, 'uma')
    .replace(/\bdois\b/, 'duas')
    .replace(/entos\b/, 'entas');

/** "mil duzentos e trinta e quatro", "dois milhões e quinhentos mil". */
export const portuguese = (number: number): string => inWords(number, masculine);

/** "duas mil e duzentas": of millions there are "dois" whatever they are of. */
export const portugueseFeminine = (number: number): string => inWords(number, feminine);

const inWords = (number: number, gendered: Gendered): string => {
  for (const [size, one, several] of MILLIONS) {
    if (number < size) continue;
    const count = Math.floor(number / size);
    return joined(`${belowThousand(count)} ${count === 1 ? one : several}`, ', ', number % size, gendered);
  }
  if (number < 1000) return gendered(belowThousand(number));
  const thousands = Math.floor(number / 1000);
  return joined(
    thousands === 1 ? 'mil' : `${gendered(belowThousand(thousands))} mil`,
    ' ',
    number % 1000,
    gendered,
  );
};

/** Only before the last group, and only if it is below a hundred or whole hundreds, does "e" join groups. */
const joined = (head: string, comma: string, rest: number, gendered: Gendered): string => {
  if (rest === 0) return head;
  return `${head}${isSaidAsOne(rest) ? ' e ' : comma}${inWords(rest, gendered)}`;
};

const isSaidAsOne = (rest: number): boolean => {
  let group = rest;
  while (group % 1000 === 0) group /= 1000;
  return group < 100 || (group < 1000 && group % 100 === 0);
};

const belowThousand = (number: number): string => {
  if (number === 100) return 'cem';
  const hundred = HUNDREDS[Math.floor(number / 100)] ?? '';
  const rest = number % 100;
  if (rest === 0 && number !== 0) return hundred;
  return hundred === '' ? belowHundred(rest) : `${hundred} e ${belowHundred(rest)}`;
};

const belowHundred = (number: number): string => {
  if (number < 20) return SMALL[number] ?? '';
  const ten = TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? ten : `${ten} e ${SMALL[number % 10] ?? ''}`;
};
