import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ReminderStatus } from '../domain/reminder-status.js';
import type { ReminderKind } from '../domain/reminder.js';

export interface ReminderView {
  readonly id: Id;
  readonly kind: ReminderKind;
  readonly subjectId: Id;
  readonly shopId: Id;
  readonly detail: unknown;
  readonly dueAt: Date;
  readonly status: ReminderStatus;
  /** Why it was held, cancelled or skipped. */
  readonly reason: string | null;
  readonly sentAt: Date | null;
}

/** By the time at which they are due, latest first; of one shop where it is named. */
export class FindReminders extends Query<Page<ReminderView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly shopId?: Id; readonly status?: ReminderStatus } = {},
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindReminders)
export class FindRemindersHandler implements IQueryHandler<FindReminders> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, of, after, limit }: FindReminders): Promise<Page<ReminderView>> {
    const { shopId, status } = of;
    const found = await this.reading.of(organizationId).reminder.findMany({
      where: { organizationId, ...(shopId && { shopId }), ...(status && { state: status }) },
      orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
      ...afterId(after, limit),
    });
    return pageAfterId(
      found,
      after,
      limit,
      ({ id, kind, subjectId, shopId: shop, detail, dueAt, state, reason, sentAt }) => ({
        id,
        kind: kind as ReminderKind,
        subjectId,
        shopId: shop,
        detail,
        dueAt,
        status: state as ReminderStatus,
        reason,
        sentAt,
      }),
    );
  }
}
