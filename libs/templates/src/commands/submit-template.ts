import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RegistrationState } from '../domain/registration.js';
import type { TemplateLanguage } from '../domain/template.js';
import { Templates } from '../domain/templates.js';

export interface TemplateNotFound {
  readonly kind: 'template-not-found';
}

/** Its provider has it, or is being asked. */
export interface AlreadySubmitted {
  readonly kind: 'already-submitted';
  readonly state: RegistrationState;
}

type Outcome = Result<RegistrationState, TemplateNotFound | AlreadySubmitted>;

/**
 * Asks the provider of one of our numbers to approve a template; a worker makes the request. With `providerId` the
 * provider has it already (made in its own console), and is only asked how it stands.
 */
export class SubmitTemplateCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly name: string,
    readonly language: TemplateLanguage,
    readonly channelAccountId: Id,
    readonly providerId: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(SubmitTemplateCommand)
export class SubmitTemplateHandler implements ICommandHandler<SubmitTemplateCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
    private readonly clock: Clock,
  ) {}

  execute(command: SubmitTemplateCommand): Promise<Outcome> {
    const { organizationId, name, language, channelAccountId, providerId } = command;
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const known = await this.templates.named(name, language);
      if (known === null) return refuse({ kind: 'template-not-found' });
      const there = known.registrations.find((one) => one.channelAccountId === channelAccountId);
      // Without an answer nobody knows whether the provider has it; asked for again, it says so.
      const again = there === undefined || there.state === 'rejected' || there.providerId === null;
      if (!again && providerId === null) return refuse({ kind: 'already-submitted', state: there.state });
      return ok(await this.templates.ask(known.id, channelAccountId, providerId, this.clock.now()));
    });
  }
}
