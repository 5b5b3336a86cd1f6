import { pino } from 'pino';
import { heldConversation, pendingMessage } from '../../testing/fakes.js';
import { compose, type Middleware } from './compose.js';
import { contextOf, type MessageContext } from './message-context.js';
import { startOver } from './start-over.js';

const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' });

const run = async (...faults: (Error | undefined)[]) => {
  const steps: string[] = [];
  const outer: Middleware<MessageContext> = async function outer(context, next) {
    // A new run begins as the first did, whatever the last one had found.
    steps.push(context.conversation === null ? 'fresh' : 'stale');
    context.conversation = heldConversation();
    await next();
  };
  const inner: Middleware<MessageContext> = async function inner(_, next) {
    const fault = faults.shift();
    if (fault) throw fault;
    steps.push('done');
    await next();
  };
  const last: Middleware<MessageContext> = async function last() {
    steps.push('last');
  };
  const links = compose(startOver(pino({ level: 'silent' }), outer, inner), last);
  const failed = await links(contextOf(pendingMessage())).then(
    () => null,
    (error: unknown) => error,
  );
  return { steps, failed };
};

describe('starting over', () => {
  it('happens when PostgreSQL has undone everything, and goes on from there', async () => {
    const serialization = Object.assign(new Error('could not serialize'), { code: '40001' });
    const { steps, failed } = await run(deadlock, serialization);
    expect(steps).toEqual(['fresh', 'fresh', 'fresh', 'done', 'last']);
    expect(failed).toBeNull();
  });

  it('ends a circle of deadlocks', async () => {
    const { steps, failed } = await run(...Array<Error>(6).fill(deadlock));
    expect(steps).toEqual(Array(6).fill('fresh'));
    expect(failed).toBe(deadlock);
  });

  it('leaves every other fault to the links outside', async () => {
    const fault = new Error('broken');
    expect(await run(fault)).toEqual({ steps: ['fresh'], failed: fault });
  });
});
