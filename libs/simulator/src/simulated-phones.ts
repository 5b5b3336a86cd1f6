import { createHash } from 'node:crypto';
import { clean } from '@munshi/channels';
import { statement } from '@munshi/database';
import type { SimulatorAccount } from './accounts.js';
import type { SpokenPayload } from './payload.js';
import { ConversationRestart } from './ports.js';
import { ProviderBooks } from './provider-books.js';
import type { SimulatorDatabase } from './simulator-database.js';

const readArrivals = statement<
  { provider_message_id: string; ref: string },
  [string, string, readonly number[]]
>(
  'simulator.read-arrivals',
  `UPDATE simulator_arrivals SET read_at = now()
   WHERE channel_account_id = $1 AND to_address = $2 AND id = ANY ($3::bigint[]) AND read_at IS NULL AND at <= now()
   RETURNING provider_message_id, ref`,
);
const forgetArrivals = statement<never, [string, string]>(
  'simulator.forget-arrivals',
  'DELETE FROM simulator_arrivals WHERE channel_account_id = $1 AND to_address = $2',
);
const forgetCallbacks = statement<never, [string, string]>(
  'simulator.forget-callbacks',
  'DELETE FROM simulator_callbacks WHERE channel_account_id = $1 AND phone = $2',
);

/** What a customer does with the phone in the hand. */
export class SimulatedPhones {
  private readonly provider: ProviderBooks;

  constructor(
    private readonly database: SimulatorDatabase,
    private readonly restarts: ConversationRestart,
  ) {
    this.provider = new ProviderBooks(database.books);
  }

  /** Hands a message to the provider, durably. The same key again is the same message: a weak link repeats. */
  async say(
    account: SimulatorAccount,
    phone: string,
    said: SpokenPayload,
  ): Promise<{ providerMessageId: string }> {
    const providerMessageId = messageIdOf(account, phone, said.key);
    const payload = {
      key: said.key,
      ...(said.text === undefined ? {} : { text: clean(said.text) }),
      ...(said.choice === undefined
        ? {}
        : { choice: { id: clean(said.choice.id), title: clean(said.choice.title) } }),
    };
    await this.database.books.run(account.organizationId, async () => {
      const turn = await this.provider.takeTurn(account);
      const about = { phone, providerMessageId, payload };
      await this.provider.owe(account, about, [{ event: 'message', atMs: 0 }], turn);
    });
    return { providerMessageId };
  }

  /** The customer has these arrivals before the eyes; we are told once of each. */
  async read(account: SimulatorAccount, phone: string, arrivalIds: readonly number[]): Promise<void> {
    const { books } = this.database;
    await books.run(account.organizationId, async () => {
      const turn = await this.provider.takeTurn(account);
      for (const { provider_message_id, ref } of await books.rows(readArrivals, [
        account.id,
        phone,
        arrivalIds,
      ])) {
        const about = { phone, providerMessageId: provider_message_id, payload: { ref } };
        await this.provider.owe(account, about, [{ event: 'read', atMs: 0 }], turn);
      }
    });
  }

  /** The conversation first: while it still stood, an answer under way could reach the emptied phone. */
  async restart(account: SimulatorAccount, phone: string): Promise<void> {
    const { books } = this.database;
    await this.restarts.restart(account, phone);
    await books.run(account.organizationId, async () => {
      await books.execute(forgetArrivals, [account.id, phone]);
      await books.execute(forgetCallbacks, [account.id, phone]);
    });
  }
}

const messageIdOf = ({ id }: SimulatorAccount, phone: string, key: string): string =>
  `sim.${createHash('sha256').update(`${id}\n${phone}\n${key}`).digest('hex').slice(0, 40)}`;
