import { faultOf, pairBackoffMs } from './channel-fault.js';
import { META_ACTIONS } from './meta/meta-errors.js';
import { TWILIO_ACTIONS } from './twilio/twilio-errors.js';

const TABLES = { meta: META_ACTIONS, twilio: TWILIO_ACTIONS };
const answer = (status: number) => ({ status, text: '', retryAfterMs: undefined });

describe('a refusal', () => {
  it.each([
    ['meta', 130429, 'retry'],
    ['meta', 131056, 'retry-recipient'],
    ['meta', 131047, 'use-template'],
    ['meta', 131049, 'not-now'],
    ['meta', 131048, 'slow-down'],
    ['meta', 131050, 'suppress'],
    ['meta', 131026, 'bad-recipient'],
    ['meta', 132015, 'fix-template'],
    ['meta', 190, 'call-human'],
    ['meta', 299, 'call-human'],
    ['meta', 131053, 'fix-media'],
    ['meta', 424242, 'give-up'],
    ['twilio', 20429, 'retry'],
    ['twilio', 63016, 'use-template'],
    ['twilio', 63049, 'not-now'],
    ['twilio', 21610, 'suppress'],
    ['twilio', 21211, 'bad-recipient'],
    ['twilio', 63027, 'fix-template'],
    ['twilio', 20003, 'call-human'],
    ['twilio', 131047, 'give-up'],
    ['twilio', undefined, 'give-up'],
  ] as const)('of %s with %s asks for %s', (channel, code, action) => {
    expect(faultOf(channel, answer(400), TABLES[channel], { code })).toMatchObject({
      outcome: 'refused',
      action,
    });
  });

  it('without a code is judged by its status', () => {
    const actions = [401, 403, 429, 404].map(
      (status) => faultOf('meta', answer(status), META_ACTIONS, {}).action,
    );
    expect(actions).toEqual(['call-human', 'call-human', 'retry', 'give-up']);
  });
});

describe('pairBackoffMs', () => {
  it('grows fourfold up to 256 s', () => {
    expect([0, 1, 2, 3, 4, 5, -1].map(pairBackoffMs)).toEqual(
      [1, 4, 16, 64, 256, 256, 1].map((seconds) => seconds * 1000),
    );
  });
});
