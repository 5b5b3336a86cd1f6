import { CatalogueOrderReader } from './catalogue-order-reader.js';
import { indexCatalogue } from './catalogue-index.js';
import { NO_CONTEXT } from './reading.js';

const product = (sku: string, name: string) => ({
  sku,
  name,
  aliases: [],
  category: '',
  unit: 'bag',
  packs: {},
  currency: 'INR',
});
const index = indexCatalogue([product('CEM', 'Ultra Cement'), product('PUTTY', 'Birla Wall Putty White')]);

const confidence = (text: string): number | undefined =>
  new CatalogueOrderReader().read(text, index, NO_CONTEXT).lines[0]?.confidence;

describe('how sure a line is', () => {
  it('falls from the name itself to a part of it, and on to one that is merely like it', () => {
    const sure = ['ultra cement 10', 'wall putty 10', 'bral puttey 10'].map(confidence);
    expect(sure).toEqual([0.999, 0.997, 0.995]);
  });
});
