import { Metrics } from '@munshi/observability';
import { pino } from 'pino';
import { pendingMessage } from '../../testing/fakes.js';
import { logging } from './logging.js';
import { contextOf } from './message-context.js';

const run = async (work: (context: ReturnType<typeof contextOf>) => void) => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(line) });
  const metrics = new Metrics();
  const context = contextOf(pendingMessage({ raw: Buffer.from('Body=secret+words') }));
  const running = logging(logger, metrics)(context, async () => {
    work(context);
  });
  await running.catch(() => undefined);
  return { lines, outcomes: (await metrics.handled.get()).values };
};

describe('logging', () => {
  it('tells and counts the outcome', async () => {
    const { lines, outcomes } = await run((context) => {
      context.outcome = 'handled';
    });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ trace: pendingMessage().traceId, outcome: 'handled' });
    expect(outcomes).toMatchObject([{ labels: { outcome: 'handled' }, value: 1 }]);
  });

  it('sees what is thrown past everybody', async () => {
    const { outcomes } = await run(() => {
      throw new Error('database away');
    });
    expect(outcomes).toMatchObject([{ labels: { outcome: 'failed' }, value: 1 }]);
  });

  it('writes neither the words nor the number of a customer', async () => {
    const { lines } = await run(() => undefined);
    expect(lines.join()).not.toMatch(/secret|98000/);
  });
});
