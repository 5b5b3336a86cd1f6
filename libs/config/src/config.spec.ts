import { applicationUrl } from './application-url.js';
import { readConfig, WrongConfiguration } from './config.js';
import { parseDuration } from './duration.js';
import { BrokenSeal, Seal } from './seal.js';

const enough = { DATABASE_URL: 'postgresql://o:p@localhost:5432/munshi', SECRET_KEY: 'k'.repeat(32) };

const problemsOf = (variables: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.problems;
    throw error;
  }
};

describe('readConfig', () => {
  it('fills in what is not said', () => {
    expect(readConfig(enough)).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'http://127.0.0.1:3000',
      SIMULATOR: 'on',
      FOLLOW_UP_DELAY: 600_000,
    });
  });

  it.each(['https://orders.example.com/?shop=1', 'https://orders.example.com/#', 'orders.example.com'])(
    'does not take %s for the address that providers call',
    (PUBLIC_URL) => {
      expect(problemsOf({ ...enough, PUBLIC_URL })).toEqual([expect.stringMatching(/^PUBLIC_URL (is|must)/)]);
    },
  );

  it.each(['::', '::1', '127.0.0.1', 'localhost'])('makes an address of the host %s', (HOST) => {
    expect(URL.canParse(readConfig({ ...enough, HOST }).PUBLIC_URL)).toBe(true);
  });

  it('keeps the simulator out of production unless asked', () => {
    expect(readConfig({ ...enough, NODE_ENV: 'production' }).SIMULATOR).toBe('off');
    expect(readConfig({ ...enough, NODE_ENV: 'production', SIMULATOR: 'on' }).SIMULATOR).toBe('on');
  });

  it('names every problem at once, and no value', () => {
    const problems = problemsOf({
      PORT: 'many',
      SECRET_KEY: 'hunter2',
      FOLLOW_UP_DELAY: 'soon',
      TWILIO_AUTH_TOKEN: 't',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toMatch(/DATABASE_URL is missing/);
    expect(problems.join('\n')).toMatch(/TWILIO_ACCOUNT_SID, TWILIO_WHATSAPP_FROM missing/);
    expect(problems.join('\n')).not.toMatch(/hunter2/);
  });

  it('wants the organization of Zoho Inventory, and not that of CRM', () => {
    const zoho = { ...enough, ZOHO_CLIENT_ID: 'i', ZOHO_CLIENT_SECRET: 's', ZOHO_REFRESH_TOKEN: 'r' };
    expect(problemsOf(zoho)).toEqual([]);
    expect(problemsOf({ ...zoho, ZOHO_SERVICE: 'inventory' })).toEqual([
      'ZOHO_ORGANIZATION_ID is missing: ZOHO_SERVICE=inventory needs it',
    ]);
    expect(problemsOf({ ...zoho, ZOHO_SERVICE: 'inventory', ZOHO_ORGANIZATION_ID: '60001' })).toEqual([]);
  });

  it.each(['-1', '65536', '0x50', '8e3', ' 80', '3000.5'])('does not take %j for a port', (PORT) => {
    expect(problemsOf({ ...enough, PORT })).toEqual(['PORT is no whole number from 0 to 65535']);
  });

  it.each(['919829012345', '+0123456789', '+91 98290 12345', 'whatsapp:+919829012345'])(
    'does not take %j for the number of staff',
    (STAFF_ALERT_NUMBER) => {
      const problems = problemsOf({ ...enough, STAFF_ALERT_NUMBER });
      expect(problems).toEqual(['STAFF_ALERT_NUMBER is no number like +919829012345']);
    },
  );

  it.each([
    ['FOLLOW_UP_DELAY', 'must be from 1s to 24h', '0s'],
    ['FOLLOW_UP_DELAY', 'must be from 1s to 24h', '25h'],
    ['FOLLOW_UP_DELAY', 'is no duration; write 90s, 10m or 24h', 'soon'],
    ['FOLLOW_UP_TEXT', 'must have at most 4,096 characters', 'x'.repeat(4_097)],
    ['META_PHONE_NUMBER_ID', 'is no ID of a phone number: it has letters and digits alone', 'abc/../x'],
    ['TWILIO_ACCOUNT_SID', 'is no account SID: it has letters and digits alone', 'AC1/Messages'],
    ['TWILIO_ACCOUNT_SID', 'is no account SID: it has letters and digits alone', ' AC1'],
  ])('says that %s %s', (name, problem, value) => {
    const twilio = {
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: 't',
      TWILIO_WHATSAPP_FROM: '+14155238886',
    };
    const meta = {
      META_PHONE_NUMBER_ID: '1',
      META_ACCESS_TOKEN: 't',
      META_APP_SECRET: 's',
      META_VERIFY_TOKEN: 'v',
    };
    const given = {
      ...enough,
      ...twilio,
      ...meta,
      FOLLOW_UP_DELAY: '24h',
      FOLLOW_UP_TEXT: 'x'.repeat(4_096),
    };
    expect(problemsOf(given)).toEqual([]);
    expect(problemsOf({ ...given, [name]: value })).toEqual([`${name} ${problem}`]);
  });

  it('takes an empty variable for an unset one, but an empty follow-up text for none', () => {
    expect(readConfig({ ...enough, PORT: '', FOLLOW_UP_TEXT: '' })).toMatchObject({
      PORT: 3000,
      FOLLOW_UP_TEXT: '',
    });
  });
});

describe('parseDuration', () => {
  it.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['24h', 86_400_000],
    ['10', null],
    ['-1s', null],
    ['1 h', null],
  ])('reads %s as %p', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });
});

describe('applicationUrl', () => {
  it('names the plain role of the database, and stays when it already does', () => {
    const url = applicationUrl(enough.DATABASE_URL, enough.SECRET_KEY);
    expect(url).toMatch(/^postgresql:\/\/munshi_app_munshi:[0-9a-f]{64}@localhost:5432\/munshi$/);
    expect(applicationUrl(url, enough.SECRET_KEY)).toBe(url);
  });
});

describe('Seal', () => {
  it('opens what it closed, and nothing else', () => {
    const seal = new Seal(enough.SECRET_KEY);
    const sealed = seal.close({ token: 'secret' });
    expect(sealed.includes('secret')).toBe(false);
    expect(seal.open(sealed)).toEqual({ token: 'secret' });
    expect(() => new Seal('x'.repeat(32)).open(sealed)).toThrow(BrokenSeal);
    sealed[sealed.length - 1]! ^= 1;
    expect(() => seal.open(sealed)).toThrow(BrokenSeal);
    expect(() => seal.open(Buffer.alloc(3))).toThrow(BrokenSeal);
  });
});
