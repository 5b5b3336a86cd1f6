import type { AnyContract, BodyOf } from '@munshi/contracts';
import type { Reaction } from '@munshi/messaging';
import type { ZohoService } from '@munshi/zoho';
import type { Type } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { CrmHouse, type CrmProcess } from './crm-house.js';

/** Before each spec: books at Zoho where cement is sold, and one process that has looked at them once. */
export class BooksToTry {
  private opened: { readonly house: CrmHouse; readonly process: CrmProcess } | undefined;

  constructor(service: ZohoService = 'inventory') {
    let database: TestDatabase;
    beforeAll(async () => void (database = await openTestDatabase()));
    afterAll(() => database.close());
    beforeEach(async () => {
      const house = await CrmHouse.open(database, service);
      house.served.stock({ sku: 'CEM', name: 'Cement', stock: 1_000 });
      const process = await house.start();
      this.opened = { house, process };
      await process.round();
    });
    afterEach(() => this.house.close());
  }

  get house(): CrmHouse {
    return this.now().house;
  }

  get process(): CrmProcess {
    return this.now().process;
  }

  get inventory() {
    return this.house.zoho.inventory;
  }

  round(): Promise<void> {
    return this.process.round();
  }

  hears<C extends AnyContract>(reaction: Type<Reaction<C>>, body: BodyOf<C>): Promise<void> {
    return this.house.hears(this.process, reaction, body);
  }

  records(): Promise<string[]> {
    return this.house.records(this.process);
  }

  /** Rounds until nothing waits any more. */
  async settled(): Promise<void> {
    const { house, process } = this;
    await house.until(process, async () => (await this.records()).every((one) => one.endsWith('synced')));
  }

  execute<T>(command: Command<T>): Promise<T> {
    return this.process.nest.get(CommandBus).execute(command);
  }

  get rows() {
    return this.house.database.reading.of(this.house.organizationId);
  }

  recordOf(kind: string, where: { readonly state?: string; readonly standing?: string } = {}) {
    return this.rows.crmRecord.findFirstOrThrow({ where: { kind, ...where } });
  }

  /** As an earlier version has left it. */
  async rewrite(recordId: string, body: object): Promise<void> {
    const changed = 'UPDATE crm_records SET body = $2 WHERE id = $1';
    await this.house.database.owner.query(changed, [recordId, JSON.stringify(body)]);
  }

  private now() {
    if (this.opened === undefined) throw new Error('books are opened before each spec');
    return this.opened;
  }
}
