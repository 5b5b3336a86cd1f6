import { asksForOffers, optsIn } from './opt-in.js';
import { LANGUAGES, say, SPEAKERS } from './say.js';

describe('taking an opt-out back', () => {
  it.each(LANGUAGES)('in %s: is done by the word that the opt-out names', (language) => {
    const [word] = SPEAKERS[language].sentences.optInWords;
    expect(say({ kind: 'opted-out' }, language).text.toLowerCase()).toContain(word);
    expect(optsIn(word)).toBe(true);
  });

  it.each([
    'START',
    'start!',
    ' Please, start. ',
    'VOLTAR',
    'Começar',
    'COMECAR',
    'Shuru karo',
    'chalu kar do',
    'शुरू',
    'शुरू करो।',
  ])('is %j', (message) => {
    expect(optsIn(message)).toBe(true);
  });

  it.each([
    '',
    'stop',
    'start my order',
    'start 10 bags cement',
    'when do you start?',
    'restart',
    `start${' x'.repeat(300)}`,
  ])('is not %j', (message) => {
    expect(optsIn(message)).toBe(false);
  });
});

describe('asking for offers', () => {
  it.each(LANGUAGES)('in %s: is understood of anybody', (language) => {
    const { offerWords } = SPEAKERS[language].sentences;
    expect(offerWords.map(asksForOffers)).not.toContain(false);
    expect(offerWords.map(optsIn)).not.toContain(false);
  });

  it.each(['start', 'voltar', 'what offers do you have?', 'send me offers on cement 10 bag', 'stop'])(
    'is not %j',
    (message) => {
      expect(asksForOffers(message)).toBe(false);
    },
  );
});
