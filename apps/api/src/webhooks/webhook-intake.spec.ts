import { randomUUID } from 'node:crypto';
import type { ChannelName } from '@munshi/channels';
import { readConfig } from '@munshi/config';
import { TestClock } from '@munshi/kernel';
import { type ChannelRoute, ChannelRoutes, Inbox, Webhooks } from '@munshi/messaging';
import { Metrics } from '@munshi/observability';
import { pino } from 'pino';
import { metaTextBody } from '../../../../libs/channels/testing/payloads.js';
import { signedMeta } from '../../../../libs/channels/testing/sign.js';
import { BadCallers } from './bad-callers.js';
import { SetupHints } from './setup-hints.js';
import { WebhookIntake } from './webhook-intake.js';

const OURS = '106540352242922';
const SECRET = 'app secret';
const HOUR = 3_600_000;

const route: ChannelRoute = {
  id: randomUUID(),
  organizationId: randomUUID(),
  channel: 'meta',
  accountKey: OURS,
  address: OURS,
  credentials: { appSecret: SECRET, verifyToken: 'v' },
  addressSalt: Buffer.alloc(16),
  ratePerSecond: 80,
};

class OneRoute extends ChannelRoutes {
  private readonly routes = [route];

  find(channel: ChannelName, accountKey: string): ChannelRoute | undefined {
    return this.routes.find((one) => one.channel === channel && one.accountKey === accountKey);
  }

  byId(id: string): ChannelRoute | undefined {
    return this.routes.find((one) => one.id === id);
  }

  all(): readonly ChannelRoute[] {
    return this.routes;
  }

  refresh(): Promise<void> {
    return Promise.resolve();
  }
}

class Kept extends Inbox {
  readonly kept: string[] = [];

  keepMessages(): Promise<void> {
    this.kept.push('message');
    return Promise.resolve();
  }

  keepStatuses(): Promise<void> {
    this.kept.push('status');
    return Promise.resolve();
  }

  keepOthers(): Promise<void> {
    this.kept.push('other');
    return Promise.resolve();
  }
}

const open = () => {
  const lines: Record<string, unknown>[] = [];
  const logger = pino(
    {},
    { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const config = readConfig({
    DATABASE_URL: 'postgresql://127.0.0.1/munshi',
    SECRET_KEY: 'k'.repeat(32),
    PUBLIC_URL: 'https://orders.example.com',
  });
  const clock = new TestClock();
  const routes = new OneRoute();
  const inbox = new Kept();
  const hints = new SetupHints(logger, config, clock);
  const webhooks = new Webhooks(routes, config);
  const intake = new WebhookIntake(webhooks, routes, inbox, new BadCallers(), hints, new Metrics(), logger);
  const receive = (body: string, secret = SECRET) =>
    intake.receive('meta', signedMeta(body, secret), { peer: '10.0.0.1', traceId: randomUUID() });
  return { lines, clock, inbox, hints, receive };
};

const toNumber = (phoneNumberId: string) =>
  metaTextBody(phoneNumberId, { phone: '919876543210' }, 'Cement x 100');

describe('a webhook that tells of a wrong setup', () => {
  it('is told of in the log where its signature does not fit, once in an hour', async () => {
    const { lines, clock, inbox, receive } = open();
    for (let nth = 0; nth < 5; nth += 1) expect(await receive(toNumber(OURS), 'another')).toBe(401);
    expect(inbox.kept).toEqual([]);
    expect(lines).toMatchObject([
      {
        level: 40,
        channel: 'meta',
        publicUrl: 'https://orders.example.com',
        msg: expect.stringContaining('META_APP_SECRET') as string,
      },
    ]);
    clock.turn(HOUR);
    await receive(toNumber(OURS), 'another');
    expect(lines).toHaveLength(2);
  });

  it('is told of where a number is meant that is not ours, which is named once', async () => {
    const { lines, inbox, receive } = open();
    for (let nth = 0; nth < 3; nth += 1) expect(await receive(toNumber('123456123'))).toBe(200);
    expect(await receive(toNumber('999'))).toBe(200);
    expect(inbox.kept).toEqual(['other', 'other', 'other', 'other']);
    expect(lines).toMatchObject([
      { level: 40, account: '123456123', msg: expect.stringContaining('META_PHONE_NUMBER_ID') as string },
      { level: 40, account: '999' },
    ]);
  });

  it('is told of where a gateway tells of payments under another secret', () => {
    const { lines, hints } = open();
    hints.wrongSignature('payments');
    expect(lines).toMatchObject([{ msg: expect.stringContaining('PAYMENTS_WEBHOOK_SECRET') as string }]);
  });

  it('says nothing where all is well, and nothing of who has not signed at all', async () => {
    const { lines, inbox, receive } = open();
    expect(await receive(toNumber(OURS))).toBe(200);
    expect(inbox.kept).toEqual(['message']);
    expect(lines).toEqual([]);
  });
});
