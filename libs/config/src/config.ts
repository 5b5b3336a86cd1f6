import { z } from 'zod';
import { parseDuration } from './duration.js';

/** It stands in the paths of requests. Twilio's begin with AC and Meta's are digits, but whoever plays them has their own. */
const IDENTIFIER = /^[\w-]+$/;

const duration = z.string().transform((text, context) => {
  const milliseconds = parseDuration(text);
  if (milliseconds !== null) return milliseconds;
  context.addIssue({ code: 'custom', message: 'is no duration; write 90s, 10m or 24h' });
  return z.NEVER;
});

const DAY = parseDuration('24h') ?? 0;
/** WhatsApp lets a follow-up through within 24 h alone. */
const silence = duration.refine((length) => length > 0 && length <= DAY, 'must be from 1s to 24h');

const url = z
  .url({ protocol: /^https?$/, error: 'is no http(s) address' })
  .refine((text) => !/[?#]/.test(text), 'must have no query and no fragment: paths are put behind it')
  .transform((text) => text.replace(/\/+$/, ''));
const database = z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgresql:// address' });
/** Digits alone: `0x50` and `8e3` are more likely slips than numbers. */
const whole = (least: number, most: number) =>
  z.string().transform((text, context) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    context.addIssue({ code: 'custom', message: `is no whole number from ${least} to ${most}` });
    return z.NEVER;
  });

/** Every variable the applications read; `.env.example` explains each. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url.optional(),
  DATABASE_URL: database,
  DATABASE_POOL: whole(2, 200).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'is no redis:// address' }).optional(),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters'),
  STATE_DIR: z.string().optional(),
  SIMULATOR: z.enum(['on', 'off']).optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(IDENTIFIER, 'is no account SID: it has letters and digits alone')
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_WHATSAPP_FROM: z
    .string()
    .regex(/^(whatsapp:)?\+\d{6,15}$/, 'is no number like whatsapp:+14155238886')
    .optional(),
  TWILIO_API_BASE_URL: url.default('https://api.twilio.com'),
  META_PHONE_NUMBER_ID: z
    .string()
    .regex(IDENTIFIER, 'is no ID of a phone number: it has letters and digits alone')
    .optional(),
  META_ACCESS_TOKEN: z.string().optional(),
  META_APP_SECRET: z.string().optional(),
  META_VERIFY_TOKEN: z.string().optional(),
  META_BUSINESS_ACCOUNT_ID: z
    .string()
    .regex(/^\d+$/, 'is no number of a WhatsApp Business Account')
    .optional(),
  META_GRAPH_BASE_URL: url.default('https://graph.facebook.com'),
  ZOHO_CLIENT_ID: z.string().optional(),
  ZOHO_CLIENT_SECRET: z.string().optional(),
  ZOHO_REFRESH_TOKEN: z.string().optional(),
  ZOHO_ORGANIZATION_ID: z.string().regex(/^\d+$/, 'is no number of a Zoho organization').optional(),
  ZOHO_ACCOUNTS_BASE_URL: url.default('https://accounts.zoho.com'),
  ZOHO_API_BASE_URL: url.optional(),
  ZOHO_SERVICE: z.enum(['crm', 'inventory']).default('crm'),
  ZOHO_CALLS_PER_DAY: whole(100, 10_000_000).default(1_000),
  PAYMENTS_WEBHOOK_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RATE_LIMIT_BURST: whole(1, 10_000).default(60),
  RATE_LIMIT_PER_MINUTE: whole(1, 10_000).default(30),
  STAFF_ALERT_NUMBER: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'is no number like +919829012345')
    .optional(),
  HUMAN_TAKEOVER: duration.default(parseDuration('4h') ?? 0),
  UNKNOWN_OUTCOME_DEADLINE: duration.default(parseDuration('10m') ?? 0),
  /** Read by `npm start` alone. */
  WORKERS: whole(1, 64).default(1),
  /** Benchmarks only: messages are answered with a constant. */
  MUNSHI_BENCH_NOOP: z.enum(['0', '1']).default('0'),
  FOLLOW_UP_DELAY: silence.default(parseDuration('10m') ?? 0),
  /** As much as one message holds. */
  FOLLOW_UP_TEXT: z.string().max(4_096, 'must have at most 4,096 characters').default('are you there'),
  FOLLOW_UP_WHEN: z.enum(['waiting', 'always']).default('waiting'),
});

type Environment = z.infer<typeof environment>;

/** The process's configuration, checked once at its start. */
export interface Config extends Omit<Environment, 'SIMULATOR' | 'PUBLIC_URL'> {
  readonly PUBLIC_URL: string;
  readonly SIMULATOR: 'on' | 'off';
}

/** DI token for {@link Config}. */
export const CONFIG = Symbol('Config');

/** Variables that only make sense together. */
const TOGETHER = [
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_WHATSAPP_FROM'],
  ['META_PHONE_NUMBER_ID', 'META_ACCESS_TOKEN', 'META_APP_SECRET', 'META_VERIFY_TOKEN'],
  ['ZOHO_CLIENT_ID', 'ZOHO_CLIENT_SECRET', 'ZOHO_REFRESH_TOKEN'],
] as const;

export class WrongConfiguration extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads the configuration from environment variables; an empty one counts as unset.
 * @throws WrongConfiguration naming every problem at once.
 */
export const readConfig = (variables: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => value !== '' || name === 'FOLLOW_UP_TEXT'),
  );
  const read = environment.safeParse(given);
  const problems = read.success ? [] : read.error.issues.map(describe(given));
  for (const group of TOGETHER) {
    const missing = group.filter((name) => given[name] === undefined);
    if (missing.length > 0 && missing.length < group.length)
      problems.push(`${missing.join(', ')} missing: ${group.join(', ')} go together`);
  }
  // Every call to Inventory names the organization; CRM's token belongs to one.
  if (given['ZOHO_SERVICE'] === 'inventory' && given['ZOHO_CLIENT_ID'] && !given['ZOHO_ORGANIZATION_ID'])
    problems.push('ZOHO_ORGANIZATION_ID is missing: ZOHO_SERVICE=inventory needs it');
  if (!read.success || problems.length > 0) throw new WrongConfiguration(problems);
  const { data } = read;
  return {
    ...data,
    PUBLIC_URL: data.PUBLIC_URL ?? `http://${inAddress(data.HOST)}:${data.PORT}`,
    SIMULATOR: data.SIMULATOR ?? (data.NODE_ENV === 'production' ? 'off' : 'on'),
  };
};

/** IPv6 stands in brackets, whose colons would be taken for the port's. */
const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Never repeats the value: it may be a secret. */
const describe = (given: Record<string, string | undefined>) => (issue: z.core.$ZodIssue) => {
  const name = String(issue.path[0]);
  if (given[name] === undefined) return `${name} is missing`;
  return issue.message.startsWith('is ') || issue.message.startsWith('must ')
    ? `${name} ${issue.message}`
    : `${name}: ${issue.message}`;
};
