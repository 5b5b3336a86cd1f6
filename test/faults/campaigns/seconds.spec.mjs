import { mostInASecond } from './seconds.mjs';

const at = (...moments) => moments.map((moment) => ({ notBefore: moment, at: moment }));

describe('the most in any second', () => {
  it('is counted in every second there is, wherever it begins', () => {
    expect(mostInASecond(at(0, 900, 1_100, 1_200, 1_800, 2_500))).toEqual({ count: 4, from: 900 });
    expect(mostInASecond(at(5_000, 0, 1_000))).toEqual({ count: 2, from: 0 });
    expect(mostInASecond([])).toEqual({ count: 0, from: 0 });
  });

  it('is no more than certainly came within it', () => {
    const stoodStill = [0, 500, 1_000, 1_400].map((notBefore) => ({ notBefore, at: 1_500 }));
    expect(mostInASecond(stoodStill)).toEqual({ count: 3, from: 500 });
    expect(mostInASecond([{ notBefore: 0, at: 2_000 }])).toEqual({ count: 0, from: 0 });
  });
});
