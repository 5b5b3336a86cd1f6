import { randomUUID } from 'node:crypto';
import { Clock, type Id } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ProviderPayment, ProviderPayments } from '../domain/provider-payments.js';

/** A payment provider tells of money: written down once an event. @returns its id, or null where it was told before. */
export class KeepProviderPaymentCommand extends Command<Id | null> {
  constructor(
    readonly organizationId: Id,
    readonly told: Omit<ProviderPayment, 'id' | 'toldAt'>,
  ) {
    super();
  }
}

@CommandHandler(KeepProviderPaymentCommand)
export class KeepProviderPaymentHandler implements ICommandHandler<KeepProviderPaymentCommand> {
  constructor(
    private readonly payments: ProviderPayments,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, told }: KeepProviderPaymentCommand): Promise<Id | null> {
    const id = randomUUID();
    const isNew = await this.payments.keep(organizationId, { ...told, id, toldAt: this.clock.now() });
    return isNew ? id : null;
  }
}
