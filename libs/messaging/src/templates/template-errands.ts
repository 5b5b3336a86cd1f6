import type { TemplateNews, TemplateStanding } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { UpstreamFault } from '@munshi/resilience';
import {
  nextLook,
  type Recorded,
  stateAfter,
  TEMPLATE_LANGUAGES,
  type TemplateErrand,
  type HeldErrand,
  Templates,
} from '@munshi/templates';
import { Inject, Injectable } from '@nestjs/common';
import { ChannelRoutes } from '../accounts/channel-route.js';
import { Channels } from '../accounts/channels.js';

const MOST = 20;

/** Asks providers to approve templates, and how those stand that were asked for; hears what they tell by themselves. */
@Injectable()
export class TemplateErrands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
    private readonly routes: ChannelRoutes,
    private readonly channels: Channels,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Runs what is due; what is left when it is `ended` stays due. The request is made between two transactions, and once. */
  async run(ended?: AbortSignal): Promise<void> {
    for (const errand of await this.templates.due(this.clock.now(), MOST)) {
      if (ended?.aborted === true) return;
      const held = await this.unitOfWork.run(errand.organizationId, () =>
        this.templates.take(errand, this.clock.now()),
      );
      if (held !== null) await this.ask(errand, held);
    }
  }

  /** What a provider tells of a template, for every number of the organization that this provider serves. */
  async hear(organizationId: Id, news: TemplateNews): Promise<void> {
    const language = TEMPLATE_LANGUAGES.find((one) => one === news.language);
    if (language === undefined) return;
    await this.unitOfWork.run(organizationId, async () => {
      const known = await this.templates.named(news.name, language);
      if (known === null) return;
      for (const { channelAccountId, providerId, state, category } of known.registrations) {
        if (this.routes.byId(channelAccountId)?.channel !== 'meta') continue;
        if (providerId === null || (news.providerId !== undefined && news.providerId !== providerId))
          continue;
        const verdict = news.verdict ?? (state === 'recategorised' ? 'approved' : state);
        if (verdict === 'draft' || verdict === 'submitting') continue;
        const heard = {
          providerId,
          verdict,
          category: news.category ?? category,
          reason: news.reason ?? null,
        };
        const errand = { templateId: known.id, channelAccountId };
        await this.record(errand, known.template.category, heard);
      }
    });
  }

  private async ask(errand: TemplateErrand, { template, providerId }: HeldErrand): Promise<void> {
    const route = this.routes.byId(errand.channelAccountId);
    if (route === undefined) return;
    const desk = this.channels.templatesOf(route);
    try {
      const standing = await (providerId === null ? desk.submit(template) : desk.standing(providerId));
      await this.unitOfWork.run(errand.organizationId, () =>
        this.record(errand, template.category, standing),
      );
    } catch (fault) {
      await this.failed(errand, providerId, fault);
    }
  }

  private async record(
    errand: Omit<TemplateErrand, 'organizationId'>,
    ours: HeldErrand['template']['category'],
    standing: TemplateStanding,
  ): Promise<void> {
    const { providerId, category, reason } = standing;
    const state = stateAfter(ours, standing);
    const lookAt = nextLook(state, this.clock.now());
    await this.templates.record(errand, { state, providerId, category, reason, lookAt });
    this.logger.info({ template: errand.templateId, account: errand.channelAccountId, state }, 'template');
  }

  /** A look that failed is repeated by itself; a submission only where the provider certainly did nothing, and may. */
  private async failed(errand: TemplateErrand, providerId: string | null, fault: unknown): Promise<void> {
    this.logger.warn({ err: fault, template: errand.templateId }, 'the provider did not take the template');
    if (providerId !== null) return;
    const recorded = afterFault(fault, this.clock.now());
    await this.unitOfWork.run(errand.organizationId, () => this.templates.record(errand, recorded));
  }
}

const MINUTE = 60_000;

const afterFault = (fault: unknown, now: Date): Recorded => {
  const reason = fault instanceof Error ? fault.message : 'our own fault';
  const recorded = { providerId: null, category: null, reason };
  if (!(fault instanceof UpstreamFault) || fault.outcome === 'unknown')
    return { ...recorded, state: 'pending', lookAt: null };
  if (!fault.retryable) return { ...recorded, state: 'rejected', lookAt: null };
  return { ...recorded, state: 'submitting', lookAt: new Date(now.getTime() + MINUTE) };
};
