import { createLogger, NestLog } from './logger.js';

const NUMBER = '919876543210';

const logged = (fields: object): Record<string, unknown> => {
  let line = '';
  const destination = { write: (text: string) => void (line += text) };
  createLogger({ LOG_LEVEL: 'info', NODE_ENV: 'production' }, 'test', destination).info(fields, 'said');
  expect(line).not.toContain(NUMBER);
  return JSON.parse(line) as Record<string, unknown>;
};

class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly code = 63015;
  readonly detail = `The 'To' number whatsapp:+${NUMBER} is not valid`;
  readonly request = { body: `To=${NUMBER}` };
}

describe('the log', () => {
  it('tells of an error its name, codes and frames, and nothing that a library hung on it', () => {
    const { err } = logged({ err: new ProviderFault('twilio refused (HTTP 400, code 63015)') });
    expect(err).toMatchObject({
      type: 'ProviderFault',
      message: 'twilio refused (HTTP 400, code 63015)',
      code: 63015,
      stack: expect.stringContaining('logger.spec') as string,
    });
  });

  it('follows causes, and errors in a bundle', () => {
    const cause = new AggregateError([new ProviderFault('one')], 'all failed');
    const { err } = logged({ err: new Error('outer', { cause }) });
    expect(err).toMatchObject({ cause: { type: 'AggregateError', errors: [{ code: 63015 }] } });
  });

  it('leaves out the values that PostgreSQL repeats', () => {
    const duplicate = Object.assign(
      new Error('duplicate key value violates unique constraint "contacts_phone"'),
      {
        ...{ severity: 'ERROR', routine: '_bt_check_unique', code: '23505', constraint: 'contacts_phone' },
        detail: `Key (phone)=(${NUMBER}) already exists.`,
      },
    );
    expect(logged({ err: duplicate })['err']).toMatchObject({ code: '23505', constraint: 'contacts_phone' });
    const invalid = Object.assign(new Error(`invalid input syntax for type uuid: "${NUMBER}"`), {
      ...{ severity: 'ERROR', routine: 'string_to_uuid', code: '22P02' },
    });
    expect(logged({ err: invalid })['err']).toMatchObject({ message: 'invalid data (string_to_uuid)' });
  });

  it('leaves out what a parser and Prisma quote', () => {
    let unread: unknown;
    try {
      JSON.parse(NUMBER.slice(0, 6) + ', please');
    } catch (error) {
      unread = error;
    }
    const { err } = logged({ err: unread });
    expect(err).toMatchObject({
      type: 'SyntaxError',
      stack: expect.stringContaining('logger.spec') as string,
    });
    expect(JSON.stringify(err)).not.toContain('please');
    const query = Object.assign(new Error(`Invalid input value: invalid input syntax: "${NUMBER}"`), {
      ...{ name: 'PrismaClientKnownRequestError', code: 'P2007' },
    });
    expect(logged({ err: query })['err']).toMatchObject({ type: query.name, code: 'P2007' });
  });

  it('hides bodies and numbers wherever they stand', () => {
    logged({ text: NUMBER, message: { body: NUMBER, to: NUMBER }, err: NUMBER });
  });
});

describe("Nest's own lines", () => {
  it('tell of an error as any other line does', () => {
    let line = '';
    const destination = { write: (text: string) => void (line += text) };
    const logger = createLogger({ LOG_LEVEL: 'info', NODE_ENV: 'production' }, 'test', destination);
    new NestLog(logger).error(new ProviderFault('refused'), undefined, 'NestApplicationContext');
    expect(JSON.parse(line)).toMatchObject({
      context: 'NestApplicationContext',
      err: { type: 'ProviderFault', code: 63015, stack: expect.stringContaining('logger.spec') as string },
    });
    expect(line).not.toContain(NUMBER);
  });
});

describe('createLogger', () => {
  it('says nothing below its level', () => {
    const lines: string[] = [];
    const logger = createLogger({ LOG_LEVEL: 'warn', NODE_ENV: 'production' }, 'test', {
      write: (line: string) => void lines.push(line),
    });
    logger.info('no');
    logger.warn('yes');
    expect(lines).toHaveLength(1);
  });
});
