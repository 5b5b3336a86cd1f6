import { saidOfOrder, wantedBack } from './open-order-talk.js';

describe('what is said of the open order', () => {
  it.each([
    ['undo', 'undo'],
    ['Undo last', 'undo'],
    ['undo that please', 'undo'],
    ['wapas karo', 'undo'],
    ['bhai wapas kar do', 'undo'],
    ['वापस करो', 'undo'],
    ['desfaz isso por favor', 'undo'],
    ['total?', 'total'],
    ['kitna hua total?', 'total'],
    ['total kitna hua bhai', 'total'],
    ['whats the total', 'total'],
    ['how much in total?', 'total'],
    ['quanto deu?', 'total'],
    ['कुल कितना हुआ', 'total'],
    ['ok send what you have', 'available'],
    ['whatever is there', 'available'],
    ['jitna hai utna bhej do', 'available'],
    ['jo hai bhej do', 'available'],
    ['जितना है उतना भेज दो', 'available'],
    ['manda o que tem', 'available'],
    ['pode mandar o que tiver', 'available'],
    ['galat hai', 'mistaken'],
    ['galti ho gayi bhai', 'mistaken'],
    ['this is wrong', 'mistaken'],
    ['ta errado', 'mistaken'],
  ])('is understood: %s', (text, said) => expect(saidOfOrder(text)).toBe(said));

  it.each([
    'undo the cement',
    'maal wapas karo',
    'wapas le jao, kharab hai',
    'cement total',
    'total 500',
    'balance total',
    'what do you have',
    'o que tem de sabao?',
    'jo hai wo cancel karo',
    'jitna hai sab batao rate',
    'wrong item came',
    'galat maal bheja',
    'wrong, 12',
    '',
  ])('is nothing else: %s', (text) => expect(saidOfOrder(text)).toBeNull());

  it.each([
    ['wapas dolo daal do', 'dolo daal do'],
    ['dolo wapas daal do', 'dolo daal do'],
    ['put dolo back', 'put dolo'],
    ['coloca o dolo de volta', 'coloca o dolo'],
    ['put it back', 'put it'],
  ])('is wanted back: %s', (text, rest) => expect(wantedBack(text)).toBe(rest));
  it('is wanted back only where that is said', () => expect(wantedBack('dolo 5')).toBeNull());
});
