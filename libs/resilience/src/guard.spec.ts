import { Guard, type GuardState } from './guard.js';
import { CircuitOpen, UpstreamFault } from './upstream-fault.js';

const fault = (outcome: 'refused' | 'unknown', status?: number, code?: string) =>
  new UpstreamFault({ upstream: 'meta', outcome, status, code, retryable: outcome === 'refused' });

const fail = (guard: Guard, error: Error) =>
  guard.run(() => Promise.reject(error)).catch((thrown: unknown) => thrown);

const failTimes = async (guard: Guard, times: number, error: Error): Promise<void> => {
  for (let i = 0; i < times; i++) await fail(guard, error);
};

const reaching = (guard: Guard, wanted: GuardState) =>
  new Promise<void>((resolve) => {
    guard.onStateChange((state) => {
      if (state === wanted) resolve();
    });
  });

describe('Guard', () => {
  const guards: Guard[] = [];
  const guarded = (options = {}) => {
    const guard = new Guard('meta', options);
    guards.push(guard);
    return guard;
  };
  afterEach(() => guards.splice(0).forEach((guard) => guard.close()));

  it('hands the result through', async () => {
    await expect(guarded().run(() => Promise.resolve(42))).resolves.toBe(42);
  });

  it('hands a fault through as it was thrown', async () => {
    const thrown = fault('unknown', 502);
    await expect(fail(guarded(), thrown)).resolves.toBe(thrown);
  });

  it('ends work that takes too long as unknown, and tells it to stop', async () => {
    let stopped = false;
    const endless = (signal: AbortSignal) =>
      new Promise<never>(() => {
        signal.addEventListener('abort', () => (stopped = true));
      });
    await expect(guarded({ timeoutMs: 5 }).run(endless)).rejects.toMatchObject({
      outcome: 'unknown',
      code: 'TIMEOUT',
      retryable: false,
    });
    expect(stopped).toBe(true);
  });

  it('opens after five failures in a row, and then sends nothing', async () => {
    const guard = guarded();
    await failTimes(guard, 4, fault('unknown', 500));
    expect(guard.state).toBe('closed');
    await failTimes(guard, 1, fault('unknown', 500));
    expect(guard.state).toBe('open');

    let worked = false;
    const refused = guard.run(() => Promise.resolve((worked = true)));
    await expect(refused).rejects.toBeInstanceOf(CircuitOpen);
    await expect(refused).rejects.toMatchObject({
      outcome: 'refused',
      retryable: true,
      retryAfterMs: 10_000,
    });
    expect(worked).toBe(false);
  });

  it('refuses beforehand what it would refuse, and only while it is open', async () => {
    const guard = guarded({ resetAfterMs: 5 });
    const halfOpen = reaching(guard, 'halfOpen');
    expect(() => guard.refuseWhileOpen()).not.toThrow();
    await failTimes(guard, 5, fault('unknown', 500));
    expect(() => guard.refuseWhileOpen()).toThrow(CircuitOpen);
    await halfOpen;
    expect(() => guard.refuseWhileOpen()).not.toThrow();
  });

  it('counts connections that cannot be made', async () => {
    const guard = guarded();
    await failTimes(guard, 5, fault('refused', undefined, 'ECONNREFUSED'));
    expect(guard.state).toBe('open');
  });

  it('stays closed while it is answered, however often with 429 or 400', async () => {
    const guard = guarded();
    await failTimes(guard, 50, fault('refused', 429));
    await failTimes(guard, 50, fault('refused', 400));
    expect(guard.state).toBe('closed');
  });

  it('begins a new row after a success or a refusal', async () => {
    const guard = guarded();
    for (const answer of [
      () => guard.run(() => Promise.resolve()),
      () => fail(guard, fault('refused', 400)),
    ]) {
      await failTimes(guard, 4, fault('unknown', 500));
      await answer();
      await failTimes(guard, 4, fault('unknown', 500));
      expect(guard.state).toBe('closed');
      await answer();
    }
  });

  it('opens at once when a busy provider goes away', async () => {
    const guard = guarded();
    for (let i = 0; i < 1000; i++) await guard.run(() => Promise.resolve());
    await failTimes(guard, 5, fault('unknown', 500));
    expect(guard.state).toBe('open');
  });

  it('forgets failures of long ago', async () => {
    const guard = guarded({ withinMs: 0 });
    await failTimes(guard, 20, fault('unknown', 500));
    expect(guard.state).toBe('closed');
  });

  it('says nothing about the provider when the caller gave up', async () => {
    const guard = guarded();
    await failTimes(guard, 20, fault('unknown', undefined, 'ABORTED'));
    expect(guard.state).toBe('closed');
  });

  it('lets one probe through when half open, and closes on its success', async () => {
    const guard = guarded({ resetAfterMs: 5 });
    const halfOpen = reaching(guard, 'halfOpen');
    await failTimes(guard, 5, fault('unknown', 500));
    await halfOpen;
    expect(guard.state).toBe('halfOpen');

    let answer = (): void => undefined;
    const probe = guard.run(() => new Promise<void>((resolve) => (answer = resolve)));
    const others = await Promise.allSettled(
      Array.from({ length: 8 }, () => guard.run(() => Promise.resolve())),
    );
    expect(others.every((other) => other.status === 'rejected')).toBe(true);
    answer();
    await probe;
    expect(guard.state).toBe('closed');
  });

  it('opens again when the probe fails', async () => {
    const guard = guarded({ resetAfterMs: 5 });
    const halfOpen = reaching(guard, 'halfOpen');
    await failTimes(guard, 5, fault('unknown', 500));
    await halfOpen;
    await fail(guard, fault('unknown', 500));
    expect(guard.state).toBe('open');
  });
});

describe('UpstreamFault', () => {
  it('names upstream, status and code, and nothing else', () => {
    expect(
      new UpstreamFault({ upstream: 'meta', outcome: 'refused', status: 400, code: 131047, retryable: false })
        .message,
    ).toBe('meta refused (HTTP 400, code 131047)');
    expect(fault('unknown').message).toBe('meta left the outcome unknown');
  });
});
