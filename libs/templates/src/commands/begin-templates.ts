import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { type StandardTemplate, standardTemplates } from '@munshi/wording';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Templates } from '../domain/templates.js';

/**
 * Gives the organization the standard templates that it has not, and submits each where approval costs nothing and
 * nobody has to be asked: at these accounts.
 */
export class BeginTemplatesCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly submitAt: readonly Id[],
  ) {
    super();
  }
}

@CommandHandler(BeginTemplatesCommand)
export class BeginTemplatesHandler implements ICommandHandler<BeginTemplatesCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
    private readonly clock: Clock,
  ) {}

  /** Each in a unit of work of its own: whoever words one of them waits for no other. */
  async execute({ organizationId, submitAt }: BeginTemplatesCommand): Promise<void> {
    for (const standard of standardTemplates())
      await this.unitOfWork.run(organizationId, () => this.begin(standard, submitAt));
  }

  private async begin(standard: StandardTemplate, submitAt: readonly Id[]): Promise<void> {
    const { name, language } = standard;
    const whole = { ...standard, header: null, footer: null, buttons: [] };
    if ((await this.templates.find(name, language)) === null) await this.templates.put(whole);
    const known = await this.templates.named(name, language);
    for (const account of submitAt)
      if (known && !known.registrations.some(({ channelAccountId }) => channelAccountId === account))
        await this.templates.ask(known.id, account, null, this.clock.now());
  }
}
