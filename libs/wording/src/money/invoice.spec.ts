import { samples } from '../../testing/samples.js';
import { say } from '../say.js';
import type { Party } from './money-matter.js';

const captionFor = (taxId: Party['taxId']): string =>
  say({ ...samples.invoice, buyer: { name: 'Joana Lima', taxId } }, 'pt').text;

describe('what is said beside an invoice', () => {
  it('calls a tax number what it is, and not what firms of that currency have', () => {
    expect(captionFor({ name: 'CPF', number: '529.982.247-25' })).toContain(
      'Joana Lima (CPF 529.982.247-25)',
    );
  });

  it('calls a number that no law knows a tax number in the language of the invoice', () => {
    expect(captionFor({ name: null, number: '12345' })).toContain('Joana Lima (Registro fiscal 12345)');
  });

  it('says nothing of a number that is not there', () => {
    expect(captionFor(null)).toContain('Joana Lima\n');
  });
});
