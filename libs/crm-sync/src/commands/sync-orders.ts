import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, Quantity } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { UpstreamFault } from '@munshi/resilience';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OpenAccount } from '../account/zoho-account.js';
import { CrmConnections, DRIVING_MS } from '../domain/crm-connections.js';
import { CrmItems } from '../domain/crm-items.js';
import { afterPush, type CrmRecord, type PushEnd } from '../domain/crm-record.js';
import { CrmRecords } from '../domain/crm-records.js';
import type { InvoiceBody, OrderBody } from '../domain/record-bodies.js';
import { RecordPusher } from '../pushing/record-pusher.js';

/** The next round goes on: a worker that is told to stop waits for this one. */
const MOST_A_ROUND = 20;

/**
 * Brings to Zoho what is due, one record after the other. A record is pushed before it is written down as such: whoever
 * dies in between has it pushed again, which looks first and so finds it.
 */
export class SyncOrdersCommand extends Command<number> {
  constructor(
    readonly account: OpenAccount,
    readonly driver: Id,
    /** False when the process is to end. */
    readonly goesOn: () => boolean,
  ) {
    super();
  }
}

@CommandHandler(SyncOrdersCommand)
export class SyncOrdersHandler implements ICommandHandler<SyncOrdersCommand> {
  constructor(
    private readonly connections: CrmConnections,
    private readonly records: CrmRecords,
    private readonly items: CrmItems,
    private readonly pusher: RecordPusher,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @returns how many it has tried
   * @throws what says nothing of a record: a limit, an open breaker, a missing permission
   */
  async execute({ account, driver, goesOn }: SyncOrdersCommand): Promise<number> {
    const { organizationId } = account;
    for (let tried = 0; ; tried += 1) {
      const now = this.clock.now();
      const until = new Date(now.getTime() + DRIVING_MS);
      if (tried === MOST_A_ROUND || !goesOn()) return tried;
      const connection = await this.connections.claim(organizationId, driver, now, until);
      const record = connection === null ? null : await this.records.next(organizationId, now);
      if (record === null) return tried;
      await this.settle(organizationId, record, await this.push(account, record));
      // What gets on at all is not to be left alone for longer and longer.
      if (connection !== null && connection.faults > 0) await this.connections.resume(organizationId);
    }
  }

  /** A fault of ours holds up one record, and not those behind it. */
  private async push({ organizationId, zoho }: OpenAccount, record: CrmRecord): Promise<PushEnd> {
    try {
      return await this.pusher.push(organizationId, zoho, record);
    } catch (fault) {
      if (fault instanceof UpstreamFault) throw fault;
      this.logger.error({ err: fault, record: record.id }, 'a record could not be pushed');
      const code = fault instanceof Error ? fault.name : 'Error';
      return { kind: 'later', reason: { kind: 'fault', code } };
    }
  }

  private settle(organizationId: Id, record: CrmRecord, end: PushEnd): Promise<void> {
    const change = afterPush(record, end, this.clock.now(), Math.random());
    return this.unitOfWork.run(organizationId, async () => {
      await this.records.settle(organizationId, record, change);
      const { kind, shopId, known, body, subjectId } = record;
      const now = this.clock.now();
      if (kind === 'invoice' && change.state === 'synced')
        await this.takeGoods(organizationId, record, body as InvoiceBody);
      if (change.state === 'pending' || known !== null) return;
      // Whatever became of it: who has waited for it has to wait no longer.
      if (kind === 'order') await this.records.retry(organizationId, 'waits-for-order', shopId, now);
      if (kind !== 'invoice') return;
      await this.records.retry(organizationId, 'waits-for-invoice', shopId, now);
      if (change.state === 'synced') await this.records.payFor(organizationId, subjectId, shopId, now);
    });
  }

  /** An invoice takes its goods off there, and gives them back when it is void. */
  private async takeGoods(
    organizationId: Id,
    { standing }: CrmRecord,
    { orderId }: InvoiceBody,
  ): Promise<void> {
    const took = standing === 'open';
    if (!(await this.records.take(organizationId, orderId, took))) return;
    const order = await this.records.find(organizationId, 'order', orderId);
    const goods = new Map<string, Quantity>();
    for (const { sku, quantity } of (order?.body as OrderBody | null)?.lines ?? []) {
      const sum = (goods.get(sku) ?? Quantity.zero).plus(Quantity.of(quantity));
      goods.set(sku, sum);
    }
    const signed = [...goods].map(([sku, sum]) => [sku, took ? sum : Quantity.zero.minus(sum)] as const);
    await this.items.take(organizationId, new Map(signed));
  }
}
