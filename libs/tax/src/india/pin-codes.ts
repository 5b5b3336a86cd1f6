import { type State, stateOf } from './states.js';

/**
 * Sorting districts (the first three digits of a PIN code) and the states that they lie in, by their GST codes. Of
 * India Post's "All India Pincode Directory" (data.gov.in), held against GeoNames' postal codes (geonames.org), as of
 * Nov 2026; Telangana (2014) and Ladakh (2019) by the districts that became them. 90 to 99 is the army's, anywhere.
 */
const DISTRICTS: readonly (readonly [first: number, last: number, ...states: string[]])[] = [
  [110, 110, '07'],
  [121, 136, '06'],
  [140, 140, '03', '04'],
  [141, 159, '03'],
  [160, 160, '03', '04'],
  [171, 177, '02'],
  [180, 193, '01'],
  [194, 194, '38'],
  [201, 243, '09'],
  [244, 244, '05', '09'],
  [245, 245, '09'],
  [246, 247, '05', '09'],
  [248, 249, '05'],
  [250, 261, '09'],
  [262, 262, '05', '09'],
  [263, 263, '05'],
  [271, 285, '09'],
  [301, 345, '08'],
  [360, 361, '24'],
  [362, 362, '24', '26'],
  [363, 395, '24'],
  [396, 396, '24', '26'],
  [400, 402, '27'],
  [403, 403, '30'],
  [410, 445, '27'],
  [450, 488, '23'],
  [490, 497, '22'],
  [500, 506, '36'],
  [507, 507, '36', '37'],
  [508, 509, '36'],
  [515, 532, '37'],
  [533, 533, '34', '37'],
  [534, 535, '37'],
  [560, 591, '29'],
  [600, 604, '33'],
  [605, 605, '33', '34'],
  [606, 606, '33'],
  [607, 607, '33', '34'],
  [608, 608, '33'],
  [609, 609, '33', '34'],
  [610, 643, '33'],
  [670, 672, '32'],
  [673, 673, '32', '34'],
  [674, 681, '32'],
  [682, 682, '31', '32'],
  [683, 695, '32'],
  [700, 736, '19'],
  [737, 737, '11'],
  [741, 743, '19'],
  [744, 744, '35'],
  [751, 770, '21'],
  [781, 782, '18'],
  [783, 783, '17', '18'],
  [784, 788, '18'],
  [790, 792, '12'],
  [793, 794, '17'],
  [795, 795, '14'],
  [796, 796, '15'],
  [797, 798, '13'],
  [799, 799, '16'],
  [800, 812, '10'],
  [813, 814, '10', '20'],
  [815, 816, '20'],
  [821, 821, '10'],
  [822, 822, '20'],
  [823, 824, '10'],
  [825, 835, '20'],
  [841, 855, '10'],
];

/** Six digits, often written 302 001; digits before or after make it another number. */
const PIN_CODE = /(?<!\d|\d[ -])([1-9]\d{2}) ?\d{3}(?![ -]?\d)/g;

/** The states that the PIN code of an address may lie in; none where it has no PIN code, or none that is known. */
export const statesOfPinCode = (address: string): readonly State[] => {
  const district = Number([...address.matchAll(PIN_CODE)].at(-1)?.[1] ?? NaN);
  const [, , ...codes] = DISTRICTS.find(([first, last]) => district >= first && district <= last) ?? [0, 0];
  return codes.flatMap((code) => stateOf(code) ?? []);
};
