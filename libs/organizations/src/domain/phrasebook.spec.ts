import fc from 'fast-check';
import { checkKeywordReply, type KeywordReply } from './keyword-reply.js';
import { Phrasebook } from './phrasebook.js';

const reply = (keyword: string, text: string, active = true): KeywordReply => {
  const checked = checkKeywordReply({ keyword, reply: text, active });
  if (!checked.ok) throw new Error(checked.refusal.problems.join());
  return checked.value;
};

const book = new Phrasebook([
  reply('Hello', 'hello to you too'),
  reply('opening hours', 'From 9 to 6.'),
  reply('echo', '{rest}'),
  reply('echo back', 'back: {rest}!'),
  reply('échappé', 'gone'),
  reply('शुक्रिया', 'आपका स्वागत है'),
  reply('quiet', 'never said', false),
]);
const said = (message: string, phrases = book): string | null => {
  const answer = phrases.answerTo(message);
  return answer === null ? null : answer.words.join(answer.rest);
};

describe('keywords', () => {
  it.each([
    ['hello', 'hello to you too'],
    ['  HELLO!! ', 'hello to you too'],
    ['Héllo…', 'hello to you too'],
    ['Opening, hours?', 'From 9 to 6.'],
    ['शुक्रिया।', 'आपका स्वागत है'],
    ['ECHAPPE', 'gone'],
  ])('%j is answered', (message, answer) => {
    expect(said(message)).toBe(answer);
  });

  it.each(['hello there', 'well hello', 'hell', 'opening', 'opening hours tomorrow', 'quiet', '', '👍', '.'])(
    '%j is none',
    (message) => {
      expect(said(message)).toBeNull();
    },
  );

  it.each([
    ['echo Come Back Soon!', 'Come Back Soon!'],
    ['ECHO: ब्याज Größe', 'ब्याज Größe'],
    ['echo - what?', 'what?'],
    ['echo -5', '-5'],
    ['echo 👍', '👍'],
    ['echo\nfirst\nsecond', 'first\nsecond'],
    ['echo back Later', 'back: Later!'],
    ['echo back', 'back'],
    ['echo {rest} ${name} $& %s', '{rest} ${name} $& %s'],
  ])('%j repeats what follows', (message, answer) => {
    expect(said(message)).toBe(answer);
  });

  it.each([
    'echo',
    'echo   ',
    'echo:',
    'echo \u202e\u0000',
    'echoes of',
    "echo's end",
    'echo-location',
    'an echo x',
  ])('%j has nothing to repeat', (message) => {
    expect(said(message)).toBeNull();
  });

  it('that are the whole message go before those that begin it', () => {
    expect(said('echo me', new Phrasebook([reply('echo', '{rest}'), reply('echo me', 'no')]))).toBe('no');
  });

  it('evaluate nothing and take any message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (rest) => {
        const answer = book.answerTo(`echo ${rest}`);
        expect(answer === null || rest.includes(answer.rest)).toBe(true);
      }),
    );
  });

  it('cost nothing where there are none', () => {
    expect(new Phrasebook([]).answerTo('hello '.repeat(10_000))).toBeNull();
  });
});

describe('a keyword reply', () => {
  const problems = (keyword: string, text: string) => {
    const checked = checkKeywordReply({ keyword, reply: text, active: true });
    return checked.ok ? [] : checked.refusal.problems;
  };

  it('is kept in the form in which it is compared, its text as it was written', () => {
    expect(reply(' Olá, TUDO bem? ', '\nTudo,\r\n$1 {name}\n')).toEqual({
      keyword: 'ola tudo bem',
      reply: 'Tudo,\n$1 {name}',
      active: true,
    });
  });

  it('is refused with every reason at once', () => {
    expect(problems('👍', ' \n')).toEqual([
      'the keyword has neither a letter nor a digit',
      'the reply is empty',
    ]);
    expect(problems('x'.repeat(61), `a\u0000${'y'.repeat(1000)}`)).toEqual([
      'the keyword is longer than 60 characters',
      'the reply is longer than 1000 characters',
      'the reply holds a character that cannot be shown',
    ]);
    expect(problems('echo', '{rest}{rest}')).toEqual(['the reply holds {rest} more than once']);
    expect(problems('x', 'half \ud800')).toEqual(['the reply holds a character that cannot be shown']);
  });
});
