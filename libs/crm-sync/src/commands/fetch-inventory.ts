import { StockCounted } from '@munshi/contracts';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, Quantity } from '@munshi/kernel';
import { Outbox } from '@munshi/messaging';
import type { StockCount } from '@munshi/zoho';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OpenAccount } from '../account/zoho-account.js';
import { type CrmConnection, CrmConnections, DRIVING_MS } from '../domain/crm-connections.js';
import { CrmItems } from '../domain/crm-items.js';
import { CrmRecords } from '../domain/crm-records.js';
import { isNews, lookedAt, takingSeen } from '../domain/stock-news.js';

const FETCH_EVERY_MS = 15 * 60_000;
/** A sale need not count as a modification: everything is looked at once a day. */
const ALL_EVERY_MS = 24 * 3_600_000;

/** What it came to. */
export interface FetchedInventory {
  readonly items: number;
  /** Counts that were told to the catalogue. */
  readonly news: number;
}

/**
 * Looks at what Zoho counts, page by page: what has changed since the last time, or everything when that is due. Each
 * page is kept, and what is news of it told, in one transaction; the place to go on from moves only after the last, so
 * whoever dies on the way has it begun again, and then it is no news.
 */
export class FetchInventoryCommand extends Command<FetchedInventory> {
  constructor(
    readonly account: OpenAccount,
    readonly driver: Id,
    readonly connection: Pick<CrmConnection, 'since' | 'fullDueAt' | 'invoicesTake'>,
    /** False when the process is to end. */
    readonly goesOn: () => boolean,
  ) {
    super();
  }
}

@CommandHandler(FetchInventoryCommand)
export class FetchInventoryHandler implements ICommandHandler<FetchInventoryCommand> {
  constructor(
    private readonly connections: CrmConnections,
    private readonly items: CrmItems,
    private readonly records: CrmRecords,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws what keeps us from asking; what had come until then is kept */
  async execute({ account, driver, connection, goesOn }: FetchInventoryCommand): Promise<FetchedInventory> {
    const { organizationId, zoho } = account;
    const began = this.clock.now();
    const isFull = connection.since === null || connection.fullDueAt <= began;
    let { since } = connection;
    let { invoicesTake } = connection;
    const came = { items: 0, news: 0 };
    const seen = new Set<string>();
    for await (const page of zoho.stock.fetch(isFull ? null : since)) {
      for (const { modifiedAt } of page) if (since === null || modifiedAt > since) since = modifiedAt;
      came.items += page.length;
      const kept = await this.keep(organizationId, notYetSeen(page, seen), invoicesTake);
      came.news += kept.news;
      ({ invoicesTake } = kept);
      if (!goesOn() || !(await this.stillDrives(organizationId, driver))) return came;
    }
    if (isFull) await this.items.forgetUnseen(organizationId, began);
    await this.records.retry(organizationId, 'unknown-items', null, began);
    await this.records.retry(organizationId, 'unknown-tax', null, began);
    const now = this.clock.now().getTime();
    const dueAt = new Date(now + FETCH_EVERY_MS);
    const fullDueAt = isFull ? new Date(now + ALL_EVERY_MS) : connection.fullDueAt;
    await this.connections.fetched(organizationId, { at: began, since, dueAt, fullDueAt });
    return came;
  }

  private keep(organizationId: Id, items: readonly StockCount[], taking: boolean | null): Promise<Kept> {
    const at = this.clock.now();
    return this.unitOfWork.run(organizationId, async () => {
      const news = new Map<string, Quantity>();
      let invoicesTake = taking;
      await this.items.look(organizationId, items, at, (known, { sku, stock }) => {
        if (isNews(known, stock)) news.set(sku, stock);
        invoicesTake = takingSeen(known, stock) ?? invoicesTake;
        return lookedAt(known, stock, Quantity.zero);
      });
      if (invoicesTake !== null && invoicesTake !== taking)
        await this.connections.learn(organizationId, invoicesTake);
      if (news.size > 0) await this.tell(organizationId, news, at, invoicesTake === true);
      return { news: news.size, invoicesTake };
    });
  }

  /** Where our invoices take nothing off, what is counted there is what is in the store, as it is here. */
  private async tell(
    organizationId: Id,
    news: ReadonlyMap<string, Quantity>,
    at: Date,
    invoicesTake: boolean,
  ): Promise<void> {
    const apart = invoicesTake ? await this.items.apart(organizationId, [...news.keys()]) : [];
    await this.outbox.announce(StockCounted, {
      at: at.toISOString(),
      counts: [...news].map(([sku, stock]) => ({
        sku,
        onHand: (stock.isPositive ? stock : Quantity.zero).toString(),
      })),
      taken: apart.filter(({ took }) => took).map(({ orderId, sku }) => ({ orderId, sku })),
      waiting: apart
        .filter(({ took }) => !took)
        .map(({ orderId, sku, quantity }) => ({ orderId, sku, quantity: quantity.toString() })),
    });
  }

  private async stillDrives(organizationId: Id, driver: Id): Promise<boolean> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + DRIVING_MS);
    return (await this.connections.claim(organizationId, driver, now, until)) !== null;
  }
}

interface Kept {
  readonly news: number;
  readonly invoicesTake: boolean | null;
}

/** Of two items with one SKU the one that was modified last counts: it comes first, maybe pages before the other. */
const notYetSeen = (page: readonly StockCount[], seen: Set<string>): readonly StockCount[] =>
  page.filter(({ sku }) => {
    const isNew = !seen.has(sku);
    seen.add(sku);
    return isNew;
  });
