import { summary } from '../testing/shop.js';

describe('goods that are there already', () => {
  it.each([
    ['got 10 bags cement, now send 5 atta', 'order, ATTA 5 bag'],
    ['I have 10 bags cement left, send 5 more', 'order, CEM 5 bag'],
    ['mere paas 10 bag cement hai, 5 atta bhejo', 'order, ATTA 5 bag'],
    ['got 10 bags cement', 'other'],
    ['I have 2 items: sugar 5 kg, atta 3 bag', 'order, SUGAR 5 kg, ATTA 3 bag'],
  ])('are not ordered with those that are: %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });
});

describe('goods that others replace', () => {
  it.each([
    ['nutella ki jagah sugar 2 kg', 'order, SUGAR 2 kg'],
    ['atta ki jagah sugar 2 kg', 'order, SUGAR 2 kg'],
    ['atta 5 bag ki jagah sugar 2 kg', 'order, SUGAR 2 kg'],
    ['sariya 8 mm 5 bundle ki jagah 10 mm tmt 3 bundle', 'order, TMT-10 3 bundle'],
    ['atta 5 bag, nutella ki jagah sugar 2 kg', 'order, ATTA 5 bag, SUGAR 2 kg'],
  ])('are not ordered: %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });
});

describe('a price that is told', () => {
  it.each([
    'send 20 bags cement at 340 rate final',
    'cement 20 bags 340 rate',
    'cement 20 bag 340/bag',
    'cement 20 bag 340 ke rate se bhejo',
    'Item: cement Qty: 20 bag Rate: 340',
  ])('asks for none: %j', (text) => {
    expect(summary(text)).toBe('order, CEM 20 bag');
  });

  it.each(['cement 50 rate', 'cement 20 bag rate kya hai'])('is not one that is asked for: %j', (text) => {
    expect(summary(text)).toBe('price');
  });
});
