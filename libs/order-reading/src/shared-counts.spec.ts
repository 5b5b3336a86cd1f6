import { product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const category = (name: string) => (each: ReturnType<typeof product>) => ({ ...each, category: name });
const soaps = [
  product('ROSE', 'Lux Soap Rose', 'piece', 'lux gulab', { carton: 48 }),
  product('JASMINE', 'Lux Soap Jasmine', 'piece', 'lux chameli', { carton: 48 }),
].map(category('soap'));
const beers = [
  product('CAN', 'Skol Lata 350 ml', 'lata', 'latinha', { caixa: 12 }),
  product('TALL', 'Skol Latão 473 ml', 'lata', 'latao', { caixa: 12 }),
].map(category('beer'));
const shelf = indexCatalogue([...soaps, ...beers]);

describe('what one item of a list says for others', () => {
  it.each(['lux rose and jasmine 2 carton each', 'lux gulab aur chameli dono 2 peti'])(
    'is the count of both in %j',
    (text) => {
      expect(summaryIn(shelf, text)).toBe('order, ROSE 2 carton, JASMINE 2 carton');
    },
  );

  it('is the unit of a list under one title', () => {
    expect(summaryIn(shelf, 'lux\ngulab 2 peti\nchameli 3')).toBe('order, ROSE 2 carton, JASMINE 3 carton');
    expect(summaryIn(shelf, 'skol:\nlata 10 cx\nlatão 6', { language: 'pt' })).toBe(
      'order, CAN 10 caixa, TALL 6 caixa',
    );
  });

  it('is nothing to goods that are named in full', () => {
    expect(summaryIn(shelf, 'lux gulab 2 peti\nlux chameli 3')).toBe('order, ROSE 2 carton, JASMINE 3 piece');
  });
});
