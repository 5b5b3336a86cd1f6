import { summary } from '../testing/shop.js';

describe('a question behind an order in the same breath', () => {
  it('leaves the order as it is', () => {
    expect(summary('atta 5 bag bhejo chini hai kya')).toBe('order, ATTA 5 bag');
  });
});

describe('an order beside something else', () => {
  it.each([
    // What is asked or complained of names what is ordered after it.
    ['cement hai kya? 5 bag bhej dena', 'order, CEM 5 bag'],
    ['is cement in stock? if yes send 5 bag', 'order, CEM 5 bag'],
    ['cement kitne ka h, 5 bag bhej dena', 'order, CEM 5 bag'],
    ['kal cement 9 bag phata hua nikla. aaj 10 bag bhejna', 'order, CEM 10 bag'],
    // A question about something else takes nothing of the list before it.
    ['cement 5 bag, sugar 10 kg aur haan acid hai kya aapke paas?', 'order, CEM 5 bag, SUGAR 10 kg'],
    ['where is my tempo!!! ok put 15 bag cement on tomorrows trip', 'order, CEM 15 bag'],
    // Nor does what is told beside it.
    ['aaj raat shaadi hai, sugar 20 kg tent par pahuncha dein', 'order, SUGAR 20 kg'],
    ['garmi badh gayi 🥵 sugar 20 kg', 'order, SUGAR 20 kg'],
    ['navratri aa rahi hai chini 5 kg bhijwa dijiye', 'order, SUGAR 5 kg'],
    ['5000 google pay kar diya ab ye bhejo: sugar 20 kg, cement 5 bag', 'order, SUGAR 20 kg, CEM 5 bag'],
  ])('is taken: %j', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it.each([
    ['cement 100 bag aur mil jayega kya', 'stock'],
    ['50 bag cement and what is price', 'price'],
    ['cement ka rate? 5 bag ka kitna padega', 'price'],
    ['ye kya maal bheja h yaar, 5 kilo sugar me aadha kachra hai. paisa wapas karo', 'human'],
  ])('is not made of what is asked: %j', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it('is taken in Portuguese', () => {
    const read = (text: string): string => summary(text, { language: 'pt' });
    expect(read('reposição feriado\naçúcar 12 kg')).toBe('order, SUGAR 12 kg');
    expect(read('chegou açúcar? um cliente meu quer uns 3 kg, me avisa antes de eu prometer')).toBe('stock');
  });
});
