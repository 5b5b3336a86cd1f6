import { CatalogueOrderReader, indexCatalogue, NO_CONTEXT } from '@munshi/order-reading';
import { LANGUAGES, say } from '@munshi/wording';
import { samples } from '../../../wording/testing/samples.js';

describe('what a button says', () => {
  const nothingSold = indexCatalogue([]);
  const intentOf = (text: string) => new CatalogueOrderReader().read(text, nothingSold, NO_CONTEXT).intent;

  it.each(LANGUAGES)('in %s: means the same where it is typed', (language) => {
    const typed = [samples.help, samples.summary].flatMap((utterance) =>
      say(utterance, language).choices.map(({ title }) => intentOf(title)),
    );
    expect(typed).toEqual(['order', 'status', 'human', 'confirm', 'edit', 'cancel']);
  });
});
