import { writtenAmount } from './written-amount.js';

describe('an amount as people write it', () => {
  it.each([
    ['380', 'INR', 38_000],
    ['380.5', 'INR', 38_050],
    ['1,000.00', 'INR', 100_000],
    ['1,000', 'INR', 100_000],
    ['1,00,000.50', 'INR', 10_000_050],
    ['12,34,567', 'INR', 123_456_700],
    ['1,234,567.89', 'INR', 123_456_789],
    ['₹5', 'INR', 500],
    [' ₹ 1,000.00 ', 'INR', 100_000],
    ['Rs. 5', 'INR', 500],
    ['rs 5/-', 'INR', 500],
    ['5 INR', 'INR', 500],
    ['R$ 1,234.50', 'BRL', 123_450],
    ['$5', 'USD', 500],
    ['¥1,200', 'JPY', 1_200],
  ])('%s of %s is %d', (text, currency, value) => {
    expect(writtenAmount(text, currency)).toEqual({ ok: true, value });
  });

  it.each([
    ['1.000', 'INR', 'is no amount of INR; write it like 1234.50 or 1,234.50'],
    ['3,80', 'INR', 'is no amount of INR'],
    ['1.234,50', 'BRL', 'is no amount of BRL'],
    ['1,00', 'INR', 'is no amount of INR'],
    ['10,00,00', 'INR', 'is no amount of INR'],
    ['380.505', 'INR', 'is no amount of INR'],
    ['-1', 'INR', 'is no amount of INR'],
    ['₹-1', 'INR', 'is no amount of INR'],
    ['1e3', 'INR', 'is no'],
    ['', 'INR', 'is no amount of INR'],
    ['380.5', 'JPY', 'is no amount of JPY; write it like 1234 or 1,234'],
    ['9'.repeat(30), 'INR', 'is no amount of INR'],
    ['$5', 'INR', 'is not in INR'],
    ['₹5', 'BRL', 'is not in BRL'],
    ['₹5 INR', 'INR', 'is not in INR'],
    ['5 each', 'INR', 'is not in INR'],
    ['5', 'rupees', 'is no amount of rupees'],
  ])('%s of %s is refused', (text, currency, why) => {
    expect(writtenAmount(text, currency)).toEqual({
      ok: false,
      refusal: { kind: 'no-amount', why: expect.stringContaining(why) as string },
    });
  });
});
