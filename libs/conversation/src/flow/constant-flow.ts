import type { FinishedTurn } from '@munshi/messaging';
import { say } from '@munshi/wording';
import { Flow } from '../pipeline/flow.js';

const SESSION_LASTS = 24 * 3_600_000;

/** Says one thing to everybody: what a message costs without its reading and its order. For benchmarks alone. */
export class ConstantFlow extends Flow {
  hear(): Promise<Omit<FinishedTurn, 'message' | 'conversation'>> {
    return Promise.resolve({
      outcome: 'handled',
      kind: 'text',
      text: null,
      session: { state: {}, expiresAt: new Date(Date.now() + SESSION_LASTS) },
      reply: [{ slot: 'constant', said: say({ kind: 'order-prompt' }, 'en') }],
      humanUntil: null,
      flag: null,
      consent: null,
      language: null,
      followUpAt: null,
      opensWindow: true,
    });
  }
}
