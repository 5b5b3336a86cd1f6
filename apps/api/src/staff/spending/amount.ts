/** Millionths of a unit as a decimal of four places at least: 115,000 is `0.1150`. */
export const amountOf = (micros: number): string =>
  `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000)
    .padStart(6, '0')
    .replace(/0{1,2}$/, '')}`;
