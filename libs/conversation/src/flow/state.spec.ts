import { NEW_SESSION, readSession } from './state.js';

describe('the state of a conversation', () => {
  it('reads back what it wrote', () => {
    const state = {
      standing: { at: 'asking' as const, questions: [{ why: 'quantity' as const, sku: 'CEM' }] },
      draft: { orderId: 'o', version: 2, lines: [{ sku: 'CEM', quantity: '2.5', unit: 'bag' }] },
    };
    expect(readSession(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('reads a short order that was shown before anything could be sent later', () => {
    const stored = { standing: { at: 'short', takeable: true }, draft: null };
    expect(readSession(stored).standing).toEqual({ at: 'short', takeable: true, later: false });
  });

  it.each([
    null,
    undefined,
    7,
    {},
    { standing: { at: 'nowhere' }, draft: null },
    { standing: { at: 'asking', questions: [] } },
  ])('begins anew from what it cannot read (%p)', (stored) => {
    expect(readSession(stored)).toEqual(NEW_SESSION);
  });
});
