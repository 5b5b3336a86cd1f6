import { orderNamedIn, orderNumber, parseOrderNumber } from './order-number.js';

describe('an order number', () => {
  it('is read as people write it', () => {
    for (const text of ['ORD-1042', 'ord-1042', ' Ord 1042 ', 'ord1042', '1042', 'ORD - 1042'])
      expect(parseOrderNumber(text)).toBe(1042);
    expect(parseOrderNumber(orderNumber(1042))).toBe(1042);
  });

  it('is nothing else', () => {
    for (const text of ['', 'ORD-', 'INV-1042', '10 42', '-1', '12345678901', 'ORD-1e3'])
      expect(parseOrderNumber(text)).toBeNull();
  });

  it.each([
    ['ORD-1042', 'order'],
    ['status of ord - 1042?', 'status of order?'],
    ['cancel ORD1042', 'cancel order'],
    ['ऑर्डर #ORD–1042 कहाँ है', 'ऑर्डर #order कहाँ है'],
  ])('is found in %j', (text, words) => {
    expect(orderNamedIn(text)).toEqual({ number: 'ORD-1042', words });
  });

  it.each(['ord 10 cement', '1042', 'record-1042', 'ORD-1042x', 'sword1042', 'ORD-12345678901'])(
    'is not found in %j',
    (text) => {
      expect(orderNamedIn(text)).toBeNull();
    },
  );
});
