import { POOL, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { RegistrationState } from '../domain/registration.js';
import type { Template, TemplateLanguage } from '../domain/template.js';
import {
  type ApprovedTemplate,
  type HeldErrand,
  type KeptTemplate,
  type Recorded,
  type TemplateErrand,
  type StandingAt,
  Templates,
  type TemplateUse,
} from '../domain/templates.js';
import * as sql from './template-statements.js';

const LOOK_AGAIN = 10 * 60_000;

@Injectable()
export class PgTemplates extends Templates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(POOL) private readonly pool: pg.Pool,
  ) {
    super();
  }

  async put(template: Template): Promise<void> {
    await this.unitOfWork.execute(sql.put, [
      this.unitOfWork.organizationId,
      template.name,
      template.language,
      template.category,
      template.header,
      template.body,
      template.footer,
      JSON.stringify(template.buttons),
      template.examples,
      template.document,
    ]);
  }

  async named(name: string, language: TemplateLanguage): Promise<KeptTemplate | null> {
    const [, row] = await Promise.all([
      this.unitOfWork.execute(sql.lock, [name, language]),
      this.unitOfWork.one(sql.named, [name, language]),
    ]);
    if (row === null) return null;
    const { id, registrations, ...template } = row;
    return { id, template, registrations: registrations ?? [] };
  }

  find(name: string, language: TemplateLanguage): Promise<Template | null> {
    return this.unitOfWork.one(sql.find, [name, language]);
  }

  async approvedAt(channelAccountId: Id, { name, language }: TemplateUse): Promise<ApprovedTemplate | null> {
    const row = await this.unitOfWork.one(sql.approvedAt, [channelAccountId, name, language]);
    if (row === null) return null;
    const { providerId, ...template } = row;
    return { providerId, template };
  }

  async standingAt(
    channelAccountId: Id,
    { name, language }: Pick<TemplateUse, 'name' | 'language'>,
  ): Promise<StandingAt | null> {
    const row = await this.unitOfWork.one(sql.standingAt, [channelAccountId, name, language]);
    if (row === null) return null;
    const { state, reason, ...template } = row;
    return { template, state: state ?? 'draft', reason };
  }

  async ask(
    templateId: Id,
    channelAccountId: Id,
    providerId: string | null,
    now: Date,
  ): Promise<RegistrationState> {
    const values = [this.unitOfWork.organizationId, templateId, channelAccountId, providerId, now] as const;
    const asked = await this.unitOfWork.one(sql.ask, values);
    if (asked === null) throw new Error('a registration has no row');
    return asked.state;
  }

  async due(now: Date, most: number): Promise<readonly TemplateErrand[]> {
    const { rows } = await this.pool.query<TemplateErrand>({
      name: 'templates.due',
      text: `SELECT organization_id AS "organizationId", template_id AS "templateId",
        channel_account_id AS "channelAccountId" FROM due_templates($1, $2)`,
      values: [now, most],
    });
    return rows;
  }

  async take({ templateId, channelAccountId }: TemplateErrand, now: Date): Promise<HeldErrand | null> {
    const later = new Date(now.getTime() + LOOK_AGAIN);
    const row = await this.unitOfWork.one(sql.take, [templateId, channelAccountId, now, later]);
    if (row === null) return null;
    const { providerId, ...template } = row;
    return { providerId, template };
  }

  async stop(
    channelAccountId: Id,
    { name, language }: Pick<TemplateUse, 'name' | 'language'>,
    { state, reason, lookAt }: Pick<Recorded, 'state' | 'reason' | 'lookAt'>,
  ): Promise<boolean> {
    const values = [state, reason?.slice(0, 500) ?? null, lookAt] as const;
    return (await this.unitOfWork.execute(sql.stop, [channelAccountId, name, language, ...values])) > 0;
  }

  async record(
    { templateId, channelAccountId }: Omit<TemplateErrand, 'organizationId'>,
    { state, providerId, category, reason, lookAt }: Recorded,
  ): Promise<void> {
    const values = [state, providerId, category, reason?.slice(0, 500) ?? null, lookAt] as const;
    await this.unitOfWork.execute(sql.record, [templateId, channelAccountId, ...values]);
  }
}
