import { type CampaignNotFound, Campaigns, type Plan } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { csvLine, writeCsv } from '@munshi/spreadsheets';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import * as sql from './metrics.sql.js';

type Outcome = Result<AsyncIterable<string>, CampaignNotFound>;

const A_PAGE = 2_000;

const COLUMNS = [
  'phone',
  'name',
  'shop',
  'text',
  'recipient',
  'message',
  'reason',
  'code',
  'started',
  'sent',
  'delivered',
  'read',
  'failed',
  'opted out',
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
  ) {}

  async execute({ organizationId, campaignId }: ExportCampaign): Promise<Outcome> {
    const found = await this.unitOfWork.run(organizationId, () => this.campaigns.find(campaignId));
    if (found === null) return refuse({ kind: 'campaign-not-found' });
    return ok(this.pages(organizationId, campaignId, found.snapshot().plan));
  }

  private async *pages(organizationId: Id, campaignId: Id, { variants }: Plan): AsyncIterable<string> {
    yield writeCsv(COLUMNS, []);
    let last: Id | null = null;
    for (let more = true; more;) {
      const rows: readonly sql.ExportRow[] = await this.unitOfWork.run(organizationId, () =>
        this.unitOfWork.rows(sql.exported, [campaignId, last, A_PAGE]),
      );
      if (rows.length > 0) yield rows.map((row) => lineOf(row, variants)).join('');
      last = rows.at(-1)?.contactId ?? null;
      more = rows.length === A_PAGE;
    }
  }
}

const lineOf = (row: sql.ExportRow, variants: Plan['variants']): string =>
  csvLine([
    row.phone === null ? null : { phone: row.phone },
    row.name,
    row.shop,
    variants[row.variant]?.name ?? null,
    row.recipient,
    row.message,
    row.reason,
    row.detail,
    row.startedAt,
    row.sentAt,
    row.deliveredAt,
    row.readAt,
    row.failedAt,
    row.optedOutAt,
  ]);
