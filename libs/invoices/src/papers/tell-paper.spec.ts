import { money } from '@munshi/kernel';
import { RecordingOutbound } from '../../testing/surroundings.js';
import { tellPaper } from './tell-paper.js';

const day = { year: 2026, month: 12, day: 5 };
const total = money(4_490_00, 'INR');
const document = { path: 'credit-notes/1.pdf', name: 'CN-26-27-000004.pdf' };

describe('a paper', () => {
  const told = async (matter: Parameters<typeof tellPaper>[2]['matter']) => {
    const outbound = new RecordingOutbound();
    await tellPaper(outbound, { conversationId: 'c', identity: 'i' }, { document, matter, language: 'pt' });
    return [...outbound.told.values()][0];
  };

  it('goes under approved words outside of the window', async () => {
    const of = { number: 'CN/26-27/000004', invoiceNumber: 'INV/26-27/000123', issuedOn: day, total };
    expect(await told({ kind: 'credit-note', ...of, reason: null })).toMatchObject({
      document,
      template: {
        name: 'credit_note_issued',
        language: 'pt',
        parameters: ['CN/26-27/000004', 'INV/26-27/000123', expect.stringContaining('4.490,00')],
      },
    });
  });

  it('does so too where somebody asked for it a day ago', async () => {
    const message = await told({ kind: 'statement', from: { ...day, month: 11 }, to: day, closing: total });
    const parameters = ['5 de nov. de 2026', '5 de dez. de 2026'];
    expect(message).toMatchObject({ document, template: { name: 'statement_sent', parameters } });
  });
});
