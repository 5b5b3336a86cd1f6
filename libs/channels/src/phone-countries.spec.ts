import { countryOfAddress, countryOfPhone } from './phone-countries.js';
import { zonesOfPhone } from './phone-zones.js';

describe('the country of an address', () => {
  it.each([
    ['919829012345', 'IN'],
    ['+5511987654321', 'BR'],
    ['12025550123', 'US'],
    ['14165550123', 'CA'],
    ['18765550123', 'JM'],
    ['447400123456', 'GB'],
    ['447700900123', 'GB'],
    ['441481960194', 'GG'],
    ['IN.1349abc', 'IN'],
    ['US.ENT.1181', 'US'],
    ['simulator', null],
    ['', null],
  ])('of %p is %p', (address, country) => {
    expect(countryOfAddress(address)).toBe(country);
  });

  it('stays the same when it is asked again', () => {
    expect([1, 2].map(() => countryOfPhone('919829012345'))).toEqual(['IN', 'IN']);
    expect(zonesOfPhone('919829012345')).toEqual(['Asia/Calcutta']);
    expect(zonesOfPhone('999')).toEqual([]);
  });
});
