import { randomUUID } from 'node:crypto';
import { Clock, type Id } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type PaymentClaim, PaymentClaims } from '../domain/payment-claims.js';

const LONGEST = 500;

/** "I paid 5000": noted for staff, once a message; said again while it is open it stays one. @returns whether it is new. */
export class NotePaymentClaimCommand extends Command<boolean> {
  constructor(
    readonly organizationId: Id,
    readonly claim: Omit<PaymentClaim, 'id' | 'currency' | 'claimedAt'>,
  ) {
    super();
  }
}

@CommandHandler(NotePaymentClaimCommand)
export class NotePaymentClaimHandler implements ICommandHandler<NotePaymentClaimCommand> {
  constructor(
    private readonly claims: PaymentClaims,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, claim }: NotePaymentClaimCommand): Promise<boolean> {
    const { currency } = await this.organizations.find(organizationId);
    return this.claims.note(organizationId, {
      ...claim,
      words: claim.words && claim.words.toWellFormed().slice(0, LONGEST),
      id: randomUUID(),
      currency,
      claimedAt: this.clock.now(),
    });
  }
}
