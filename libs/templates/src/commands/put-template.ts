import { UnitOfWork } from '@munshi/database';
import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { checkTemplate, type InvalidTemplate } from '../domain/template-check.js';
import type { Template } from '../domain/template.js';
import { Templates } from '../domain/templates.js';

/** A provider has it: its words stand there, and another text needs another name. */
export interface TemplateInUse {
  readonly kind: 'template-in-use';
  readonly name: string;
}

type Outcome = Result<Template, InvalidTemplate | TemplateInUse>;

/** Adds a template, or overwrites one that no provider has, or that all have rejected. */
export class PutTemplateCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly template: Template,
  ) {
    super();
  }
}

@CommandHandler(PutTemplateCommand)
export class PutTemplateHandler implements ICommandHandler<PutTemplateCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
  ) {}

  async execute({ organizationId, template }: PutTemplateCommand): Promise<Outcome> {
    const checked = checkTemplate(template);
    if (!checked.ok) return checked;
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const known = await this.templates.named(template.name, template.language);
      if (known?.registrations.some(({ state }) => state !== 'rejected'))
        return refuse({ kind: 'template-in-use', name: template.name });
      await this.templates.put(checked.value);
      return ok(checked.value);
    });
  }
}
