import type { InboundContent } from '@munshi/channels';
import fc from 'fast-check';
import { isWritten, type Meaning, meaningOf } from './meaning.js';
import type { Standing } from './state.js';

const orderId = '0b0e1f9e-5f4d-4a9e-8d52-0f6cf1f0c001';
const text = (said: string): InboundContent => ({ kind: 'text', text: said });
const asking: Standing = {
  at: 'asking',
  questions: [{ why: 'product', span: 'cement', candidates: ['CEM-G', 'CEM-W'], quantity: '10', unit: null }],
};
const reviewing: Standing = { at: 'reviewing' };
/** Whose choices were on the screen. */
const seen = (content: InboundContent, standing: Standing): Meaning => meaningOf(content, standing, true);

describe('what a message means', () => {
  it.each(['1', ' 1 ', '1.', '1)', '(1)', '1️⃣', '१'])(
    'takes %p for the first choice of a summary',
    (said) => {
      expect(seen(text(said), reviewing)).toEqual({ kind: 'confirm', target: null });
    },
  );

  it.each([
    ['2', 'change'],
    ['3', 'cancel'],
  ])('takes %p of a summary for %p', (said, kind) => {
    expect(seen(text(said), reviewing).kind).toBe(kind);
  });

  it.each([
    ['1 confirm', 'confirm'],
    ['1 yes', 'confirm'],
    ['1 please', 'confirm'],
    ['1 haan', 'confirm'],
    ['1 sim', 'confirm'],
    ['option 1', 'confirm'],
    ['2 change', 'change'],
    ['3 cancel', 'cancel'],
  ])('takes %p for the choice that it names: %p', (said, kind) => {
    expect(seen(text(said), reviewing).kind).toBe(kind);
  });

  it.each(['1 no', '1 cancel', '2 confirm no', '1 nahi', 'order 1'])(
    'makes no order of %p, which contradicts itself or may be another number',
    (said) => {
      expect(['unseen', 'words']).toContain(seen(text(said), reviewing).kind);
    },
  );

  it.each([
    'the second one',
    'second',
    '2nd',
    'no. 2',
    'option 2',
    'dusra wala',
    'दूसरा वाला',
    'o segundo',
    '2 please',
  ])('takes %p for the second of what was asked', (said) => {
    expect(seen(text(said), asking)).toEqual({ kind: 'pick', picks: [{ at: 0, sku: 'CEM-W' }] });
  });

  it.each(['2 bag', 'second coat paint 2', 'remove the second one', '1 carton please'])(
    'takes %p for words',
    (said) => {
      expect(seen(text(said), asking)).toEqual({ kind: 'words', text: said });
    },
  );

  it('never takes a number for a confirmation while a question is open', () => {
    expect(seen(text('1'), asking)).toEqual({ kind: 'pick', picks: [{ at: 0, sku: 'CEM-G' }] });
    for (const said of ['3', '10', '11', '01'])
      expect(seen(text(said), asking)).toEqual({ kind: 'words', text: said });
    const howMuch: Standing = { at: 'asking', questions: [{ why: 'quantity', sku: 'CEM-G' }] };
    expect(seen(text('1'), howMuch)).toEqual({ kind: 'words', text: '1' });
  });

  describe('while several questions are open', () => {
    const two: Standing = {
      at: 'asking',
      questions: [
        { why: 'product', span: 'nails', candidates: ['N2', 'N3'], quantity: '5', unit: 'kg' },
        { why: 'quantity', sku: 'SUG' },
        { why: 'product', span: 'cement', candidates: ['W5', 'W25'], quantity: '10', unit: null },
      ],
    };

    it.each(['1 4', '1, 4', '1,4', '1 and 4', '4 1', '1 aur 4', '1\n4', '१ और ४', '1. 4.'])(
      'takes %j for a choice of each, since their numbers run through',
      (said) => {
        const meaning = seen(text(said), two);
        expect(meaning.kind === 'pick' && new Set(meaning.picks)).toEqual(
          new Set([
            { at: 0, sku: 'N2' },
            { at: 2, sku: 'W25' },
          ]),
        );
      },
    );

    it.each(['1 2', '3 4', '1 5', '0 1', '1 1', '1 x', '5', '1 2 3 4 1 2 3 4 1 2 3 4'])(
      'takes %j for words: it is no choice of each',
      (said) => {
        expect(seen(text(said), two)).toEqual({ kind: 'words', text: said });
      },
    );
  });

  it('takes 1 and 2 for the yes and the no to what was proposed', () => {
    const proposed: Standing = {
      at: 'asking',
      questions: [{ why: 'product', span: 'tile', candidates: ['ADH'], quantity: '4', unit: null }],
    };
    expect(seen(text('1'), proposed)).toEqual({ kind: 'pick', picks: [{ at: 0, sku: 'ADH' }] });
    expect(seen(text('2'), proposed)).toEqual({ kind: 'leave-out', sku: 'ADH' });
  });

  it.each<Standing>([reviewing, asking, { at: 'short', takeable: true, later: true }])(
    'takes no number for an answer to what was not on the screen: %j',
    (standing) => {
      expect(meaningOf(text('1'), standing, false)).toEqual({ kind: 'unseen' });
      expect(meaningOf(text('Cement x 1'), standing, false)).toMatchObject({ kind: 'words' });
    },
  );

  it('takes numbers for words where nothing is numbered', () => {
    expect(seen(text('1'), { at: 'idle' })).toEqual({ kind: 'words', text: '1' });
    expect(seen(text('100'), reviewing)).toEqual({ kind: 'words', text: '100' });
  });

  it('counts on when there is nothing to take', () => {
    const meant = (takeable: boolean, later = false) =>
      ['1', '2', '3', '4'].map((said) => seen(text(said), { at: 'short', takeable, later }).kind);
    expect(meant(true)).toEqual(['accept-available', 'change', 'cancel', 'words']);
    expect(meant(false)).toEqual(['change', 'cancel', 'words', 'words']);
    expect(meant(true, true)).toEqual(['accept-available', 'change', 'cancel', 'send-later']);
    expect(meant(false, true)).toEqual(['change', 'cancel', 'send-later', 'words']);
  });

  it.each<Standing>([
    { at: 'menu' },
    reviewing,
    asking,
    { at: 'short', takeable: true, later: true },
    { at: 'short', takeable: false, later: true },
    { at: 'over-limit', partly: true },
    { at: 'over-limit', partly: false },
  ])('takes 0 for no choice: %j', (standing) => {
    expect(seen(text('0'), standing)).toEqual({ kind: 'words', text: '0' });
  });

  it('holds a second 1 against the order that the first one placed', () => {
    const placed: Standing = { at: 'placed', orderId, version: 3, number: 'ORD-1042' };
    expect(seen(text('1'), placed)).toEqual({ kind: 'confirm', target: { orderId, version: 3 } });
  });

  it('reads what a button carries, wherever the conversation stands', () => {
    const button: InboundContent = { kind: 'choice', id: `confirm:${orderId}:7`, title: 'Confirm' };
    expect(seen(button, asking)).toEqual({ kind: 'confirm', target: { orderId, version: 7 } });
  });

  it.each(['confirm:x:1', `confirm:${'-'.repeat(36)}:1`, `confirm:${orderId}:1:1`, 'confirm:', ''])(
    'takes the button %j, which is not ours, for its words',
    (id) => {
      const button: InboundContent = { kind: 'choice', id, title: 'Order now' };
      expect(seen(button, reviewing)).toEqual({ kind: 'words', text: 'Order now' });
    },
  );

  it.each<InboundContent>([
    { kind: 'edited', targetId: 'm', text: 'Cement x 100' },
    { kind: 'revoked', targetId: 'm' },
    { kind: 'reaction', targetId: 'm', emoji: '👍' },
  ])('never orders from an edit, a revocation or a reaction', (content) => {
    expect(seen(content, reviewing)).toEqual({ kind: 'nothing' });
  });

  it('reads the words under a photo, and asks for words where there are none', () => {
    const media = { kind: 'media', mediaKind: 'image', mimeType: 'image/jpeg' } as const;
    expect(seen({ ...media, caption: 'Cement x 100' }, reviewing)).toEqual({
      kind: 'words',
      text: 'Cement x 100',
    });
    expect(seen(media, reviewing)).toEqual({ kind: 'unreadable', type: 'image' });
  });

  it('knows what WhatsApp tells by itself from what a customer writes', () => {
    expect(isWritten({ kind: 'system', event: 'user_changed_number' })).toBe(false);
    expect(isWritten(text('hello'))).toBe(true);
  });

  it('confirms nothing but a lone 1, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        const meaning = seen(text(said), reviewing);
        if (meaning.kind === 'confirm') expect(said).toMatch(/[1१]/);
      }),
    );
  });
});
