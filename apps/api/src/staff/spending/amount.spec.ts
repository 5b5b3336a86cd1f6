import { amountOf } from './amount.js';

describe('an amount in millionths', () => {
  it.each([
    [0, '0.0000'],
    [115_000, '0.1150'],
    [863_100, '0.8631'],
    [1, '0.000001'],
    [1_250_050, '1.25005'],
    [12_000_000, '12.0000'],
  ])('of %p is %p', (micros, text) => {
    expect(amountOf(micros)).toBe(text);
  });
});
