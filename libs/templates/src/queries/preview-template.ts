import { UnitOfWork } from '@munshi/database';
import { type Id, refuse, type Result } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { TemplateNotFound } from '../commands/submit-template.js';
import { type NotRendered, render, type Rendered } from '../domain/render.js';
import type { TemplateLanguage } from '../domain/template.js';
import { Templates } from '../domain/templates.js';

type Outcome = Result<Rendered, TemplateNotFound | NotRendered>;

/** What a customer would read; with null for the values, what they would read with the examples. */
export class PreviewTemplate extends Query<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly name: string,
    readonly language: TemplateLanguage,
    readonly values: readonly string[] | null,
  ) {
    super();
  }
}

@QueryHandler(PreviewTemplate)
export class PreviewTemplateHandler implements IQueryHandler<PreviewTemplate> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
  ) {}

  execute({ organizationId, name, language, values }: PreviewTemplate): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const template = await this.templates.find(name, language);
      if (template === null) return refuse({ kind: 'template-not-found' });
      return render(template, values ?? template.examples);
    });
  }
}
