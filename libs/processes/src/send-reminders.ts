import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Reminders } from '@munshi/reminders';
import { Inject, Injectable } from '@nestjs/common';
import { ReminderDesk } from './reminder-desk.js';

const A_BATCH = 100;
const LANES = 3;

/**
 * Tells what is due. A batch is one transaction: a reminder is marked as sent together with the message that says it, so
 * one that is killed has said nothing, and several workers share the rows.
 */
@Injectable()
export class SendReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: Reminders,
    private readonly desk: ReminderDesk,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What is left when it is `ended` stays due. */
  async send(ended?: AbortSignal): Promise<void> {
    for (const organizationId of await this.reminders.organizations(this.clock.now()))
      await this.sendIn(organizationId, ended).catch((error: unknown) => {
        this.logger.error({ err: error, organization: organizationId }, 'reminders could not be sent');
      });
  }

  /** A batch that was full is followed by as many at once as make one worker's processor busy. */
  private async sendIn(organizationId: Id, ended?: AbortSignal): Promise<void> {
    const more = async (): Promise<boolean> =>
      ended?.aborted !== true && (await this.sendSome(organizationId));
    if (!(await more())) return;
    const lane = async (): Promise<void> => {
      while (await more());
    };
    // All are waited for, also where one fails: the next round would work beside those that are left.
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    const failed = lanes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Whether there may be more. */
  private sendSome(organizationId: Id): Promise<boolean> {
    return this.unitOfWork.run(organizationId, async () => {
      const now = this.clock.now();
      const due = await this.reminders.due(now, A_BATCH);
      if (due.length > 0) await this.desk.deal(organizationId, due, now);
      return due.length === A_BATCH;
    });
  }
}
