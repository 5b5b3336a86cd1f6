import { randomUUID } from 'node:crypto';
import { type AnyContract, type BodyOf, InvoiceIssued } from '@munshi/contracts';
import { openPool, statement, UnitOfWork } from '@munshi/database';
import { type Id, TestClock } from '@munshi/kernel';
import { Outbox } from '@munshi/messaging';
import type pg from 'pg';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { bill } from '../../testing/bills-to-try.js';
import { Books } from '../../testing/books.js';
import { wrongInBooks } from '../../testing/books-add-up.js';
import { IssueInvoiceCommand, IssueInvoiceHandler } from '../commands/issue-invoice.js';
import { PgAccountRepository } from './pg-account.repository.js';

const WORKERS = 8;
const INVOICES = Number(process.env['MUNSHI_INVOICES'] ?? 1_000);
const KILL_EVERY_MS = 60;

const tell = statement<never, [Id, Id, Id, string, string]>(
  'spec.tell',
  `INSERT INTO outbox (id, organization_id, trace_id, type, body) VALUES ($1, $2, $3, $4, $5::jsonb)`,
);

/** Announces in the table, so that it can be seen who was told of what had not been committed. */
class TableOutbox extends Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizationId: Id,
  ) {
    super();
  }

  async announce<C extends AnyContract>(contract: C, body: BodyOf<C>): Promise<void> {
    const values = [this.organizationId, randomUUID(), contract.name, JSON.stringify(body)] as const;
    await this.unitOfWork.execute(tell, [randomUUID(), ...values]);
  }
}

interface Worker {
  readonly name: string;
  readonly pool: pg.Pool;
  readonly handler: IssueInvoiceHandler;
}

describe('a thousand invoices, issued by eight workers that are killed all the time', () => {
  let database: TestDatabase;
  let workers: Worker[];
  let organizationId: Id;
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ organizationId } = database);
    workers = Array.from({ length: WORKERS }, (_, nth) => {
      const name = `billing-${nth}`;
      const pool = openPool({ url: database.url, max: 2, applicationName: name });
      const unitOfWork = new UnitOfWork(pool);
      const accounts = new PgAccountRepository(unitOfWork, new TableOutbox(unitOfWork, organizationId));
      const handler = new IssueInvoiceHandler(accounts, new OneKindOfOrganization(), new TestClock());
      return { name, pool, handler };
    });
  });
  afterAll(async () => {
    await Promise.all(workers.map(({ pool }) => pool.end()));
    await database.close();
  });

  /** As a queue does: what failed, or whose worker died, comes again; and a part of what was done comes again too. */
  const issueAll = async (bills: readonly ReturnType<typeof bill>[]): Promise<number> => {
    const waiting = [...bills];
    let failures = 0;
    const work = async ({ handler }: Worker): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const issued = handler.execute(new IssueInvoiceCommand(organizationId, next, 'en'));
        const failed = await issued.then(
          () => false,
          () => true,
        );
        failures += Number(failed);
        if (failed || Math.random() < 0.05) waiting.push(next);
      }
    };
    await Promise.all(workers.map(work));
    return failures;
  };

  /** Kills whoever is in the middle of a transaction, as -9 of its process would end it for the database. */
  const killing = () => {
    let [stopped, kills] = [false, 0];
    const run = async (): Promise<void> => {
      while (!stopped) {
        await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS));
        const { rows } = await database.owner.query<{ killed: boolean }>(
          `SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity
           WHERE datname = current_database() AND application_name LIKE 'billing-%' AND xact_start IS NOT NULL
           ORDER BY random() LIMIT 1`,
        );
        kills += rows.length;
      }
    };
    const running = run();
    return async (): Promise<number> => {
      stopped = true;
      await running;
      return kills;
    };
  };

  it('are numbered consecutively, none twice and none missing, and the books agree', async () => {
    const shops = Array.from({ length: 20 }, () => randomUUID());
    const bills = Array.from({ length: INVOICES }, (_, nth) => bill({ shopId: shops[nth % shops.length]! }));
    const stop = killing();
    const failures = await issueAll(bills);
    const kills = await stop();
    expect(kills).toBeGreaterThan(20);
    expect(failures).toBeGreaterThan(10);

    const { rows: issued } = await database.owner.query<{ serial: number; number: string; order_id: Id }>(
      'SELECT serial, number, order_id FROM invoices ORDER BY serial',
    );
    expect(issued.map(({ serial }) => serial)).toEqual(Array.from({ length: INVOICES }, (_, nth) => nth + 1));
    expect(new Set(issued.map(({ order_id }) => order_id))).toEqual(
      new Set(bills.map(({ orderId }) => orderId)),
    );
    const { rows: told } = await database.owner.query<{ number: string }>(
      `SELECT body->>'number' AS number FROM outbox WHERE type = $1 ORDER BY 1`,
      [InvoiceIssued.name],
    );
    expect(told.map(({ number }) => number)).toEqual(issued.map(({ number }) => number));

    expect(await wrongInBooks(new Books(database, organizationId))).toEqual([]);
  }, 120_000);
});
