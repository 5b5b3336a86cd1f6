import {
  type InboundItem,
  isTemplateNews,
  type OtherItem,
  type StatusItem,
  templateNewsIn,
} from '@munshi/channels';
import {
  byteaArray,
  DATABASE_URL,
  isTransient,
  openPool,
  textArray,
  UnitOfWork,
  uuidArray,
} from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { PortfolioLimits } from '../accounts/portfolio-limits.js';
import { conversationIdOf } from '../conversations/conversation-id.js';
import { MarketingPreferences } from '../conversations/marketing-preferences.js';
import { Wake } from '../queues/wake.js';
import { TemplateErrands } from '../templates/template-errands.js';
import { Inbox } from './inbox.js';
import { keepEvents, keepInbound, keepStatuses } from './keeping.js';
import { SharedStatement } from '../shared-statement.js';

interface MessageRow {
  readonly route: ChannelRoute;
  readonly conversationId: Id;
  readonly traceId: string;
  readonly item: InboundItem;
}

interface StatusRow {
  readonly route: ChannelRoute;
  readonly item: StatusItem;
}

/** SQLSTATE class 22: the data cannot be stored as it is. */
const isDataFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('22');

const MESSAGE_CONNECTIONS = 2;

@Injectable()
export class PgInbox extends Inbox implements OnApplicationShutdown {
  /** Its own connections: a busy staff query must not delay an acknowledgement. */
  private readonly pool: pg.Pool;
  private readonly messages: SharedStatement<MessageRow>;
  private readonly statuses: SharedStatement<StatusRow>;

  constructor(
    @Inject(DATABASE_URL) url: string,
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
    private readonly errands: TemplateErrands,
    private readonly limits: PortfolioLimits,
    private readonly preferences: MarketingPreferences,
  ) {
    super();
    this.pool = openPool({ url, max: MESSAGE_CONNECTIONS + 1, applicationName: 'munshi-inbox' });
    this.messages = new SharedStatement({
      run: (rows) => this.insertMessages(rows),
      keyOf: ({ conversationId }) => conversationId,
      isDataFault,
      isTransient,
      connections: MESSAGE_CONNECTIONS,
    });
    this.statuses = new SharedStatement({
      run: (rows) => this.insertStatuses(rows),
      keyOf: ({ item }) => item.providerMessageId,
      isDataFault,
      isTransient,
      connections: 1,
      batch: 100,
    });
  }

  async keepMessages(route: ChannelRoute, items: readonly InboundItem[], traceId: string): Promise<void> {
    const rows = items.map((item) => ({
      route,
      conversationId: conversationIdOf(route, item.phone ?? item.address),
      traceId,
      item,
    }));
    await this.messages.all(rows);
  }

  async keepStatuses(route: ChannelRoute, items: readonly StatusItem[]): Promise<void> {
    await this.statuses.all(items.map((item) => ({ route, item })));
  }

  async keepOthers(
    signer: ChannelRoute,
    items: readonly (OtherItem & { ours: ChannelRoute | undefined })[],
  ): Promise<void> {
    const kept = await this.unitOfWork.run(signer.organizationId, () =>
      this.unitOfWork.rows(keepEvents, [
        signer.organizationId,
        signer.channel,
        uuidArray(items.map(({ ours }) => ours?.id ?? null)),
        textArray(items.map(({ field }) => field.slice(0, 200))),
        byteaArray(items.map(({ raw }) => raw)),
      ]),
    );
    // Before it is answered: what a provider says of a template, a limit or somebody's wish it says once.
    for (const { field, raw } of items)
      if (isTemplateNews(field))
        for (const news of templateNewsIn(raw)) await this.errands.hear(signer.organizationId, news);
    for (const [nth, item] of items.entries()) {
      await this.limits.hear(signer.organizationId, item);
      const event = kept[nth];
      if (item.ours && event) await this.preferences.hear(item.ours, event.id, item);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async insertMessages(rows: readonly MessageRow[]): Promise<undefined> {
    const fresh = await keepInbound(
      this.pool,
      rows.map(({ route, conversationId, traceId, item }) => ({
        ...item,
        accountId: route.id,
        conversationId,
        traceId,
      })),
    );
    if (fresh.size === 0) return;
    const woken = new Set<Id>();
    for (const { route, conversationId } of rows)
      if (fresh.has(conversationId) && !woken.has(conversationId)) {
        woken.add(conversationId);
        this.wake.conversation(route.organizationId, conversationId);
      }
  }

  private async insertStatuses(rows: readonly StatusRow[]): Promise<undefined> {
    await keepStatuses(
      this.pool,
      rows.map(({ route, item }) => ({ ...item, accountId: route.id })),
    );
    for (const route of new Set(rows.map((row) => row.route)))
      this.wake.statuses(route.organizationId, route.id);
  }
}
