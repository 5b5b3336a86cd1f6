import { takesBack } from '@munshi/order-reading';
import { orderNamedIn } from '@munshi/orders';
import { LANGUAGES, say } from '@munshi/wording';
import { samples } from '../../../wording/testing/samples.js';

describe('an order that is sent later', () => {
  const offered = (language: (typeof LANGUAGES)[number]): string =>
    /"(.*ORD-1042.*)"/u.exec(say(samples['back-ordered'], language).text)?.[1] ?? 'none';

  it.each(LANGUAGES)('in %s: is cancelled by what it says is to be written', (language) => {
    const named = orderNamedIn(offered(language));
    expect(named?.number).toBe('ORD-1042');
    expect(takesBack(named?.words ?? '')).toBe(true);
  });

  it('says so in the language of its reader', () => {
    expect(new Set(LANGUAGES.map(offered)).size).toBe(LANGUAGES.length);
  });
});
