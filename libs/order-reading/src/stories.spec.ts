import { ordered, summary } from '../testing/shop.js';

describe('what is told of goods', () => {
  it.each([
    ['kal cement 5 bag mila nahi abhi tak', 'status'],
    ['last week we took 10 bag cement', 'other'],
    ['cement 10 bag liya tha pichle hafte', 'other'],
    ['cement ke 4200 rupay bhej diye', 'balance'],
    ['market me cement 340 ka mil raha hai', 'price'],
    ['sugar acha nahi tha pichli baar', 'human'],
    ['send me photo of cement', 'human'],
    ['sugar ka sample bhejo', 'human'],
    ['is cement original or duplicate', 'stock'],
  ])('orders nothing: %j', (text, intent) => {
    expect(summary(text)).toBe(intent);
  });

  it.each([
    ['semana passada peguei 10 kg de açúcar', 'other'],
    ['3 kg de açúcar com defeito', 'human'],
    ['no concorrente açúcar tá 34,90', 'price'],
    ['açúcar não prestou da outra vez', 'human'],
    ['manda a foto do açúcar', 'human'],
  ])('orders nothing in Portuguese: %j', (text, intent) => {
    expect(summary(text, { language: 'pt' })).toBe(intent);
  });

  it('is ordered where it is wanted again', () => {
    const lastOrder = [ordered('CEM', 4, 'bag')];
    expect(summary('jo last time mangaya tha wahi bhej do', { lastOrder })).toBe('reorder, CEM 4 bag');
  });
});
