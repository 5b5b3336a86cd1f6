import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { SignedProvider } from './signed-provider.js';

const SECRET = 'a shared secret';
const provider = new SignedProvider(SECRET);
const payment = {
  amount: 500_000,
  currency: 'INR',
  method: 'upi',
  reference: 'UTR 1',
  receivedAt: '2026-11-20T10:00:00+05:30',
  invoice: 'INV/26-27/000123',
};
const told = (more: object = {}, own: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({ id: 'evt_1', type: 'payment.received', payment: { ...payment, ...more }, ...own }),
  );
const signed = (body: Buffer, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

describe('a provider that signs', () => {
  it('is believed about the bytes that it signed, and no others', () => {
    const body = told();
    const authentic = (signature: string | string[] | undefined, bytes = body) =>
      provider.authentic({ headers: { 'x-signature-256': signature }, body: bytes });
    expect(authentic(signed(body))).toBe(true);
    expect(authentic(signed(body), told({ amount: 500_001 }))).toBe(false);
    for (const wrong of [
      undefined,
      '',
      'sha256=',
      signed(body, 'another'),
      signed(body).slice(0, -1),
      [signed(body)],
    ])
      expect(authentic(wrong)).toBe(false);
  });

  it('is nobody while there is no secret', () => {
    const body = told();
    const nobody = new SignedProvider(null);
    expect(nobody.authentic({ headers: { 'x-signature-256': signed(body, '') }, body })).toBe(false);
  });

  it('tells of money, and of whose it is', () => {
    expect(provider.read(told())).toEqual({
      ok: true,
      value: {
        eventId: 'evt_1',
        amountMinor: 500_000,
        currency: 'INR',
        method: 'upi',
        reference: 'UTR 1',
        receivedAt: new Date('2026-11-20T04:30:00Z'),
        about: { shop: null, invoice: 'INV/26-27/000123', phone: null },
      },
    });
  });

  it('may tell of other things', () => {
    expect(provider.read(Buffer.from('{"id":"evt_2","type":"refund.created"}'))).toEqual({
      ok: true,
      value: null,
    });
  });

  it.each([
    { amount: 0 },
    { amount: -1 },
    { amount: 1.5 },
    { amount: '5' },
    { amount: 1e300 },
    { currency: 'rupees' },
    { receivedAt: 'today' },
    { invoice: 'a\0b' },
    { reference: 'x'.repeat(500) },
  ])('is not understood with %p', (more) => {
    expect(provider.read(told(more))).toMatchObject({ ok: false });
  });

  it('is not understood in any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(provider.read(Buffer.from(bytes)).ok).toBe(false);
      }),
    );
    for (const text of ['null', '[]', '{}', '{"id":1}', '{"id":"","type":"payment.received"}'])
      expect(provider.read(Buffer.from(text)).ok).toBe(false);
  });
});
