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

  it('has none where somebody has just asked for it', async () => {
    const message = await told({ kind: 'statement', from: day, to: day, closing: total });
    expect(message).toMatchObject({ document });
    expect(message).not.toHaveProperty('template');
  });
});
