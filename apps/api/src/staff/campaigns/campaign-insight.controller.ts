import { Readable } from 'node:stream';
import { FindCampaignHistory, FindCampaigns, ReadList, UploadListCommand } from '@munshi/campaigns';
import { ExportCampaign, FindCampaignMetrics, PreviewCampaign, TestCampaignCommand } from '@munshi/processes';
import { Body, Get, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { historyJson, toHistoryJson } from './history-json.js';
import { metricsJson, previewJson, toMetricsJson, toPreviewJson } from './insight-json.js';

const idParam = z.uuid();

const list = z
  .strictObject({ csv: z.string().min(1).describe('with a column `phone`, as spreadsheets write it') })
  .meta({ id: 'CampaignList', examples: [{ csv: 'phone\n98290 12345\n+55 11 91234 5678' }] });
const uploaded = z.object({
  numbers: z.number().int().describe('each once'),
  badCount: z.number().int(),
  bad: z
    .array(z.object({ line: z.number().int(), problems: z.array(z.string()) }))
    .describe('rows that are left out; the first thousand'),
});

const tested = z
  .object({
    conversationId: z.uuid().describe('`GET /api/v1/conversations/{id}/messages` says what becomes of them'),
    texts: z.array(
      z.object({
        variant: z.string(),
        language: z.string(),
        text: z.string().nullable(),
        sentAs: z
          .enum(['text', 'template'])
          .nullable()
          .describe(
            '`text` (no header, no buttons) where that number has written within 24 h; null: not sent',
          ),
        problems: z.array(z.string()).describe('why it is not sent'),
      }),
    ),
  })
  .meta({ id: 'CampaignTest' });

const recipientsFile = z
  .string()
  .describe(
    "a row for each: `phone` (empty for who shows none), `user id` (WhatsApp's, where it is known), …; `reason` and `code` say why somebody has nothing, or not yet",
  );

/** What staff see of a campaign before, while and after it tells anybody. */
@StaffController('campaigns')
export class CampaignInsightController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Post(':id/list')
  @Answers(
    'The numbers that a segment with `listed` means, instead of those before; up to 20 MB, or a million rows',
    uploaded,
  )
  @MayBeMissing()
  @MayBeRefused()
  async upload(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: list }) { csv }: z.output<typeof list>,
  ): Promise<z.output<typeof uploaded>> {
    const read = await this.queries.execute(new ReadList(await this.organization.find(), csv));
    if (!read.ok) throw new Refused(read.refusal);
    const { phones, bad, badCount } = read.value;
    await this.actions.perform({ name: 'campaign.list', subject: id }, (organizationId) =>
      this.commands.execute(new UploadListCommand(organizationId, id, phones)),
    );
    return {
      numbers: phones.length,
      badCount,
      bad: bad.map(({ line, problems }) => ({ line, problems: [...problems] })),
    };
  }

  @Get(':id/preview')
  @Answers('What would happen if it started now: ten real recipients, every problem, its cost', previewJson)
  @MayBeMissing()
  async preview(@Param('id', { schema: idParam }) id: string): Promise<z.output<typeof previewJson>> {
    const found = await this.queries.execute(new PreviewCampaign(await this.organization.find(), id));
    if (!found.ok) throw new Refused(found.refusal);
    return toPreviewJson(found.value);
  }

  @Post(':id/test')
  @Answers(
    'Sends each of its texts to the number that staff are told at, and says which are not sent, and why',
    tested,
  )
  @MayBeMissing()
  @MayBeRefused()
  async test(@Param('id', { schema: idParam }) id: string): Promise<z.output<typeof tested>> {
    const { conversationId, texts } = await this.actions.perform(
      { name: 'campaign.test', subject: id },
      (organizationId) => this.commands.execute(new TestCampaignCommand(organizationId, id)),
    );
    return { conversationId, texts: texts.map((one) => ({ ...one, problems: [...one.problems] })) };
  }

  @Get(':id/history')
  @Answers('What has become of it, latest first: by staff, or by itself', historyJson)
  @MayBeMissing()
  async history(@Param('id', { schema: idParam }) id: string): Promise<z.output<typeof historyJson>> {
    const organizationId = await this.organization.find();
    const { items } = await this.queries.execute(new FindCampaigns(organizationId, { campaignId: id }));
    if (items.length === 0) throw new Refused({ kind: 'campaign-not-found' });
    return toHistoryJson(await this.queries.execute(new FindCampaignHistory(organizationId, id)));
  }

  @Get(':id/metrics')
  @Answers('What became of it so far, and what it brought', metricsJson)
  @MayBeMissing()
  async metrics(@Param('id', { schema: idParam }) id: string): Promise<z.output<typeof metricsJson>> {
    const found = await this.queries.execute(new FindCampaignMetrics(await this.organization.find(), id));
    if (!found.ok) throw new Refused(found.refusal);
    return toMetricsJson(found.value);
  }

  @Get(':id/recipients')
  @Answers('Who was told what, and what became of it, as a file for spreadsheets', recipientsFile)
  @ApiProduces('text/csv')
  @MayBeMissing()
  async recipients(@Param('id', { schema: idParam }) id: string, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.queries.execute(new ExportCampaign(await this.organization.find(), id));
    if (!found.ok) throw new Refused(found.refusal);
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="campaign-${id}.csv"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      })
      .send(Readable.from(found.value));
  }
}
