import { CatalogueOrderReader, indexCatalogue, moneyTalkIn, NO_CONTEXT } from '@munshi/order-reading';
import { LANGUAGES, say, type Utterance } from '@munshi/wording';
import { samples } from '../../../wording/testing/samples.js';

const READER = new CatalogueOrderReader();
const NOTHING_SOLD = indexCatalogue([]);
const CURRENCIES = { en: 'INR', hi: 'INR', 'hi-Latn': 'INR', pt: 'BRL' } as const;

/** What stands between stars without figures: what the customer is asked to write. */
const promised = (utterance: Utterance, language: (typeof LANGUAGES)[number]): readonly string[] =>
  [...say(utterance, language).text.matchAll(/\*([^*]+)\*/g)]
    .map(([, words]) => words ?? '')
    .filter((words) => !/\d/.test(words));

describe.each(LANGUAGES)('what we ask to be written in %s', (language) => {
  const intentOf = (text: string) => READER.read(text, NOTHING_SOLD, { ...NO_CONTEXT, language }).intent;
  const talk = (text: string) => moneyTalkIn(text, CURRENCIES[language]);

  it('for a statement is one', () => {
    const [words = ''] = promised(samples.account, language);
    expect([intentOf(words), talk(words).kind]).toEqual(['balance', 'statement']);
  });

  it('after paying is a claim, and then a confirmation', () => {
    const [paid = '', confirm = ''] = promised(samples['pay-first'], language);
    const claim = talk(`${paid} 5000`);
    expect([intentOf(`${paid} 5000`), claim.kind, claim.kind === 'paid' && claim.amount?.toNumber()]).toEqual(
      ['balance', 'paid', 5000],
    );
    expect(intentOf(confirm)).toBe('confirm');
  });

  it('once staff have taken something off is a confirmation', () => {
    const money = samples['discount-given'].total;
    const given = { ...samples['discount-given'], number: null, discount: money, total: money };
    const [confirm = ''] = promised(given, language);
    expect(intentOf(confirm)).toBe('confirm');
  });

  it('once credit is given is a confirmation', () => {
    const [confirm = ''] = promised(samples['credit-decided'], language);
    expect(intentOf(confirm)).toBe('confirm');
  });
});
