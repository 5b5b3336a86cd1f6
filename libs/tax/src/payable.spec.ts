import { money } from '@munshi/kernel';
import { exactly, roundedToWhole } from './payable.js';

const rupees = (minor: number) => money(minor, 'INR');

describe('what is to be paid', () => {
  it.each([
    [123_49, -49, 123_00],
    [123_50, 50, 124_00],
    [123_00, 0, 123_00],
    [49, -49, 0],
    [-123_50, -50, -124_00],
  ])('of %i paise, rounded to the rupee, is %i apart: %i', (total, rounding, payable) => {
    expect(roundedToWhole(rupees(total))).toEqual({ rounding: rupees(rounding), payable: rupees(payable) });
  });

  it('is the total where nothing is rounded', () => {
    expect(exactly(rupees(123_49))).toEqual({ rounding: rupees(0), payable: rupees(123_49) });
  });
});
