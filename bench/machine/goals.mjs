// A figure held against what was wanted of it.
export const round2 = (number) => Math.round(number * 100) / 100;

export const atMost = (what, value, wanted) => ({
  what: `${what}, at most`,
  ratio: round2(value),
  wanted,
  reached: value <= wanted,
});

export const atLeast = (what, value, wanted) => ({
  what,
  ratio: round2(value),
  wanted,
  reached: value >= wanted,
});
