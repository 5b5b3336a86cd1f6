import { type ArgumentsHost, ForbiddenException } from '@nestjs/common';
import { pino } from 'pino';
import { Refused } from '../staff/http/refused.js';
import { ApiErrors } from './api-errors.js';

const answerTo = (fault: unknown) => {
  const told: { status?: number; body?: unknown } = {};
  const reply = {
    raw: { headersSent: false },
    header: () => reply,
    status(status: number) {
      told.status = status;
      return reply;
    },
    send(body: unknown) {
      told.body = body;
    },
  };
  const host = { switchToHttp: () => ({ getResponse: () => reply }) } as unknown as ArgumentsHost;
  new ApiErrors(pino({ level: 'silent' })).catch(fault, host);
  return [told.status, told.body];
};

describe('what callers hear when something is not done', () => {
  it('is why it was refused', () => {
    expect(answerTo(new Refused({ kind: 'nothing-to-dispatch' }))).toEqual([
      409,
      { error: 'Nothing of the order is left to dispatch.', kind: 'nothing-to-dispatch' },
    ]);
  });

  it('has one form, whoever says it', () => {
    expect(answerTo(new ForbiddenException('Not from there.'))).toEqual([403, { error: 'Not from there.' }]);
  });

  it('is that PostgreSQL cannot hold what they sent', () => {
    const fault = Object.assign(new Error('invalid byte sequence'), { code: '22021' });
    expect(answerTo(fault)).toEqual([400, { error: 'This holds something that cannot be stored.' }]);
  });

  it.each([
    ['somebody else holds it', '55P03', 'Somebody else is at this just now. Ask again in a moment.'],
    ['nobody listens', 'ECONNREFUSED', 'The database cannot be reached just now. Ask again in a moment.'],
    ['PostgreSQL starts', '57P03', 'The database cannot be reached just now. Ask again in a moment.'],
  ])('is to ask again, where %s', (_, code, error) => {
    expect(answerTo(Object.assign(new Error('no'), { code }))).toEqual([503, { error }]);
  });

  it('is nothing of what only the log may know', () => {
    const fault = Object.assign(new Error('password of 10.0.0.7 is wrong'), { code: '28P01' });
    expect(answerTo(fault)).toEqual([500, { error: 'Something failed here; the log says what.' }]);
  });
});
