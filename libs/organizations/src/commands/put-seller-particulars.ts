import { done, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Organizations } from '../domain/organization.js';
import { checkSeller, type InvalidSeller, type SellerParticulars } from '../domain/seller-particulars.js';

/** Says who sells, on papers that are issued from now on. */
export class PutSellerParticularsCommand extends Command<Result<void, InvalidSeller>> {
  constructor(
    readonly organizationId: Id,
    readonly particulars: SellerParticulars,
  ) {
    super();
  }
}

@CommandHandler(PutSellerParticularsCommand)
export class PutSellerParticularsHandler implements ICommandHandler<PutSellerParticularsCommand> {
  constructor(private readonly organizations: Organizations) {}

  async execute(command: PutSellerParticularsCommand): Promise<Result<void, InvalidSeller>> {
    const { organizationId, particulars } = command;
    const { phoneRegion } = await this.organizations.find(organizationId);
    const checked = checkSeller(particulars, phoneRegion);
    if (!checked.ok) return checked;
    await this.organizations.putParticulars(organizationId, checked.value);
    return done;
  }
}
