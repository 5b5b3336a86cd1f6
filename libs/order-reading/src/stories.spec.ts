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
    ['cement 2 bag nahi mili', 'human'],
    ['सीमेंट 2 बोरी नहीं मिली', 'human'],
    ['aapne 10 bag cement ki jagah 8 bheja', 'human'],
    ['maine 10 bag cement mangwaya tha aapne 8 bheja', 'human'],
    ['ordered 10 cement got 8', 'human'],
    ['cement rate high hai, 370 karo to 100 bag lunga', 'price'],
    ['agar 360 ka doge to 200 bag cement le lunga', 'price'],
    ['if you give at 360 i will take 100 bag cement', 'price'],
    ['do you deliver 10 bags cement to Tonk', 'stock'],
    ['offer: sugar 12 kg at 140 only', 'other'],
    ['atta 10 kg only 399', 'other'],
    ['happy diwali, 50 years of trust', 'other'],
    ['join our group for daily deals: sugar 38/kg', 'other'],
  ])('orders nothing: %j', (text, intent) => {
    expect(summary(text)).toBe(intent);
  });

  it.each([
    ['semana passada peguei 10 kg de açúcar', 'other'],
    ['3 kg de açúcar com defeito', 'human'],
    ['pedi 10 kg de açúcar e veio 8', 'human'],
    ['feliz natal, 50 anos de confiança', 'other'],
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
