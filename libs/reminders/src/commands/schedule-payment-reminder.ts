import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { Recipients } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { stepsOf } from '../domain/payment-ladder.js';
import { Reminders } from '../domain/reminders.js';

export interface OpenInvoice {
  readonly invoiceId: Id;
  readonly number: string;
  /** `2026-12-05`, in the seller's zone. */
  readonly dueOn: string;
  readonly shopId: Id;
  readonly conversationId: Id;
  /** When it was issued, or opened again. */
  readonly at: Date;
}

/** Schedules what is to come of the organization's ladder for an invoice, at its hour on the recipient's clock. */
export class SchedulePaymentReminderCommand extends Command<void> {
  constructor(
    readonly organizationId: Id,
    readonly invoice: OpenInvoice,
  ) {
    super();
  }
}

@CommandHandler(SchedulePaymentReminderCommand)
export class SchedulePaymentReminderHandler implements ICommandHandler<SchedulePaymentReminderCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly recipients: Recipients,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, invoice }: SchedulePaymentReminderCommand): Promise<void> {
    const { invoiceId, number, dueOn, shopId, conversationId, at } = invoice;
    return this.unitOfWork.run(organizationId, async () => {
      const [organization, [recipient]] = await Promise.all([
        this.organizations.find(organizationId),
        this.recipients.of([conversationId]),
      ]);
      const steps = stepsOf({
        dueOn,
        ladder: organization.paymentLadder,
        at: organization.remindersAt,
        zone: recipient?.zone ?? organization.timeZone,
        now: this.clock.now(),
      });
      const reminders = steps.map(({ days, dueAt, goodUntil }) => ({
        kind: 'payment' as const,
        identity: `payment:${invoiceId}:${days}`,
        subjectId: invoiceId,
        shopId,
        conversationId,
        detail: { number, dueOn },
        dueAt,
        goodUntil,
      }));
      await this.reminders.schedule(reminders, at);
    });
  }
}
