import { takesBack } from './taking-back.js';

describe('taking an order back', () => {
  it.each([
    'cancel order',
    'Please cancel my order!',
    'order cancel kar do',
    'mera order cancel karna hai',
    'ऑर्डर रद्द कर दीजिए',
    'रद्द',
    'order radd karo',
    'quero cancelar o meu pedido',
    'cancela o pedido por favor',
  ])('is said by %p', (text) => {
    expect(takesBack(text)).toBe(true);
  });

  it.each([
    '',
    'order',
    "don't cancel order",
    'do not cancel my order',
    'why did you cancel order',
    'who cancelled my order',
    'order cancel mat karo',
    'ऑर्डर रद्द मत करो',
    'não cancelar o pedido',
    'cancel order and ORD-1002',
    'cancel 5 bags of order',
    'cancel cement of order',
    'order damaged',
  ])('is not said by %p', (text) => {
    expect(takesBack(text)).toBe(false);
  });
});
