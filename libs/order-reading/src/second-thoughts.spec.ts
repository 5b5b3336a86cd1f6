import { product, summary, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './catalogue-index.js';

const drinks = indexCatalogue(
  [
    product('COKE', 'Coca-Cola 2 L', 'bottle', 'coke', { carton: 9 }),
    product('THUMS', 'Thums Up 2 L', 'bottle', '', { carton: 9 }),
    product('LAYS-G', "Lay's Green 10 wala", 'packet', 'lays green', { carton: 100 }),
    product('LAYS-B', "Lay's Blue 10 wala", 'packet', 'lays blue', { carton: 100 }),
    product('FOIL-9', 'Foil Roll 9 m', 'roll', 'foil 9'),
    product('FOIL-72', 'Foil Roll 72 m', 'roll', 'foil 72'),
    product('EGG', 'Eggs', 'tray', 'egg'),
    product('BULB', 'Bulb 9 W', 'piece'),
    product('BULB-Y', 'Bulb 9 W Yellow', 'piece'),
  ].map((each) => ({ ...each, category: each.sku.split('-')[0]!.replace('THUMS', 'COKE') })),
);
const read = (text: string): string => summaryIn(drinks, text);

describe('second thoughts in one message', () => {
  it.each([
    ['eggs 2 tray and thats it no wait eggs 3 tray', 'order, EGG 3 tray'],
    ['eggs 2 tray... wait let me ask... ok 3 tray eggs', 'order, EGG 3 tray'],
    ['eggs 2 tray, coke 1 ctn\neggs 3 tray, typing mistake', 'order, COKE 1 carton, EGG 3 tray'],
  ])('put the second count of the same goods in the place of the first: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it('leave to be asked what is said twice without a word of a slip', () => {
    expect(read('eggs 2 tray\neggs 3 tray')).toBe('order, EGG?');
  });

  it.each([
    ['coke 3 ctn sorry sorry thums up 3 ctn', 'order, THUMS 3 carton'],
    ['lays blue 2 ctn, no wait lays green 2 ctn, eggs 1 tray', 'order, LAYS-G 2 carton, EGG 1 tray'],
    ['foil 9m 24 rolls I mean 72 meter one 24 rolls', 'order, FOIL-72 24 roll'],
    ['foil 9m 24 rolls. no, 72 m, 12', 'order, FOIL-72 12 roll'],
  ])('put goods in the place of others of their kind: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['coke 3 ctn, sorry also eggs 2 tray', 'order, COKE 3 carton, EGG 2 tray'],
    ['coke 3 ctn, sorry eggs 2 tray', 'order, COKE 3 carton, EGG 2 tray'],
  ])('replace no goods of another kind: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['coke 3 ctn, eggs 2 tray, coke not required', 'order, EGG 2 tray'],
    ['coke 3 ctn, eggs 2 tray, arre leave the eggs i have', 'order, COKE 3 carton'],
    ['lays blue 2 ctn arre not blue, green one 1 ctn', 'order, LAYS-G 1 carton'],
  ])('take off again what was named: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['coke 3 ctn... actually make it 5, eggs 2 tray', 'order, COKE 5 carton, EGG 2 tray'],
    ['5 rolls foil 9 m, i mean 8, eggs 2 tray', 'order, FOIL-9 8 roll, EGG 2 tray'],
  ])('change the count alone, past the size: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it('tell what goods are not', () => {
    expect(read('bulb 9w not the yellow ones 30 pcs')).toBe('order, BULB 30 piece');
  });

  it('are not every apology', () => {
    expect(summary('sugar 5 kg sorry for the trouble, atta 2 bag')).toBe('order, SUGAR 5 kg, ATTA 2 bag');
  });
});
