import { PriceList } from './prices.js';

const at = new Date('2026-11-20T12:00:00Z');
const list = (rateCard: ConstructorParameters<typeof PriceList>[0]['rateCard'] = null) =>
  new PriceList({ currency: 'INR', rateCard });

describe('what messages cost an organization', () => {
  it('depends on who carries them, and where to', () => {
    const micros = (channel: 'meta' | 'twilio' | 'simulator', address: string) =>
      list().micros(channel, address, 'marketing', at);
    expect(micros('meta', '919829012345')).toBe(863_100);
    expect(micros('simulator', '+919829012345')).toBe(863_100);
    expect(micros('meta', 'IN.1349')).toBe(863_100);
    expect(micros('twilio', '+919829012345')).toBe(863_100 + 460_000);
    expect(micros('meta', '5511987654321')).toBe(62_500 * 92);
  });

  it('is what it says itself, and the same when it is asked again', () => {
    const rate = {
      country: 'IN',
      category: 'utility',
      amount: '0.1',
      currency: 'INR',
      from: '2026-01-01',
    } as const;
    const own = list({ rates: [{ ...rate, source: 'a spec' }], fees: [], exchanges: [] });
    expect([1, 2].map(() => own.micros('meta', '919829012345', 'utility', at))).toEqual([100_000, 100_000]);
    expect(own.micros('meta', '919829012345', 'marketing', at)).toBe(863_100);
  });

  it('adds up to the forecast', () => {
    const told = list().forecast('twilio', 'marketing', at, [{ country: 'IN', messages: 1_000 }]);
    expect(told.total).toEqual({ micros: 1_323_100_000, currency: 'INR' });
  });
});
