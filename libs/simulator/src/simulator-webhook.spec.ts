import { signedCall, SimulatorWebhook } from './simulator-webhook.js';

const secret = 'a secret of the simulator';
const webhook = new SimulatorWebhook(() => [
  { accountKey: 'simulator', secret },
  { accountKey: 'other', secret: 'another secret altogether' },
]);
const message = { id: 'sim.1', from: '919876543210', at: 1_795_000_000_000, text: 'Cement x 100' };
const call = { account: 'simulator', messages: [message] };
const raw = (body: unknown) => ({ url: '/', headers: {}, body: Buffer.from(JSON.stringify(body)) });

describe('SimulatorWebhook', () => {
  it('knows whose secret signed a call', () => {
    expect(webhook.authentic(signedCall(call, secret))).toEqual({
      ok: true,
      value: { accountKeys: new Set(['simulator']) },
    });
  });

  it.each([
    ['no-signature', {}],
    ['bad-signature', { 'x-simulator-signature': 'sha256=zz' }],
    ['bad-signature', { 'x-simulator-signature': ['a', 'b'] }],
    ['wrong-signature', { 'x-simulator-signature': `sha256=${'0'.repeat(64)}` }],
  ])('refuses with %s', (why, headers) => {
    const refused = webhook.authentic({ ...signedCall(call, secret), headers });
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-authentic', why } });
  });

  it('refuses a body that was changed after signing', () => {
    const changed = {
      ...signedCall(call, secret),
      body: Buffer.from(JSON.stringify({ ...call, account: 'other' })),
    };
    expect(webhook.authentic(changed).ok).toBe(false);
  });

  it('takes messages and statuses apart, each with a body of its own', () => {
    const status = { id: 'sim.2', ref: 'r', status: 'failed', at: 5, errorCode: 131026, errorDetail: 'gone' };
    const parsed = webhook.parse(
      raw({ ...call, messages: [message, { ...message, id: 'sim.3' }], statuses: [status] }),
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        messages: [
          {
            providerMessageId: 'sim.1',
            address: '919876543210',
            phone: '919876543210',
            sentAt: new Date(message.at),
          },
          { providerMessageId: 'sim.3' },
        ],
        statuses: [
          { providerMessageId: 'sim.2', status: 'failed', ref: 'r', errorCode: 131026, at: new Date(5) },
        ],
        others: [],
      },
    });
    if (parsed.ok)
      expect(webhook.read(parsed.value.messages[1]!.raw)).toEqual({ kind: 'text', text: 'Cement x 100' });
  });

  it('reads a choice, and says what it cannot read', () => {
    const choice = { id: 'confirm:1:2', title: 'Confirm' };
    expect(webhook.read(raw({ ...call, messages: [{ ...message, choice }] }).body)).toEqual({
      kind: 'choice',
      ...choice,
    });
    expect(webhook.read(raw({ ...call, messages: [{ ...message, text: '' }] }).body).kind).toBe(
      'unsupported',
    );
    expect(webhook.read(Buffer.from('nonsense')).kind).toBe('unsupported');
  });

  it('keeps the siblings of a bad item', () => {
    const parsed = webhook.parse(raw({ ...call, messages: [null, { id: 5 }, message], statuses: ['x'] }));
    expect(parsed.ok && parsed.value.messages).toHaveLength(1);
    expect(parsed.ok && parsed.value.others).toHaveLength(3);
  });

  it('strips what no text may hold', () => {
    const parsed = webhook.parse(
      raw({ ...call, messages: [{ ...message, id: 'a\0b', text: 'x\0\ud800y' }] }),
    );
    expect(parsed.ok && parsed.value.messages[0]?.providerMessageId).toBe('ab');
    expect(parsed.ok && webhook.read(parsed.value.messages[0]!.raw)).toEqual({ kind: 'text', text: 'xy' });
  });

  it.each(['', 'null', '[]', '{}', '{"account":5}', '{"account":"a","messages":{}}', '['.repeat(100_000)])(
    'never throws, case %#',
    (body) => {
      const parsed = webhook.parse({ url: '/', headers: {}, body: Buffer.from(body) });
      expect(parsed.ok).toBe(false);
    },
  );
});
