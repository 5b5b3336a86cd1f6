import type { InboundItem, StatusItem } from '@munshi/channels';
import { Seal } from '@munshi/config';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../database/testing/test-database.js';
import { addSimulatorAccount } from '../testing/simulator-account.js';
import { type SimulatorAccount, StoredSimulatorAccounts } from './accounts.js';
import { type Behaviour, WELL_BEHAVED } from './behaviour.js';
import { PhoneViews } from './phone-view.js';
import { ConversationRestart, SimulatorReports } from './ports.js';
import { ProviderBooks } from './provider-books.js';
import { ProviderCallbacks } from './provider-callbacks.js';
import { SimulatedPhones } from './simulated-phones.js';
import { SimulatorDatabase } from './simulator-database.js';
import { SimulatorWebhook } from './simulator-webhook.js';

const PHONE = '919876543210';

class Notebook extends SimulatorReports {
  readonly messages: InboundItem[] = [];
  readonly statuses: StatusItem[] = [];
  sick = false;

  async keepMessages(_: SimulatorAccount, items: readonly InboundItem[]): Promise<void> {
    await this.keep(() => this.messages.push(...items));
  }

  async keepStatuses(_: SimulatorAccount, items: readonly StatusItem[]): Promise<void> {
    await this.keep(() => this.statuses.push(...items));
  }

  get texts(): readonly string[] {
    const webhook = new SimulatorWebhook(() => []);
    return this.messages
      .map(({ raw }) => webhook.read(raw))
      .map((said) => (said.kind === 'text' ? said.text : said.kind));
  }

  private keep(work: () => void): Promise<void> {
    if (this.sick) return Promise.reject(new Error('PostgreSQL is away'));
    work();
    return Promise.resolve();
  }
}

class Restarts extends ConversationRestart {
  readonly asked: string[] = [];

  restart(_: SimulatorAccount, address: string): Promise<void> {
    this.asked.push(address);
    return Promise.resolve();
  }
}

