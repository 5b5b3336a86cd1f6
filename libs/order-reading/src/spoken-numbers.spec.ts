import { cleanText } from './fold.js';
import { firstMarket, marketSpeaking } from './market-words.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { tokenize } from './tokens.js';

const numbersIn = (text: string, { words } = firstMarket): string =>
  withSpokenNumbers(tokenize(cleanText(text)), words)
    .filter(({ kind }) => kind === 'number')
    .map(({ value }) => value?.toString() ?? '?')
    .join(' ');

describe('numbers in words', () => {
  it.each([
    ['ek bori', '1'],
    ['do bori', '2'],
    ['bhej do', ''],
    ['dedh sau', '150'],
    ['dhai hazaar', '2500'],
    ['sava do kilo', '2.25'],
    ['sadhe teen kilo', '3.5'],
    ['paune do sau kilo', '175'],
    ['do sau pachas', '250'],
    ['paav kilo', '0.25'],
    ['teen paav', '0.75'],
    ['पौने दो सौ बोरी', '175'],
    ['साढ़े तीन हज़ार', '3500'],
    ['1 1/2 inch', '1.5'],
    ['3/4 inch', '0.75'],
    ['two and a half quintal', '2.5'],
    ['two thousand five hundred', '2500'],
    ['hundred and twenty', '120'],
    ['half dozen', '0.5'],
    ['2 lakh', '200000'],
    ['15 kg tin 3', '15 3'],
    ['teen bori', '3'],
    ['1,000', '1000'],
    ['1.000', '?'],
    ['1e309', '?'],
    ['12/11/2026', ''],
  ])('%j counts %j', (text, numbers) => {
    expect(numbersIn(text)).toBe(numbers);
  });

  it.each([
    ['meia duzia', '0.5'],
    ['vinte e cinco caixas', '25'],
    ['duzentos e cinquenta', '250'],
    ['uma caixa', '1'],
    ['manda uma coca', ''],
    ['meio milheiro', '0.5'],
    ['1.000 tijolos', '1000'],
    ['1,5 kg', '1.5'],
  ])('%j counts %j in Portuguese', (text, numbers) => {
    expect(numbersIn(text, marketSpeaking('pt'))).toBe(numbers);
  });
});
