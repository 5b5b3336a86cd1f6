import { sawDraft, sawNumbers, screenOf } from './on-screen.js';
import type { Question, SessionState, Standing } from './state.js';

const draft = { orderId: '0b0e1f9e-5f4d-4a9e-8d52-0f6cf1f0c001', version: 3, lines: [] };
const shownAt = new Date('2026-11-20T06:30:00Z');
const question: Question = {
  why: 'product',
  span: 'cement',
  candidates: ['CEM-G', 'CEM-W'],
  quantity: '10',
  unit: null,
};
const state = (standing: Standing, more: Partial<SessionState> = {}): SessionState => ({
  standing,
  draft,
  ...more,
});
const after = (standing: Standing, shows: string, msLater = 1) => ({
  message: { receivedAt: new Date(shownAt.getTime() + msLater) },
  conversation: { lastShown: { shows, at: shownAt } },
  state: state(standing),
});
const reviewing: Standing = { at: 'reviewing' };
const short: Standing = { at: 'short', takeable: true, later: false };
const none: Standing = { ...short, takeable: false };
const later: Standing = { ...short, later: true };
const noneLater: Standing = { ...none, later: true };
const all = [reviewing, short, none, later, noneLater];
const asking: Standing = { at: 'asking', questions: [question] };

describe('what is on the screen', () => {
  it.each<Standing>([...all, asking])('is told from everything else that may stand: %j', (standing) => {
    const others: Standing[] = [...all, asking];
    const answers = others.filter((other) => sawNumbers(after(standing, screenOf(state(other)))));
    expect(answers).toEqual([standing]);
  });

  it('is not yet there for a message that came first', () => {
    const screen = screenOf(state(short));
    expect(sawNumbers(after(short, screen, 0))).toBe(false);
    expect(sawNumbers({ ...after(short, screen), conversation: { lastShown: null } })).toBe(false);
  });

  it('shows the draft beside a question', () => {
    expect(sawDraft(after(asking, screenOf(state(asking))))).toBe(true);
    expect(sawDraft(after(reviewing, `${draft.orderId}:2`))).toBe(false);
    expect(sawDraft(after(asking, screenOf(state(asking, { draft: null }))))).toBe(false);
  });

  it('does not matter where a number changes no order', () => {
    const placed: Standing = { at: 'placed', orderId: draft.orderId, version: 3, number: 'ORD-1042' };
    for (const standing of [placed, { at: 'menu' }, { at: 'idle' }] as const)
      expect(sawNumbers(after(standing, 'anything'))).toBe(true);
  });
});