describe('the simulated phones and their provider', () => {
  let database: TestDatabase;
  let provider: SimulatorDatabase;
  let account: SimulatorAccount;
  let notebook: Notebook;
  let restarts: Restarts;
  let phones: SimulatedPhones;
  let callbacks: ProviderCallbacks;
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
    notebook = new Notebook();
    restarts = new Restarts();
    phones = new SimulatedPhones(provider, restarts);
    callbacks = new ProviderCallbacks(provider, notebook);
  });

  const behave = (more: Partial<Behaviour>) =>
    new ProviderBooks(provider.books).behave(account, { ...WELL_BEHAVED, ...more });
  const say = (text: string, key = `key of ${text}`) => phones.say(account, PHONE, { key, text });
  const items = async () => (await new PhoneViews(provider).of(account, PHONE)).items;
  const everythingIsDue = () =>
    database.owner.query('UPDATE simulator_callbacks SET due_at = due_at - interval $$1 hour$$');
  const arrive = async (providerMessageId: string): Promise<number> => {
    const { rows } = await database.owner.query<{ id: string }>(
      `INSERT INTO simulator_arrivals (organization_id, channel_account_id, provider_message_id, ref, to_address, payload)
       VALUES ($1, $2, $3, gen_random_uuid(), $4, '{"text":"Confirmed."}') RETURNING id`,
      [account.organizationId, account.id, providerMessageId, PHONE],
    );
    return Number(rows[0]?.id);
  };

  it('knows the accounts of every organization, with their secrets', async () => {
    const accounts = new StoredSimulatorAccounts(provider.pool, new Seal(TEST_SECRET_KEY));
    await expect(accounts.list()).resolves.toEqual([account]);
  });

  it('hands over what a phone says, in order, and shows that it was taken', async () => {
    for (const text of ['one', 'two', 'three']) await say(text);
    expect((await items()).map(({ tick }) => tick)).toEqual(['sent', 'sent', 'sent']);
    await expect(callbacks.tellDue(account)).resolves.toEqual({ calls: 3 });
    expect(notebook.texts).toEqual(['one', 'two', 'three']);
    expect(notebook.messages[0]).toMatchObject({ accountKey: 'simulator', address: PHONE, phone: PHONE });
    expect((await items()).map(({ tick }) => tick)).toEqual(['delivered', 'delivered', 'delivered']);
    await expect(callbacks.tellDue(account)).resolves.toEqual({ calls: 0 });
  });

  it('takes a repeated message for the same one', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => say('once', 'one key')));
    expect(new Set(ids.map(({ providerMessageId }) => providerMessageId)).size).toBe(1);
    await callbacks.tellDue(account);
    expect(notebook.texts).toEqual(['once']);
  });

  it('calls again when the intake could not keep it', async () => {
    await say('patience');
    notebook.sick = true;
    await expect(callbacks.tellDue(account)).resolves.toMatchObject({
      calls: 0,
      fault: expect.any(Error) as Error,
    });
    await expect(callbacks.tellDue(account)).resolves.toEqual({ calls: 0 });
    notebook.sick = false;
    await everythingIsDue();
    await expect(callbacks.tellDue(account)).resolves.toEqual({ calls: 1 });
    expect(notebook.texts).toEqual(['patience']);
  });

  it('is told by one process at a time', async () => {
    for (let n = 0; n < 20; n++) await say(`message ${n}`);
    await Promise.all(
      Array.from({ length: 8 }, () => new ProviderCallbacks(provider, notebook).tellDue(account)),
    );
    expect(notebook.texts).toEqual(Array.from({ length: 20 }, (_, n) => `message ${n}`));
  });

  it('tells of everything twice when it is told to', async () => {
    await behave({ duplicates: true });
    await say('twice');
    await everythingIsDue();
    await callbacks.tellDue(account);
    expect(notebook.texts).toEqual(['twice', 'twice']);
    expect(new Set(notebook.messages.map(({ providerMessageId }) => providerMessageId)).size).toBe(1);
    expect(await items()).toHaveLength(1);
  });

  it('lets a message be overtaken when it is told to', async () => {
    await behave({ reorders: true });
    for (const text of ['first', 'second', 'third']) await say(text);
    await everythingIsDue();
    await callbacks.tellDue(account);
    expect(notebook.texts).not.toEqual(['first', 'second', 'third']);
    expect([...notebook.texts].sort()).toEqual(['first', 'second', 'third']);
  });

  it('keeps a message under way as long as it is told to', async () => {
    await behave({ delayMs: 60_000 });
    await say('later');
    await expect(callbacks.tellDue(account)).resolves.toEqual({ calls: 0 });
    expect((await items()).map(({ tick }) => tick)).toEqual(['sent']);
  });

  it('tells once of each message that was read, and only of those on this phone', async () => {
    const id = await arrive('sim.a');
    await arrive('sim.b');
    await phones.read(account, '919876543211', [id]);
    await phones.read(account, PHONE, [id]);
    await phones.read(account, PHONE, [id]);
    await callbacks.tellDue(account);
    expect(notebook.statuses).toMatchObject([{ providerMessageId: 'sim.a', status: 'read' }]);
  });

  it('begins again: the conversation first, then the phone', async () => {
    await say('hello');
    await arrive('sim.c');
    await phones.restart(account, PHONE);
    expect(restarts.asked).toEqual([PHONE]);
    expect(await items()).toEqual([]);
    await expect(callbacks.tellDue(account)).resolves.toEqual({ calls: 0 });
  });

  it('keeps strange texts whole, but for what no text may hold', async () => {
    await say('नमस्ते 👩‍👩‍👧 \u202e <b>&amp;</b> a\0b\ud800c', 'strange');
    await callbacks.tellDue(account);
    expect(notebook.texts).toEqual(['नमस्ते 👩‍👩‍👧 \u202e <b>&amp;</b> abc']);
  });
});
