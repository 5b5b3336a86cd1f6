import { languageOfPhrase, pleasantryIn } from './pleasantries.js';

describe('pleasantries', () => {
  it.each([
    'thanks',
    'Thank you so much!',
    'ok thanks',
    'thanks bhai 🙏',
    'shukriya ji',
    'bahut dhanyavaad',
    'धन्यवाद',
    'बहुत धन्यवाद जी',
    'obrigado!',
    'Muito obrigada',
    'valeu',
  ])('%j gives thanks', (message) => {
    expect(pleasantryIn(message)).toBe('thanks');
  });

  it.each(['ok', 'OK 👍', '👍🏻', '🙏', 'theek hai', 'thik hai bhai', 'ठीक है', 'tá bom', 'beleza', 'okay'])(
    '%j says that it was heard',
    (message) => {
      expect(pleasantryIn(message)).toBe('heard');
    },
  );

  it.each([
    '',
    'hello',
    'no thanks',
    'thanks, 5 more',
    'ok confirm',
    'yes',
    'haan',
    '1',
    '😡',
    '⚡',
    'sim',
    'x'.repeat(500),
  ])('%j says something else, or nothing', (message) => {
    expect(pleasantryIn(message)).toBeNull();
  });

  it.each([
    ['dhanyavaad', 'hi-Latn'],
    ['chalu karo', 'hi-Latn'],
    ['voltar', 'pt'],
    ['शुरू करो', 'hi'],
    ['thanks', null],
    ['start', null],
    ['cement', null],
  ])('%j is said in %j', (message, language) => {
    expect(languageOfPhrase(message)).toBe(language);
  });
});
