import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const traces = new AsyncLocalStorage<string>();

/** Everything that happens inside carries this id: log lines, events, replies. */
export const withTrace = <T>(traceId: string, work: () => Promise<T>): Promise<T> =>
  traces.run(traceId, work);

/** The id of what caused this; a new one when nothing did. */
export const currentTrace = (): string => traces.getStore() ?? randomUUID();
