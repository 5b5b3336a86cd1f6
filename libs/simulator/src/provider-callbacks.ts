import { statement } from '@munshi/database';
import type { SimulatorAccount } from './accounts.js';
import { reportedFrom, spokenFrom } from './payload.js';
import { SimulatorReports } from './ports.js';
import type { ProviderEvent } from './schedule.js';
import type { SimulatorDatabase } from './simulator-database.js';
import { signedCall, type SimulatorCall, SimulatorWebhook } from './simulator-webhook.js';

interface Owed {
  readonly id: number;
  readonly phone: string;
  readonly provider_message_id: string;
  readonly event: ProviderEvent;
  readonly payload: unknown;
  readonly at: Date;
}

const AT_ONCE = 50;

const alone = statement<{ alone: boolean }, [string]>(
  'simulator.tell-alone',
  'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS alone',
);
const due = statement<Owed, [string]>(
  'simulator.due-callbacks',
  `SELECT id, phone, provider_message_id, event, payload, at FROM simulator_callbacks
   WHERE channel_account_id = $1 AND told_at IS NULL AND due_at <= clock_timestamp()
   ORDER BY due_at, id LIMIT ${AT_ONCE}`,
);
const told = statement<never, [readonly number[]]>(
  'simulator.told',
  'UPDATE simulator_callbacks SET told_at = clock_timestamp(), attempts = attempts + 1 WHERE id = ANY ($1::bigint[])',
);
const postpone = statement<never, [readonly number[]]>(
  'simulator.postpone',
  `UPDATE simulator_callbacks SET attempts = least(attempts + 1, 1000),
     due_at = clock_timestamp() + least(power(2, least(attempts, 6)), 60) * interval '500 ms'
   WHERE id = ANY ($1::bigint[])`,
);

export interface Told {
  readonly calls: number;
  /** Why the intake did not take them; they come again. */
  readonly fault?: Error;
}

/** Makes the webhook calls that are due. What is owed is a row, so no restart of either side loses a call. */
export class ProviderCallbacks {
  constructor(
    private readonly database: SimulatorDatabase,
    private readonly reports: SimulatorReports,
  ) {}

  /** One process at a time tells of an account, so that calls come in the order in which they are due. */
  async tellDue(account: SimulatorAccount): Promise<Told> {
    const { books } = this.database;
    return books.run(account.organizationId, async () => {
      if ((await books.one(alone, [`simulator:${account.id}`]))?.alone !== true) return { calls: 0 };
      const owed = await books.rows(due, [account.id]);
      if (owed.length === 0) return { calls: 0 };
      const ids = owed.map(({ id }) => id);
      try {
        await this.tell(account, owed);
      } catch (error) {
        await books.execute(postpone, [ids]);
        return { calls: 0, fault: error instanceof Error ? error : new Error(String(error)) };
      }
      await books.execute(told, [ids]);
      return { calls: owed.length };
    });
  }

  private async tell(account: SimulatorAccount, owed: readonly Owed[]): Promise<void> {
    const webhook = new SimulatorWebhook(() => [account]);
    const request = signedCall(callOf(account.accountKey, owed), account.secret);
    const signer = webhook.authentic(request);
    const intake = webhook.parse(request);
    if (!signer.ok || !intake.ok) throw new Error('the simulator does not understand itself');
    const { messages, statuses } = intake.value;
    if (messages.length > 0) await this.reports.keepMessages(account, messages);
    if (statuses.length > 0) await this.reports.keepStatuses(account, statuses);
  }
}

const callOf = (account: string, owed: readonly Owed[]): SimulatorCall => ({
  account,
  messages: owed
    .filter(({ event }) => event === 'message')
    .map(({ provider_message_id, phone, at, payload }) => {
      const { text, choice } = spokenFrom(payload);
      return { id: provider_message_id, from: phone, at: at.getTime(), text, choice };
    }),
  statuses: owed.flatMap(({ provider_message_id, event, at, payload }) =>
    event === 'message'
      ? []
      : [{ id: provider_message_id, status: event, at: at.getTime(), ...reportedFrom(payload) }],
  ),
});
