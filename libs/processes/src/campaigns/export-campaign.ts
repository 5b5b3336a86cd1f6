import { type CampaignNotFound, Campaigns, type Plan } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { type Id, money, ok, refuse, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { microsOfMoney } from '@munshi/rate-card';
import { csvLine, writeCsv } from '@munshi/spreadsheets';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import * as sql from './metrics.sql.js';

type Outcome = Result<AsyncIterable<string>, CampaignNotFound>;

const A_PAGE = 2_000;
/** Millionths of the currency. */
const A_WHOLE = 1_000_000;

const columnsIn = (currency: string): readonly string[] => [
  'phone',
  'name',
  'user id',
  'shop',
  'text',
  'language',
  'recipient',
  'message',
  'reason',
  'code',
  'started',
  'sent',
  'delivered',
  'read',
  'failed',
  'replied',
  'opted out',
  'orders',
  `revenue ${currency}`,
  `cost ${currency}`,
];

/** Who was told what, and what became of it, as CSV: page by page, so that a million rows need no memory. */
export class ExportCampaign extends Query<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@QueryHandler(ExportCampaign)
export class ExportCampaignHandler implements IQueryHandler<ExportCampaign> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly organizations: Organizations,
  ) {}

  execute({ organizationId, campaignId }: ExportCampaign): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const found = await this.campaigns.find(campaignId);
      if (found === null) return refuse({ kind: 'campaign-not-found' });
      const { currency } = await this.organizations.find(organizationId);
      return ok(this.pages(organizationId, campaignId, found.snapshot().plan, currency));
    });
  }

  private async *pages(
    organizationId: Id,
    campaignId: Id,
    { variants, attributionDays }: Plan,
    currency: string,
  ): AsyncIterable<string> {
    yield writeCsv(columnsIn(currency), []);
    let last: Id | null = null;
    for (let more = true; more;) {
      const rows: readonly sql.ExportRow[] = await this.unitOfWork.run(organizationId, () =>
        this.unitOfWork.rows(sql.exported, [campaignId, attributionDays, last, A_PAGE]),
      );
      if (rows.length > 0) yield rows.map((row) => lineOf(row, variants, currency)).join('');
      last = rows.at(-1)?.contactId ?? null;
      more = rows.length === A_PAGE;
    }
  }
}

const lineOf = (row: sql.ExportRow, variants: Plan['variants'], currency: string): string =>
  csvLine([
    row.phone === null ? null : { phone: row.phone },
    row.name,
    row.userId,
    row.shop,
    variants[row.variant]?.name ?? null,
    row.language,
    row.recipient,
    row.message,
    row.reason,
    row.detail,
    row.startedAt,
    row.sentAt,
    row.deliveredAt,
    row.readAt,
    row.failedAt,
    row.repliedAt,
    row.optedOutAt,
    row.orders,
    microsOfMoney(money(row.revenue, currency)) / A_WHOLE,
    row.costMicros === null ? null : row.costMicros / A_WHOLE,
  ]);
