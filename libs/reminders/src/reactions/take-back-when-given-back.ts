import { type BodyOf, MessageGivenBack } from '@munshi/contracts';
import { type EventHead, type Reaction, ReactsTo } from '@munshi/messaging';
import { Injectable } from '@nestjs/common';
import { TakeBackReminderCommand, TakeBackReminderHandler } from '../commands/take-back-reminder.js';
import { reminderOf } from '../domain/reminder-message.js';

/** A reminder that has to wait says what is open when it leaves, or nothing: not what was open when it fell due. */
@Injectable()
@ReactsTo({ contract: MessageGivenBack, name: 'take-back-reminder-when-given-back', queue: 'reminders' })
export class TakeBackReminderWhenGivenBack implements Reaction<typeof MessageGivenBack> {
  constructor(private readonly takeBack: TakeBackReminderHandler) {}

  async handle(
    { identity: message, reason, until }: BodyOf<typeof MessageGivenBack>,
    { organizationId }: EventHead,
  ): Promise<void> {
    const identity = reminderOf(message);
    if (identity === null) return;
    await this.takeBack.execute(
      new TakeBackReminderCommand(organizationId, identity, reason, new Date(until)),
    );
  }
}
