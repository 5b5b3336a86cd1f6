import { SendingTroubled } from '@munshi/contracts';
import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import type { TemplateUse } from '@munshi/templates';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../outbox/outbox.js';
import { Wake } from '../queues/wake.js';

/** An account that the provider does not let in is tried with one message so often. */
export const PROBE_EVERY_MS = 60_000;
/** Marketing rests so long when the provider says that too much of it is unwanted. */
const STANDING_MS = 3_600_000;

/** What keeps an account from sending all or some. */
export interface Trouble {
  readonly cause: 'credentials' | 'standing';
  /** In answer to the request, or later by a status: only the same can tell that it is over. */
  readonly toldBy: 'answer' | 'status';
  readonly code: string | null;
  readonly detail: string | null;
  /** What the refused message was worded by. */
  readonly template: Pick<TemplateUse, 'name' | 'language'> | null;
}

/** Credentials outrank a standing, which could not be made worse meanwhile. */
const begin = statement<{ fresh: boolean }, [Id, string, string, string | null, string | null, number]>(
  'troubles.begin',
  `WITH before AS MATERIALIZED (SELECT id, trouble FROM channel_accounts WHERE id = $1 FOR NO KEY UPDATE)
   UPDATE channel_accounts a SET trouble = $2, trouble_told_by = $3, trouble_code = $4, trouble_detail = $5,
     troubled_at = CASE WHEN b.trouble = $2 THEN a.troubled_at ELSE clock_timestamp() END,
     stopped_until = clock_timestamp() + $6::double precision * interval '1 millisecond'
   FROM before b WHERE a.id = b.id AND (b.trouble IS DISTINCT FROM 'credentials' OR $2 = 'credentials')
   RETURNING b.trouble IS DISTINCT FROM $2 AS fresh`,
);

const probing = statement<never, [Id, number]>(
  'troubles.probing',
  `UPDATE channel_accounts SET stopped_until = clock_timestamp() + $2::double precision * interval '1 millisecond'
   WHERE id = $1 AND trouble = 'credentials'`,
);

const end = statement<never, [Id, string | null, Date | null]>(
  'troubles.end',
  `UPDATE channel_accounts SET trouble = NULL, trouble_told_by = NULL, trouble_code = NULL, trouble_detail = NULL,
     troubled_at = NULL, stopped_until = NULL
   WHERE id = $1 AND trouble IS NOT NULL AND ($2::text IS NULL OR (trouble = 'credentials' AND trouble_told_by = $2))
     AND ($3::timestamptz IS NULL OR troubled_at < $3)`,
);

/**
 * A number that cannot send, or should send less. It is a column of the account: every worker that claims for it sees it,
 * and no attempt is spent on what would be refused.
 */
@Injectable()
export class Troubles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly wake: Wake,
    private readonly clock: Clock,
  ) {}

  /** Announced once while it lasts. Joins the open unit of work. */
  async begin(channelAccountId: Id, { cause, toldBy, code, detail, template }: Trouble): Promise<void> {
    const rests = cause === 'credentials' ? PROBE_EVERY_MS : STANDING_MS;
    const begun = await this.unitOfWork.one(begin, [channelAccountId, cause, toldBy, code, detail, rests]);
    if (begun?.fresh !== true) return;
    const at = this.clock.now().toISOString();
    const worded = template && { name: template.name, language: template.language };
    await this.outbox.announce(SendingTroubled, {
      at,
      channelAccountId,
      cause,
      template: worded,
      code,
      detail,
    });
  }

  /** One goes ahead; nothing else does until it has had its time. Joins the open unit of work. */
  async probing(channelAccountId: Id): Promise<void> {
    await this.unitOfWork.execute(probing, [channelAccountId, PROBE_EVERY_MS]);
  }

  /**
   * The provider lets it in again (what was started at that time got through), or staff say so (null). Joins the open unit
   * of work.
   */
  async end(
    channelAccountId: Id,
    toldBy: Trouble['toldBy'] | null,
    startedAt: Date | null = null,
  ): Promise<boolean> {
    const ended = (await this.unitOfWork.execute(end, [channelAccountId, toldBy, startedAt])) > 0;
    const { organizationId } = this.unitOfWork;
    if (ended)
      this.unitOfWork.afterCommit(() => {
        this.wake.sender(organizationId, channelAccountId);
      });
    return ended;
  }
}
