import { statement, type UnitOfWork } from '@munshi/database';
import type { SimulatorAccount } from './accounts.js';
import { afterOne, type Behaviour, behaviourFrom, behavesWell } from './behaviour.js';
import { type Happening, tellings } from './schedule.js';

type Account = Pick<SimulatorAccount, 'id' | 'organizationId'>;

const nextTurn = statement<{ behaviour: unknown; turn: number }, [string, string]>(
  'simulator.next-turn',
  `INSERT INTO simulator_provider AS p (organization_id, channel_account_id, behaviour, turn) VALUES ($1, $2, '{}', 0)
   ON CONFLICT (channel_account_id) DO UPDATE SET turn = p.turn + 1 RETURNING p.behaviour, p.turn`,
);
const behave = statement<never, [string, string, string]>(
  'simulator.behave',
  `INSERT INTO simulator_provider (organization_id, channel_account_id, behaviour) VALUES ($1, $2, $3::jsonb)
   ON CONFLICT (channel_account_id) DO UPDATE SET behaviour = excluded.behaviour, turn = 0`,
);
const behaviourOf = statement<{ behaviour: unknown }, [string]>(
  'simulator.behaviour',
  'SELECT behaviour FROM simulator_provider WHERE channel_account_id = $1',
);
const owe = statement<
  never,
  [
    string,
    string,
    string,
    string,
    string,
    readonly string[],
    readonly number[],
    readonly number[],
    readonly number[],
  ]
>(
  'simulator.owe',
  `INSERT INTO simulator_callbacks
     (organization_id, channel_account_id, phone, provider_message_id, payload, event, copy, at, due_at)
   SELECT $1, $2, $3, $4, $5::jsonb, t.event, t.copy, now() + t.at_ms * interval '1 ms', now() + t.due_ms * interval '1 ms'
   FROM unnest($6::text[], $7::int[], $8::float8[], $9::float8[]) AS t (event, copy, at_ms, due_ms)
   ON CONFLICT (channel_account_id, provider_message_id, event, copy) DO NOTHING`,
);

/** How the provider behaves, and the webhook calls it owes us. */
export class ProviderBooks {
  constructor(private readonly books: UnitOfWork) {}

  /**
   * Joins the open transaction. While the provider misbehaves this takes its lock, so that what happens at it
   * happens one after the other: a fault for one message hits one message.
   */
  async takeTurn({ id, organizationId }: Account): Promise<{ behaviour: Behaviour; turn: number }> {
    const seen = behaviourFrom((await this.books.one(behaviourOf, [id]))?.behaviour);
    if (behavesWell(seen)) return { behaviour: seen, turn: 0 };
    const row = await this.books.one(nextTurn, [organizationId, id]);
    return { behaviour: behaviourFrom(row?.behaviour), turn: row?.turn ?? 0 };
  }

  /** Joins the open transaction: a fault that was ordered for one message is over. */
  async spend({ id, organizationId }: Account, behaviour: Behaviour): Promise<void> {
    const rest = afterOne(behaviour);
    if (rest !== behaviour) await this.books.execute(behave, [organizationId, id, JSON.stringify(rest)]);
  }

  async behaviour({ id, organizationId }: Account): Promise<Behaviour> {
    const row = await this.books.run(organizationId, () => this.books.one(behaviourOf, [id]));
    return behaviourFrom(row?.behaviour);
  }

  async behave({ id, organizationId }: Account, behaviour: Behaviour): Promise<void> {
    await this.books.run(organizationId, () =>
      this.books.execute(behave, [organizationId, id, JSON.stringify(behaviour)]),
    );
  }

  /** Joins the open transaction. What is owed already is not owed again: how many calls are new. */
  owe(
    { id, organizationId }: Account,
    about: { readonly phone: string; readonly providerMessageId: string; readonly payload: object },
    happenings: readonly Happening[],
    { behaviour, turn }: { behaviour: Behaviour; turn: number },
  ): Promise<number> {
    const owed = tellings(happenings, behaviour, turn);
    return this.books.execute(owe, [
      organizationId,
      id,
      about.phone,
      about.providerMessageId,
      JSON.stringify(about.payload),
      owed.map(({ event }) => event),
      owed.map(({ copy }) => copy),
      owed.map(({ atMs }) => atMs),
      owed.map(({ dueMs }) => dueMs),
    ]);
  }
}
