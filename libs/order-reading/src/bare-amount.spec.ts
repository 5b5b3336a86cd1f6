import { bareAmountIn } from './bare-amount.js';

const read = (text: string, language?: string): string | null => {
  const amount = bareAmountIn(text, language);
  if (amount === null) return null;
  const { quantity, unit, wrong, more, corrects } = amount;
  return [
    quantity?.toString() ?? '-',
    unit ?? '-',
    ...(wrong === null ? [] : [`not ${wrong.quantity?.toString() ?? '-'} ${wrong.unit ?? '-'}`]),
    ...(more ? ['more'] : []),
    ...(corrects ? ['corrects'] : []),
  ].join(' ');
};

describe('an amount without a name', () => {
  it.each([
    ['actually 600', '600 - corrects'],
    ['make it 600', '600 - corrects'],
    ['bas 2 hi bhejo', '2 -'],
    ['sirf 2 bhejo', '2 - corrects'],
    ['wrong, its 12 bags', '12 bag corrects'],
    ['no 12 bags', '12 bag corrects'],
    ['nahi 12', '12 - corrects'],
    ['nahi nahi, 12', '12 - corrects'],
    ['galti ho gai 12 karna tha', '12 - corrects'],
    ['50 bhej do', '50 -'],
    ['ok send 50', '50 -'],
    ['50 kar do', '50 - corrects'],
    ['das kar do', '10 - corrects'],
    ['12 nos please', '12 piece'],
    ['carton mein karo', '- carton corrects'],
    ['in cartons please', '- carton'],
    ['5 more', '5 - more'],
    ['do aur', '2 - more'],
    ['aur 5 bhej do', '5 - more'],
    ['१२ कर दो', '12 - corrects'],
    ['बस 2 भेजो', '2 -'],
  ])('is %s', (text, amount) => expect(read(text)).toBe(amount));

  it.each([
    ['na verdade 600', '600 - corrects'],
    ['me manda 50', '50 -'],
    ['so 2', '2 - corrects'],
    ['sao 12 sacos', '12 bag'],
    ['nao, 12', '12 - corrects'],
    ['muda para 1.000', '1000 - corrects'],
  ])('is %s in Portuguese', (text, amount) => expect(read(text, 'pt')).toBe(amount));

  it.each([
    ['galti se 100 likh diya, 10 hai', '10 - not 100 - corrects'],
    ['10 hai, galti se 100 likh diya', '10 - not 100 - corrects'],
    ['100 nahi 10', '10 - not 100 - corrects'],
    ['10, not 100', '10 - not 100 - corrects'],
    ['10 chahiye 100 nahi', '10 - not 100 - corrects'],
    ['not 100, 10', '10 - not 100 - corrects'],
    ['i wrote 100 by mistake, its 10', '10 - not 100 - corrects'],
    ['carton nahi piece', '- piece not - carton corrects'],
    ['piece not carton', '- piece not - carton corrects'],
    ['100 galti se likh diya, 10 hai', '10 - not 100 - corrects'],
    ['errei, 100 nao, 10', '10 - not 100 - corrects'],
    ['10 e nao 100', '10 - not 100 - corrects'],
    ['गलती से 100 लिख दिया, 10 है', '10 - not 100 - corrects'],
  ])('takes back what was said before: %s', (text, amount) => expect(read(text)).toBe(amount));

  it.each([
    'cement 600',
    'make cement 600',
    '600?',
    '600 rs',
    '@ 600',
    '2 din mein bhejo',
    'half kar do',
    'aadha',
    '2 din me chahiye',
    'aur do',
    'o de 3',
    '2 baje bhejo',
    'send by 5 pm',
    '5 log hai',
    'not 12',
    '12 nahi',
    'dont send 12',
    '12 mat bhejo',
    '2-3',
    '10 20',
    '10 or 20',
    'remove 2',
    '2 kam karo',
    'bhej do',
    'carton',
    'carton bhej do',
    'zyada hai, 350 lagao',
    '350 lagao',
    '2 inch wala kam karo',
    'call me on 9876543210',
    'pay 5000',
    '5000 bhej diya',
    'gpay 5000',
    'undo',
    '',
  ])('is not told by %s', (text) => expect(read(text)).toBeNull());
});
