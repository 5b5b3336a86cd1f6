import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { type ChannelRoute, ChannelRoutes } from '@munshi/messaging';
import {
  FindTemplates,
  PreviewTemplate,
  PutTemplateCommand,
  SubmitTemplateCommand,
  type Template,
} from '@munshi/templates';
import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, toList } from '../http/lists.js';
import { Refused, type StaffRefusal } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { ourNumbers } from '../our-numbers.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import {
  templateIn,
  templateJson,
  templateLanguage,
  templateToPut,
  toTemplateJson,
} from './template-json.js';
import {
  type StandingAtNumber,
  type Submission,
  submission,
  submitted,
  submittedAt,
  toSubmittedJson,
} from './template-submission.js';

const templateList = listOf(templateJson);
const templateQuery = listQuery((text) => /^[a-z0-9_]+\/[A-Za-z-]+$/.test(text));
const nameParam = z
  .string()
  .regex(/^[a-z0-9_]{1,500}$/, 'is no name of lower case letters, digits and underscores');

const previewRequest = z
  .strictObject({ values: z.array(z.string().max(1_024)).max(100).optional().describe('else the examples') })
  .meta({ id: 'TemplateToPreview' });
const preview = z.object({ text: z.string(), buttons: z.array(z.string()) });

@StaffController('templates')
export class TemplatesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly routes: ChannelRoutes,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('What may be said outside of the 24 h window, by name and language', templateList)
  async list(
    @Query({ schema: templateQuery }) { after, limit }: z.output<typeof templateQuery>,
  ): Promise<z.output<typeof templateList>> {
    const found = new FindTemplates(await this.organization.find(), after ?? null, limit);
    return toList(await this.queries.execute(found), (view) => toTemplateJson(view, this.routes));
  }

  @Put(':name/:language')
  @Answers('Adds a template, or overwrites one that no provider has', templateJson)
  @MayBeRefused()
  async put(
    @Param('name', { schema: nameParam }) name: string,
    @Param('language', { schema: templateLanguage }) language: z.output<typeof templateLanguage>,
    @Body({ schema: templateToPut }) given: z.output<typeof templateToPut>,
  ): Promise<z.output<typeof templateJson>> {
    const template = templateIn(given, { name, language });
    const action = { name: 'template.put', subject: `${name}/${language}`, detail: template };
    const put = await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new PutTemplateCommand(organizationId, template)),
    );
    return toTemplateJson({ ...put, registrations: [] }, this.routes);
  }

  @Post(':name/:language/submit')
  @Answers('Asks providers to approve it, and says how it stands at each of your numbers', submitted)
  @MayBeMissing()
  @MayBeRefused()
  async submit(
    @Param('name', { schema: nameParam }) name: string,
    @Param('language', { schema: templateLanguage }) language: z.output<typeof templateLanguage>,
    @Body({ schema: submission.default({}) }) given: Submission,
  ): Promise<z.output<typeof submitted>> {
    const action = { name: 'template.submit', subject: `${name}/${language}`, detail: given };
    const standing = await this.actions.perform(action, async (organizationId) => {
      const routes = submittedAt(given, ourNumbers(this.routes, organizationId));
      return routes.ok ? this.submitTo(routes.value, organizationId, { name, language }, given) : routes;
    });
    return toSubmittedJson(standing);
  }

  @Post(':name/:language/preview')
  @Answers('What a customer would read', preview)
  @MayBeMissing()
  @MayBeRefused()
  async preview(
    @Param('name', { schema: nameParam }) name: string,
    @Param('language', { schema: templateLanguage }) language: z.output<typeof templateLanguage>,
    @Body({ schema: previewRequest.default({}) }) { values }: z.output<typeof previewRequest>,
  ): Promise<z.output<typeof preview>> {
    const wanted = new PreviewTemplate(await this.organization.find(), name, language, values ?? null);
    const rendered = await this.queries.execute(wanted);
    if (!rendered.ok) throw new Refused(rendered.refusal);
    return { text: rendered.value.text, buttons: [...rendered.value.buttons] };
  }

  /** What a number has already stays as it is there. */
  private async submitTo(
    routes: readonly ChannelRoute[],
    organizationId: Id,
    { name, language }: Pick<Template, 'name' | 'language'>,
    { providerId }: Submission,
  ): Promise<Result<readonly StandingAtNumber[], StaffRefusal>> {
    const standing: StandingAtNumber[] = [];
    for (const route of routes) {
      const command = new SubmitTemplateCommand(organizationId, name, language, route.id, providerId ?? null);
      const asked = await this.commands.execute(command);
      if (asked.ok) standing.push({ route, state: asked.value, asked: true });
      else if (asked.refusal.kind === 'already-submitted')
        standing.push({ route, state: asked.refusal.state, asked: false });
      else return refuse(asked.refusal);
    }
    return standing.some(({ asked }) => asked)
      ? ok(standing)
      : refuse({ kind: 'already-submitted', standing });
  }
}
