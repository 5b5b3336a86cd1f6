import { ordered, summary } from '../testing/shop.js';

describe('CatalogueOrderReader, hearing an order beside something else', () => {
  it.each([
    ['sugar 5 kg bhej do, par ye message band karo', 'order, SUGAR 5 kg'],
    ['ek bori cement de jana aur ye bata do gaadi kitne baje aayegi', 'order, CEM 1 bag'],
    ['cement 10 bag, sugar hai kya', 'order, CEM 10 bag'],
    ['cement 10 bag payment shaam ko kar dunga', 'order, CEM 10 bag'],
    ['cement 10 bag as discussed, dam wahi?', 'order, CEM 10 bag'],
    ['we still have 5 bags cement, send 20 kg sugar', 'order, SUGAR 20 kg'],
  ])('takes the order of %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });

  it.each([
    ['we still have 5 bags cement', 'other'],
    ['will order next week 50 bags cement', 'other'],
    ['50 bag cement ka payment kar diya', 'balance'],
    ['cement 10 bag, sugar 5 kg milega?', 'stock'],
    ['mil gaya 20 bag cement shukriya', 'greeting'],
    ['thank you, all 14 cartons oil reached safely', 'greeting'],
    ['only checking before i promise 6 to my client', 'other'],
    ['bhav bataiye cement ka', 'price'],
  ])('books nothing of %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });
});

describe('CatalogueOrderReader, answered to a summary', () => {
  const draft = [ordered('CEM', 100, 'bag')];

  it.each([
    ['go ahead', 'confirm'],
    ['koi change nahi, bhej do', 'confirm'],
    ['proceed as you have written', 'confirm'],
    ["don't go ahead", 'cancel'],
    ["no, don't place it", 'cancel'],
    ['nahi karna confirm', 'cancel'],
    ['नहीं जी', 'cancel'],
  ])('hears %j', (text, intent) => {
    expect(summary(text, { draft })).toBe(intent);
  });
});
