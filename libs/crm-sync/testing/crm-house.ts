import { randomUUID } from 'node:crypto';
import type { AnyContract, BodyOf } from '@munshi/contracts';
import { POOL, Reading, UnitOfWork } from '@munshi/database';
import { Clock, type Id, TestClock } from '@munshi/kernel';
import { Outbox, type Reaction } from '@munshi/messaging';
import { LOGGER } from '@munshi/observability';
import type { GuardState } from '@munshi/resilience';
import { Organizations } from '@munshi/organizations';
import type { Zoho, ZohoService } from '@munshi/zoho';
import { Global, Module, type Type } from '@nestjs/common';
import { CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { pino } from 'pino';
import type { TestDatabase } from '../../database/testing/test-database.js';
import { RecordingOutbox } from '../../orders/testing/recording-outbox.js';
import { OneKindOfOrganization } from '../../organizations/testing/one-kind-of-organization.js';
import { type Opened, openedZoho } from '../../zoho/testing/opened-zoho.js';
import { ZohoServer } from '../../zoho/testing/zoho-server.js';
import { type OpenAccount, ZohoAccount } from '../src/account/zoho-account.js';
import { CrmSyncModule } from '../src/crm-sync.module.js';
import { type CrmRecordView, FindCrmRecords } from '../src/queries/find-crm-records.js';
import { type Buyer, Buyers } from '../src/domain/buyers.js';
import { CrmRounds } from '../src/rounds.js';

/** One process that keeps its books at Zoho. */
export class CrmProcess {
  private constructor(
    readonly nest: TestingModule,
    private readonly zoho: Zoho,
    readonly states: readonly GuardState[],
    readonly outbox: RecordingOutbox,
  ) {}

  static async start(
    house: CrmHouse,
    { disturbed = (zoho: Zoho) => zoho, unitOfWork = house.database.unitOfWork, ...opened }: Starting = {},
  ): Promise<CrmProcess> {
    const states: GuardState[] = [];
    const outbox = new RecordingOutbox(unitOfWork);
    const { organizationId, database } = house;
    const zoho = openedZoho(house.zoho, database, house.service, {
      organizationId,
      unitOfWork,
      guard: { resetAfterMs: 20 },
      onBreaker: (upstream, state) => {
        if (upstream === 'zoho') states.push(state);
      },
      ...opened,
    });
    const account: OpenAccount = {
      organizationId,
      zoho: disturbed(zoho),
      breaker: () => states.at(-1) ?? 'closed',
    };
    const below = [
      { provide: UnitOfWork, useValue: unitOfWork },
      { provide: Reading, useValue: database.reading },
      { provide: POOL, useValue: database.pool },
      { provide: Clock, useValue: house.clock },
      { provide: Outbox, useValue: outbox },
      { provide: Organizations, useValue: new OneKindOfOrganization() },
      { provide: Buyers, useValue: { find: (_: Id, shopId: Id) => Promise.resolve(house.buyer(shopId)) } },
      { provide: LOGGER, useValue: pino({ level: 'silent' }) },
    ];

    @Global()
    @Module({ providers: below, exports: below.map(({ provide }) => provide) })
    class Below {}

    const connected = { provide: ZohoAccount, useValue: { open: () => Promise.resolve(account) } };
    const nest = await Test.createTestingModule({
      imports: [Below, CqrsModule.forRoot(), CrmSyncModule.of(house.service, connected)],
    }).compile();
    await nest.init();
    return new CrmProcess(nest, zoho, states, outbox);
  }

  get access() {
    return this.zoho.access;
  }

  round(): Promise<void> {
    return this.nest.get(CrmRounds).run();
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.zoho.close();
  }
}

export interface Starting extends Opened {
  /** What becomes of its calls. */
  readonly disturbed?: (zoho: Zoho) => Zoho;
}

/** A wholesaler whose books are at Zoho, on this machine, and whose clock is turned. */
export class CrmHouse {
  private readonly processes: CrmProcess[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly service: ZohoService,
    readonly zoho: ZohoServer,
    readonly clock: TestClock,
    readonly organizationId: Id,
  ) {}

  static async open(database: TestDatabase, service: ZohoService): Promise<CrmHouse> {
    const clock = new TestClock();
    const zoho = await ZohoServer.start(clock);
    const organizationId = await database.addOrganization();
    return new CrmHouse(database, service, zoho, clock, organizationId);
  }

  get served() {
    return this.zoho[this.service];
  }

  /** Who the shop is, whoever asks. */
  buyer(shopId: Id): Buyer {
    return { shopId, name: 'Verma Stores', taxId: '27AAPFU0939F1ZV' };
  }

  async start(more: Starting = {}): Promise<CrmProcess> {
    const process = await CrmProcess.start(this, more);
    this.processes.push(process);
    return process;
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.splice(0).map((process) => process.close()));
    await this.zoho.goAway();
  }

  /** One of the processes hears what another context says. */
  async hears<C extends AnyContract>(
    process: CrmProcess,
    reaction: Type<Reaction<C>>,
    body: BodyOf<C>,
    organizationId = this.organizationId,
  ): Promise<void> {
    const head = { id: randomUUID(), organizationId, traceId: randomUUID() };
    const react = () => process.nest.get(reaction, { strict: false }).handle(body, head, undefined);
    await this.database.unitOfWork.run(organizationId, react);
  }

  /** `ORD-1 synced`, `ORD-2 failed unknown-items`, in the order of their numbers. */
  async records(process: CrmProcess): Promise<string[]> {
    const page = await process.nest
      .get(QueryBus)
      .execute(new FindCrmRecords(this.organizationId, {}, null, 1_000));
    return page.items
      .map(({ number, state, reason }) => [number, state, ...(reason ? [reason.kind] : [])].join(' '))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }

  async found(process: CrmProcess, number: string): Promise<CrmRecordView> {
    const page = await process.nest.get(QueryBus).execute(new FindCrmRecords(this.organizationId, {}));
    const record = page.items.find((one) => one.number === number);
    if (record === undefined) throw new Error(`there is no ${number}`);
    return record;
  }

  /** Rounds, with so much time between them, until `done` says so. */
  async until(process: CrmProcess, done: () => boolean | Promise<boolean>, stepMs = 5_000): Promise<number> {
    for (let rounds = 0; rounds < 2_000; rounds += 1) {
      if (await done()) return rounds;
      await process.round();
      this.clock.turn(stepMs);
    }
    throw new Error('it never came to that');
  }
}
