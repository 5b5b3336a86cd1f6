import { type Page, pageOf, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Registration, RegistrationState } from '../domain/registration.js';
import type { Template, TemplateButton, TemplateCategory, TemplateLanguage } from '../domain/template.js';

export interface TemplateView extends Template {
  readonly registrations: readonly Registration[];
}

/** In the order of their names and languages. `after` is `name/language`. */
export class FindTemplates extends Query<Page<TemplateView>> {
  constructor(
    readonly organizationId: Id,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindTemplates)
export class FindTemplatesHandler implements IQueryHandler<FindTemplates> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, after, limit }: FindTemplates): Promise<Page<TemplateView>> {
    const [name = '', language = ''] = after?.split('/') ?? [];
    const found = await this.reading.of(organizationId).template.findMany({
      where: {
        organizationId,
        ...(after !== null && { OR: [{ name: { gt: name } }, { name, language: { gt: language } }] }),
      },
      include: { registrations: { orderBy: { channelAccountId: 'asc' } } },
      orderBy: [{ name: 'asc' }, { language: 'asc' }],
      take: limit + 1,
    });
    return pageOf(
      found,
      limit,
      ({ id: _, organizationId: __, updatedAt: ___, registrations, ...template }) => ({
        ...template,
        language: template.language as TemplateLanguage,
        category: template.category as TemplateCategory,
        buttons: template.buttons as unknown as TemplateButton[],
        registrations: registrations.map(({ channelAccountId, state, providerId, category, reason }) => ({
          channelAccountId,
          state: state as RegistrationState,
          providerId,
          category: category as TemplateCategory | null,
          reason,
        })),
      }),
      (template) => `${template.name}/${template.language}`,
    );
  }
}
