import { ReadList, UploadListCommand } from '@munshi/campaigns';
import { Organizations } from '@munshi/organizations';
import { csvLine, readCsv } from '@munshi/spreadsheets';
import { Campaigning } from '../../testing/campaigning.js';
import { ExportCampaign } from './export-campaign.js';
import { FindCampaignMetrics } from './find-campaign-metrics.js';
import { PreviewCampaign } from './preview-campaign.js';

describe('those of whom a status tells afterwards that the provider has refused the template', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
    // Nobody hears of two campaigns within a week; of one that failed they have heard nothing.
    const organizations = house.messaging.module.get(Organizations);
    const outreach = await organizations.find(house.organizationId);
    const frequencyCaps = { campaign: { most: 1, hours: 168 } };
    await organizations.putOutreach(house.organizationId, { ...outreach, frequencyCaps });
  });
  afterEach(() => house.messaging.close());

  /** The rows of its file that failed for this code, as staff filter them in a spreadsheet. */
  const failedIn = async (id: string, code: string): Promise<string> => {
    const found = await house.queries.execute(new ExportCampaign(house.organizationId, id));
    if (!found.ok) throw new Error(found.refusal.kind);
    const pages: string[] = [];
    for await (const page of found.value) pages.push(page);
    const file = readCsv(pages.join(''));
    if (!file.ok) throw new Error(file.refusal.problem);
    const rows = file.value.rows.filter(
      ({ values }) => values['message'] === 'failed' && values['code'] === code,
    );
    return [
      'phone,shop\r\n',
      ...rows.map(({ values }) => csvLine([values['phone'] ?? '', values['shop'] ?? ''])),
    ].join('');
  };

  it('stay failed with its code once it is complete, and are told by another campaign to their list', async () => {
    const phones = await house.shops(4);
    const first = await house.create();
    await house.start(first);
    await house.finish(first);
    const late = phones.slice(0, 2);
    await house.query(
      `UPDATE outbound_messages SET failed_at = now(), error_code = '132015', status_rank = 2
       WHERE to_address = ANY ($1)`,
      [late],
    );
    await house.query(`UPDATE template_registrations SET state = 'paused'`);
    await house.round();
    expect(await house.campaign(first)).toEqual({ status: 'completed', reason: null, detail: null });
    const metrics = await house.queries.execute(new FindCampaignMetrics(house.organizationId, first));
    expect(metrics).toMatchObject({
      value: { total: { sent: 2, failed: 2 }, reasons: [{ state: 'failed', reason: '132015', count: 2 }] },
    });

    await house.query(`UPDATE template_registrations SET state = 'approved'`);
    const csv = await failedIn(first, '132015');
    const read = await house.queries.execute(new ReadList(house.organizationId, csv));
    if (!read.ok) throw new Error(read.refusal.problem);
    const again = await house.create({ segment: { listed: true } });
    await house.commands.execute(new UploadListCommand(house.organizationId, again, read.value.phones));
    const preview = await house.queries.execute(new PreviewCampaign(house.organizationId, again));
    expect(preview).toMatchObject({
      value: { audience: { reachable: 2 }, when: { capped: { recipients: 0 } } },
    });
    await house.start(again);
    await house.finish(again);
    expect(await house.campaign(again)).toMatchObject({ status: 'completed' });
    expect(house.written().sort()).toEqual([...phones, ...late].sort());
  });
});
