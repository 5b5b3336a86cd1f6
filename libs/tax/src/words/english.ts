import { inGroups, type Scale } from './scale.js';

const SMALL = [
  ...[
    'Zero',
    'One',
    'Two',
    'Three',
    'Four',
    'Five',
    'Six',
    'Seven',
    'Eight',
    'Nine',
    'Ten',
    'Eleven',
    'Twelve',
  ],
  ...['Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen'],
];
const TENS = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];

const belowHundred = (number: number): string => {
  if (number < 20) return SMALL[number] ?? '';
  const ten = TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${SMALL[number % 10] ?? ''}`;
};

const INDIAN: Scale = [
  [10_000_000, 'Crore'],
  [100_000, 'Lakh'],
  [1000, 'Thousand'],
  [100, 'Hundred'],
];

const INTERNATIONAL: Scale = [
  [1_000_000_000_000, 'Trillion'],
  [1_000_000_000, 'Billion'],
  [1_000_000, 'Million'],
  [1000, 'Thousand'],
  [100, 'Hundred'],
];

/** "One Lakh Twenty-Three Thousand"; a lakh of crores is "One Lakh Crore". */
export const indianEnglish = (number: number): string => inGroups(number, INDIAN, belowHundred);

export const internationalEnglish = (number: number): string => inGroups(number, INTERNATIONAL, belowHundred);
