import { POOL, statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id, instantAt, localTimeAt } from '@munshi/kernel';
import { Recipients } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import { FindOrderHabits } from '@munshi/orders';
import { Organizations } from '@munshi/organizations';
import { type NewReminder, Reminders } from '@munshi/reminders';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type pg from 'pg';

const begin = statement<never, [Id, string]>(
  'order-nudges.begin',
  'UPDATE organizations SET nudged_on = $2::date WHERE id = $1 AND nudged_on IS DISTINCT FROM $2::date AND order_nudges',
);

/** What is not said by then is for another week. */
const GOOD_FOR = 6 * 3_600_000;

/** Once a day, where the organization wants it: shops that usually order on this day hear so at their hour. */
@Injectable()
export class ScheduleOrderNudges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
    private readonly recipients: Recipients,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Organizations that are left when it is `ended` stay due. */
  async schedule(ended?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<{ organization_id: Id }>({
      name: 'order-nudges.due',
      text: 'SELECT organization_id FROM due_order_nudges($1)',
      values: [now],
    });
    for (const { organization_id: id } of rows) {
      if (ended?.aborted === true) return;
      await this.scheduleIn(id, now).catch((error: unknown) => {
        this.logger.error({ err: error, organization: id }, 'nudges could not be scheduled');
      });
    }
  }

  private async scheduleIn(organizationId: Id, now: Date): Promise<void> {
    const { timeZone, remindersAt: minutes } = await this.organizations.find(organizationId);
    const { day } = localTimeAt(now, timeZone);
    await this.unitOfWork.run(organizationId, async () => {
      if ((await this.unitOfWork.execute(begin, [organizationId, day])) === 0) return;
      const habits = await this.queries.execute(new FindOrderHabits(organizationId, now, timeZone));
      const known = await this.recipients.of(habits.map(({ conversationId }) => conversationId));
      const zones = new Map(known.map(({ asked, zone }) => [asked, zone]));
      const nudges = habits.map(({ shopId, conversationId, product }): NewReminder => {
        const dueAt = instantAt({ day, minutes }, zones.get(conversationId) ?? timeZone);
        return {
          kind: 'order-nudge',
          identity: `order-nudge:${shopId}:${day}`,
          subjectId: shopId,
          shopId,
          conversationId,
          detail: { product },
          dueAt,
          goodUntil: new Date(dueAt.getTime() + GOOD_FOR),
        };
      });
      await this.reminders.schedule(nudges, now);
    });
  }
}
