import { randomUUID } from 'node:crypto';
import type { OutboundMessage } from '@munshi/channels';
import { Guard } from '@munshi/resilience';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { addSimulatorAccount } from '../testing/simulator-account.js';
import type { SimulatorAccount } from './accounts.js';
import { type Behaviour, WELL_BEHAVED } from './behaviour.js';
import { PhoneViews } from './phone-view.js';
import { ProviderBooks } from './provider-books.js';
import { SimulatorChannel } from './simulator-channel.js';
import { SimulatorDatabase } from './simulator-database.js';

const PHONE = '919876543210';

describe('SimulatorChannel', () => {
  let database: TestDatabase;
  let provider: SimulatorDatabase;
  let account: SimulatorAccount;
  let guard: Guard;
  let channel: SimulatorChannel;
  beforeAll(async () => {
    database = await openTestDatabase();
    provider = new SimulatorDatabase(database.url);
    account = await addSimulatorAccount(database);
  });
  afterAll(async () => {
    await provider.close();
    await database.close();
  });
  beforeEach(async () => {
    await database.owner.query('TRUNCATE simulator_arrivals, simulator_callbacks, simulator_provider');
    guard = new Guard('simulator');
    channel = new SimulatorChannel(account, provider, guard);
  });
  afterEach(() => guard.close());

  const message = (more: Partial<OutboundMessage> = {}): OutboundMessage => ({
    ref: randomUUID(),
    to: PHONE,
    text: 'Cement 100 bags: ₹ 38,000.00 👍🏽\n1 confirm & 2 change = 3',
    ...more,
  });
  const behave = (more: Partial<Behaviour>) =>
    new ProviderBooks(provider.books).behave(account, { ...WELL_BEHAVED, ...more });
  const fault = (sending: Promise<unknown>) =>
    sending.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
  const onThePhone = async () =>
    (await new PhoneViews(provider).of(account, PHONE)).items.map(({ text }) => text);
  const owed = async () => {
    const { rows } = await database.owner.query<{ event: string; ref: string; late: boolean }>(
      `SELECT event, payload->>'ref' AS ref, due_at > at AS late FROM simulator_callbacks ORDER BY due_at, id`,
    );
    return rows;
  };

  it('sends a text to the address it is given, under our id', async () => {
    const sent = message();
    const { providerMessageId } = await channel.send(sent);
    const { rows } = await database.owner.query('SELECT * FROM simulator_arrivals');
    expect(rows).toMatchObject([
      {
        provider_message_id: providerMessageId,
        to_address: PHONE,
        ref: sent.ref,
        payload: { text: sent.text },
      },
    ]);
    expect(await owed()).toMatchObject([
      { event: 'sent', ref: sent.ref },
      { event: 'delivered', ref: sent.ref },
    ]);
  });

  it('sends a template under our id', async () => {
    const template = {
      ref: randomUUID(),
      to: PHONE,
      template: 'order_paid',
      language: 'en',
      parameters: ['ORD-1042'],
      rendered: { text: 'Your order ORD-1042 is paid.', buttons: [] },
    };
    await channel.sendTemplate(template);
    expect(await onThePhone()).toEqual(['Your order ORD-1042 is paid.']);
  });

  it('commits what the provider did, whatever becomes of our own unit of work', async () => {
    const work = database.unitOfWork.run(account.organizationId, async () => {
      await channel.send(message());
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await onThePhone()).toHaveLength(1);
  });

  it('says of "too fast" that it may be sent again, and when; nothing was sent', async () => {
    await behave({ answer: 'too-many' });
    await expect(fault(channel.send(message()))).resolves.toMatchObject({
      outcome: 'refused',
      status: 429,
      retryable: true,
      action: 'retry',
      retryAfterMs: 2000,
    });
    expect(await onThePhone()).toEqual([]);
  });

  it('says of a refusal for good that nothing was sent', async () => {
    await behave({ answer: 'refuses' });
    await expect(fault(channel.send(message()))).resolves.toMatchObject({
      outcome: 'refused',
      status: 400,
      retryable: false,
      action: 'bad-recipient',
    });
    expect(await onThePhone()).toEqual([]);
  });

  it('leaves the outcome of a 503 unknown, and has sent nothing', async () => {
    await behave({ answer: 'unavailable' });
    await expect(fault(channel.send(message()))).resolves.toMatchObject({ outcome: 'unknown', status: 503 });
    expect(await onThePhone()).toEqual([]);
    expect(await owed()).toEqual([]);
  });

  it('leaves the outcome of a lost answer unknown, though the message is on the phone and can be found', async () => {
    await behave({ answer: 'loses-answer' });
    const sent = message();
    const since = new Date(Date.now() - 60_000);
    await expect(fault(channel.send(sent))).resolves.toMatchObject({ outcome: 'unknown', retryable: false });
    expect(await onThePhone()).toEqual([sent.text]);
    for (const text of [sent.text, 'another'])
      await expect(channel.findSent({ to: PHONE, text, since })).resolves.toMatchObject([
        { saysIt: text === sent.text },
      ]);
    await expect(channel.findSent({ to: '919876543211', text: sent.text, since })).resolves.toEqual([]);
    const later = new Date(Date.now() + 60_000);
    await expect(channel.findSent({ to: PHONE, text: sent.text, since: later })).resolves.toEqual([]);
  });

  it('leaves the outcome unknown when no answer comes in time', async () => {
    await behave({ answer: 'hangs' });
    const impatient = new Guard('simulator', { timeoutMs: 50 });
    const sending = new SimulatorChannel(account, provider, impatient).send(message());
    await expect(fault(sending)).resolves.toMatchObject({ outcome: 'unknown', code: 'TIMEOUT' });
    impatient.close();
    expect(await onThePhone()).toEqual([]);
  });

  it('stops when the caller stops: refused before it began, unknown after', async () => {
    await expect(fault(channel.send(message(), AbortSignal.abort()))).resolves.toMatchObject({
      outcome: 'refused',
      code: 'ABORTED',
    });
    await behave({ answer: 'hangs' });
    await expect(fault(channel.send(message(), AbortSignal.timeout(50)))).resolves.toMatchObject({
      outcome: 'unknown',
      code: 'ABORTED',
    });
  });

  it('stops asking after five failures in a row, and goes on however often it is refused', async () => {
    await behave({ answer: 'too-many' });
    for (let i = 0; i < 10; i++) await fault(channel.send(message()));
    expect(guard.state).toBe('closed');
    await behave({ answer: 'unavailable' });
    for (let i = 0; i < 5; i++) await fault(channel.send(message()));
    await expect(fault(channel.send(message()))).resolves.toMatchObject({
      outcome: 'refused',
      code: 'CIRCUIT_OPEN',
    });
  });

  it('reports later what it could not deliver', async () => {
    await behave({ answer: 'fails-later' });
    const sent = message();
    await channel.send(sent);
    expect(await onThePhone()).toEqual([]);
    expect(await owed()).toMatchObject([{ event: 'failed', ref: sent.ref }]);
  });

  it('misbehaves for one message only when told so, however many come at once', async () => {
    await behave({ answer: 'refuses', scope: 'next' });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => fault(channel.send(message()))));
    expect(outcomes.filter((outcome) => outcome !== undefined)).toHaveLength(1);
  });

  it('lets everything arrive twice, and tells of it twice', async () => {
    await behave({ duplicates: true });
    await channel.send(message());
    const { rows } = await database.owner.query(
      'SELECT DISTINCT provider_message_id, copy FROM simulator_arrivals',
    );
    expect(rows).toHaveLength(2);
    expect((await owed()).map(({ event }) => event)).toEqual(['sent', 'delivered', 'sent', 'delivered']);
  });

  it('keeps what is delayed off the phone until it is due', async () => {
    await behave({ delayMs: 60_000 });
    await channel.send(message());
    expect(await onThePhone()).toEqual([]);
    const { rows } = await database.owner.query(
      `SELECT 1 FROM simulator_arrivals WHERE at > now() + interval '50 s'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('marks what it answers as read, and what was said before it', async () => {
    for (const [id, age] of [
      ['before', 3],
      ['answered', 2],
      ['after', 1],
    ] as const)
      await database.owner.query(
        `INSERT INTO simulator_callbacks (organization_id, channel_account_id, phone, provider_message_id, event, payload,
           at, due_at) VALUES ($1, $2, $3, $4, 'message', '{"key":"k"}', now() - $5 * interval '1 s', now())`,
        [account.organizationId, account.id, PHONE, id, age],
      );
    await channel.send(message({ replyTo: 'answered' }));
    const { rows } = await database.owner.query<{ provider_message_id: string }>(
      `SELECT provider_message_id FROM simulator_callbacks WHERE read_at IS NOT NULL ORDER BY at`,
    );
    expect(rows.map((row) => row.provider_message_id)).toEqual(['before', 'answered']);
  });

  it('sends many at once', async () => {
    const receipts = await Promise.all(Array.from({ length: 100 }, () => channel.send(message())));
    expect(new Set(receipts.map(({ providerMessageId }) => providerMessageId)).size).toBe(100);
    expect(await onThePhone()).toHaveLength(100);
  });
});
