import {
  type CampaignView,
  CancelCampaignCommand,
  ChangeCampaignBudgetCommand,
  ChangeCampaignCommand,
  CreateCampaignCommand,
  FindCampaigns,
  PauseCampaignCommand,
  ResumeCampaignCommand,
  ScheduleCampaignCommand,
} from '@munshi/campaigns';
import { type Id, isId, ok, type Result } from '@munshi/kernel';
import { ChannelRoutes } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { FindCampaignWait, StartCampaignCommand } from '@munshi/processes';
import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused, type StaffRefusal } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { ourNumbers } from '../our-numbers.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { campaignJson, campaignStatus, toCampaignJson } from './campaign-json.js';
import { newPlanJson, planIn, type PlanJson, wholePlanJson } from './plan-json.js';
import { senderIn } from './sender-in.js';

const campaignList = listOf(campaignJson);
const campaignQuery = listQuery(isId).extend({ status: campaignStatus.optional() });
const idParam = z.uuid();
const budgetJson = z
  .strictObject({ budget: z.number().int().nullable().describe('in minor units; null for none') })
  .meta({ id: 'CampaignBudget', examples: [{ budget: 75_000 }] });

type CampaignJson = z.output<typeof campaignJson>;
type Step = (organizationId: Id) => Promise<Result<unknown, StaffRefusal>>;

@StaffController('campaigns')
export class CampaignsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly routes: ChannelRoutes,
    private readonly organizations: Organizations,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('Campaigns, latest first', campaignList)
  async list(
    @Query({ schema: campaignQuery }) { status, after, limit }: z.output<typeof campaignQuery>,
  ): Promise<z.output<typeof campaignList>> {
    const organizationId = await this.organization.find();
    const found = new FindCampaigns(organizationId, status ? { status } : {}, after ?? null, limit);
    const { items, next } = await this.queries.execute(found);
    const written = await Promise.all(items.map((view) => this.written(organizationId, view)));
    return toList({ items: written, next }, (campaign) => campaign);
  }

  @Post()
  @Answers(
    'A draft, or with a `key` the one it was before: nobody is told anything until it is started',
    campaignJson,
  )
  @MayBeRefused()
  async create(
    @Body({ schema: newPlanJson }) { key, ...given }: z.output<typeof newPlanJson>,
  ): Promise<CampaignJson> {
    const action = {
      name: 'campaign.create',
      subject: given.name.slice(0, 100) || '-',
      detail: { ...given, ...(key && { key }) },
    };
    const id = await this.actions.perform(action, async (organizationId) => {
      const { timeZone } = await this.organizations.find(organizationId);
      const plan = this.planOf(organizationId, given, timeZone);
      if (!plan.ok) return plan;
      return this.commands.execute(new CreateCampaignCommand(organizationId, plan.value, key ?? null));
    });
    return this.find(id);
  }

  @Get(':id')
  @Answers('One campaign, and how it stands', campaignJson)
  @MayBeMissing()
  async find(@Param('id', { schema: idParam }) campaignId: string): Promise<CampaignJson> {
    const organizationId = await this.organization.find();
    return this.written(organizationId, await this.view(organizationId, campaignId));
  }

  @Put(':id')
  @Answers(
    'Another plan, all of it; what was scheduled is a draft again. Once it has started: another name, end, windows, rate or canary',
    campaignJson,
  )
  @MayBeMissing()
  @MayBeRefused()
  async put(
    @Param('id', { schema: idParam }) campaignId: string,
    @Body({ schema: wholePlanJson }) given: PlanJson,
  ): Promise<CampaignJson> {
    // Its times stay on the clock that they were said on.
    const { plan: before } = await this.view(await this.organization.find(), campaignId);
    const step: Step = async (organizationId) => {
      const plan = this.planOf(organizationId, given, before.zone);
      if (!plan.ok) return plan;
      return this.commands.execute(new ChangeCampaignCommand(organizationId, campaignId, plan.value));
    };
    return this.change('put', campaignId, step, given);
  }

  @Post(':id/schedule')
  @Answers('It starts by itself at its time, with the audience of that moment', campaignJson)
  @MayBeMissing()
  @MayBeRefused()
  schedule(@Param('id', { schema: idParam }) id: string): Promise<CampaignJson> {
    return this.change('schedule', id, (organizationId) =>
      this.commands.execute(new ScheduleCampaignCommand(organizationId, id)),
    );
  }

  @Post(':id/start')
  @Answers('Freezes its audience and begins to tell it', campaignJson)
  @MayBeMissing()
  @MayBeRefused()
  start(@Param('id', { schema: idParam }) id: string): Promise<CampaignJson> {
    return this.change('start', id, (organizationId) =>
      this.commands.execute(new StartCampaignCommand(organizationId, id)),
    );
  }

  @Post(':id/pause')
  @Answers('Nothing more of it is sent from now on; what is on its way arrives', campaignJson)
  @MayBeMissing()
  @MayBeRefused()
  pause(@Param('id', { schema: idParam }) id: string): Promise<CampaignJson> {
    return this.change('pause', id, (organizationId) =>
      this.commands.execute(new PauseCampaignCommand(organizationId, id)),
    );
  }

  @Post(':id/resume')
  @Answers('It goes on exactly where it was', campaignJson)
  @MayBeMissing()
  @MayBeRefused()
  resume(@Param('id', { schema: idParam }) id: string): Promise<CampaignJson> {
    return this.change('resume', id, (organizationId) =>
      this.commands.execute(new ResumeCampaignCommand(organizationId, id)),
    );
  }

  @Post(':id/cancel')
  @Answers('Nobody else is told', campaignJson)
  @MayBeMissing()
  @MayBeRefused()
  cancel(@Param('id', { schema: idParam }) id: string): Promise<CampaignJson> {
    return this.change('cancel', id, (organizationId) =>
      this.commands.execute(new CancelCampaignCommand(organizationId, id)),
    );
  }

  @Put(':id/budget')
  @Answers('Another budget, also while it runs; what was refused for want of money waits again', campaignJson)
  @MayBeMissing()
  @MayBeRefused()
  putBudget(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: budgetJson }) { budget }: z.output<typeof budgetJson>,
  ): Promise<CampaignJson> {
    return this.change('budget', id, (organizationId) =>
      this.commands.execute(new ChangeCampaignBudgetCommand(organizationId, id, budget)),
    );
  }

  /** With what it waits for, which nobody has to ask of one that does not go on by itself. */
  private async written(organizationId: Id, view: CampaignView): Promise<CampaignJson> {
    const moves = view.status === 'scheduled' || view.status === 'running';
    const wait = moves ? await this.queries.execute(new FindCampaignWait(organizationId, view.id)) : null;
    return toCampaignJson(view, wait, this.routes);
  }

  private async change(what: string, id: string, step: Step, detail?: object): Promise<CampaignJson> {
    await this.actions.perform({ name: `campaign.${what}`, subject: id, ...(detail && { detail }) }, step);
    return this.find(id);
  }

  private async view(organizationId: Id, campaignId: Id): Promise<CampaignView> {
    const { items } = await this.queries.execute(new FindCampaigns(organizationId, { campaignId }));
    const [view] = items;
    if (view === undefined) throw new Refused({ kind: 'campaign-not-found' });
    return view;
  }

  private planOf(organizationId: Id, given: PlanJson, zone: string) {
    const sender = senderIn(given, ourNumbers(this.routes, organizationId));
    if (!sender.ok) return sender;
    return ok(planIn(given, { channelAccountId: sender.value.id, zone }));
  }
}
