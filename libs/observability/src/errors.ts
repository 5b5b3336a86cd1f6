/** How far causes and the errors of an aggregate are followed. */
const DEPTH = 3;
const MOST_TOGETHER = 5;

/**
 * An error as it is logged. Only what is known to be harmless passes: libraries hang whole requests, rows and
 * providers' words on their errors, and customers' numbers and texts stand in them.
 */
export const loggedError = (error: unknown, depth = DEPTH): object => {
  if (!isError(error)) return { type: typeof error };
  const { name, message, stack, cause, ...more } = error as Error & Record<string, unknown>;
  const errors = (error as { errors?: unknown }).errors;
  return {
    type: name,
    message: withoutValues(name, message, more),
    ...Object.fromEntries(HARMLESS.filter((key) => isPlain(more[key])).map((key) => [key, more[key]])),
    stack: framesOf(stack),
    ...(cause !== undefined && depth > 0 && { cause: loggedError(cause, depth - 1) }),
    ...(Array.isArray(errors) &&
      depth > 0 && { errors: errors.slice(0, MOST_TOGETHER).map((one) => loggedError(one, depth - 1)) }),
  };
};

/** JSON.parse quotes the text that is none, and Prisma the query and what PostgreSQL says of its values. */
const QUOTING = /^(SyntaxError|PrismaClient(KnownRequest|UnknownRequest|Validation)Error)$/;

/** The message, where nothing of what somebody wrote may stand in it. */
const withoutValues = (name: string, message: string, more: Record<string, unknown>): string => {
  const pg = typeof more['severity'] === 'string' && typeof more['routine'] === 'string';
  // PostgreSQL repeats the offending value in messages about data ("invalid input syntax for type uuid: …").
  if (pg && String(more['code']).startsWith('22')) return `invalid data (${String(more['routine'])})`;
  return QUOTING.test(name) ? 'left out, since it quotes what it was given' : message;
};

/** Codes and names that software gives, never people. */
const HARMLESS = [
  ...['code', 'status', 'statusCode', 'syscall', 'errno', 'upstream', 'outcome', 'retryable', 'action'],
  ...['severity', 'routine', 'schema', 'table', 'column', 'constraint'],
];

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Errors of Node's core are not always instances of this realm's Error. */
export const isError = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'message' in value && 'stack' in value;

/** Where it happened, without the message that a stack begins with. */
const framesOf = (stack: unknown): string =>
  String(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
