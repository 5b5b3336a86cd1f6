/** How far causes and the errors of an aggregate are followed. */
const DEPTH = 3;
const MOST_TOGETHER = 5;

/**
 * An error as it is logged. Only what is known to be harmless passes: libraries hang whole requests, rows and
 * providers' words on their errors, and customers' numbers and texts stand in them.
 */
export const loggedError = (error: unknown, depth = DEPTH): object => {
  if (!(error instanceof Error) && !looksLikeError(error)) return { type: typeof error };
  const { name, message, stack, cause, ...more } = error as Error & Record<string, unknown>;
  const pg = typeof more['severity'] === 'string' && typeof more['routine'] === 'string';
  // PostgreSQL repeats the offending value in messages about data ("invalid input syntax for type uuid: …").
  const said =
    pg && String(more['code']).startsWith('22') ? `invalid data (${String(more['routine'])})` : message;
  const errors = (error as { errors?: unknown }).errors;
  return {
    type: name,
    message: said,
    ...Object.fromEntries(HARMLESS.filter((key) => isPlain(more[key])).map((key) => [key, more[key]])),
    stack: framesOf(stack),
    ...(cause !== undefined && depth > 0 && { cause: loggedError(cause, depth - 1) }),
    ...(Array.isArray(errors) &&
      depth > 0 && { errors: errors.slice(0, MOST_TOGETHER).map((one) => loggedError(one, depth - 1)) }),
  };
};

/** Codes and names that software gives, never people. */
const HARMLESS = [
  ...['code', 'status', 'statusCode', 'syscall', 'errno', 'upstream', 'outcome', 'retryable', 'action'],
  ...['severity', 'routine', 'schema', 'table', 'column', 'constraint'],
];

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Errors of Node's core are not always instances of this realm's Error. */
const looksLikeError = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'message' in value && 'stack' in value;

/** Where it happened, without the message that a stack begins with. */
const framesOf = (stack: unknown): string =>
  String(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
