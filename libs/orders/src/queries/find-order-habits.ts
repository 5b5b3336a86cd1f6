import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

/** A shop that usually orders on this day of the week. */
export interface OrderHabit {
  readonly shopId: Id;
  readonly conversationId: Id;
  /** What it orders most often. */
  readonly product: string;
}

/** In four of the last six weeks, on this very day of the week, and not within the last days. */
const WEEKS = 6;
const LEAST = 4;
const LATELY = 3;

const habits = statement<OrderHabit, [Id, Date, string]>(
  'orders.habits',
  `WITH placed AS (
     SELECT id, shop_id, conversation_id, confirmed_at, (confirmed_at AT TIME ZONE $3)::date AS day FROM orders
     WHERE organization_id = $1 AND confirmed_at >= $2::timestamptz - interval '${WEEKS} weeks' - interval '1 day'
       AND confirmed_at < $2 AND status <> 'cancelled'
   ), usual AS (
     SELECT shop_id FROM placed GROUP BY shop_id
     HAVING count(DISTINCT day) FILTER (
         WHERE ($2::timestamptz AT TIME ZONE $3)::date - day IN (7, 14, 21, 28, 35, 42)) >= ${LEAST}
       AND max(day) < ($2::timestamptz AT TIME ZONE $3)::date - ${LATELY}
   )
   SELECT u.shop_id AS "shopId", (
       SELECT p.conversation_id FROM placed p WHERE p.shop_id = u.shop_id AND p.conversation_id IS NOT NULL
       ORDER BY p.confirmed_at DESC LIMIT 1) AS "conversationId", (
       SELECT l.name FROM placed p JOIN order_lines l ON l.order_id = p.id WHERE p.shop_id = u.shop_id
       GROUP BY l.name ORDER BY count(*) DESC, l.name LIMIT 1) AS product
   FROM usual u
   WHERE EXISTS (SELECT FROM placed p WHERE p.shop_id = u.shop_id AND p.conversation_id IS NOT NULL)`,
);

/** Who usually orders on the day of the week that it is at this moment in the zone, and has not ordered lately. */
export class FindOrderHabits extends Query<readonly OrderHabit[]> {
  constructor(
    readonly organizationId: Id,
    readonly at: Date,
    readonly zone: string,
  ) {
    super();
  }
}

@QueryHandler(FindOrderHabits)
export class FindOrderHabitsHandler implements IQueryHandler<FindOrderHabits> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ organizationId, at, zone }: FindOrderHabits): Promise<readonly OrderHabit[]> {
    return this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(habits, [organizationId, at, zone]),
    );
  }
}
