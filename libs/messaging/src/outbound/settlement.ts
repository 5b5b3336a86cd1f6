import type { FoundMessage } from '@munshi/channels';
import { CONFIG, type Config } from '@munshi/config';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { type ChannelRoute, ChannelRoutes } from '../accounts/channel-route.js';
import { Channels } from '../accounts/channels.js';
import { Wake } from '../queues/wake.js';
import { accepted, MOST_ATTEMPTS } from './outcome.js';
import { Outcomes } from './outcomes.js';
import * as sql from './settling.sql.js';
import { Spending } from './spending.js';

/** A request ends within its 10 s timeout; one that is three times as old has lost its sender. */
export const ABANDONED_AFTER_MS = 30_000;
/** The provider's clock need not agree with ours. */
const CLOCK_SKEW_MS = 60_000;

/** After so many deadlines a person looks at it, though the provider could not be asked all the while. */
const PATIENT_DEADLINES = 6;

/** They are asked about side by side, and some hundreds in turn, so that other numbers have theirs. */
const AT_ONCE = 8;
const A_LOOK = 200;
const MOST_LOOKS = 10;

/** What the provider's list says of a request. */
type Sought = { readonly providerMessageId: string } | 'absent' | 'unclear' | 'unasked';

/** Finds out what became of requests that nobody heard back from, and parks what stays unknown. */
@Injectable()
export class Settlement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outcomes: Outcomes,
    private readonly spending: Spending,
    private readonly routes: ChannelRoutes,
    private readonly channels: Channels,
    private readonly wake: Wake,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What is left when it is `ended` is asked about when its turn comes again. */
  async settle(channelAccountId: Id, ended?: AbortSignal): Promise<void> {
    const route = this.routes.byId(channelAccountId);
    if (route === undefined) return;
    const now = this.clock.now();
    const abandonedBefore = new Date(now.getTime() - ABANDONED_AFTER_MS);
    await this.unitOfWork.run(route.organizationId, () =>
      this.unitOfWork.execute(sql.abandon, [route.id, abandonedBefore]),
    );
    for (let looks = 0, left = true; left && looks < MOST_LOOKS; looks += 1)
      left = ended?.aborted !== true && (await this.look(route, now, ended));
  }

  /** Some of them: they are put off before anybody is asked, so that whoever dies asking holds up nobody else's. */
  private async look(route: ChannelRoute, now: Date, ended?: AbortSignal): Promise<boolean> {
    const { UNKNOWN_OUTCOME_DEADLINE: deadline } = this.config;
    const rows = await this.unitOfWork.run(route.organizationId, () =>
      this.unitOfWork.rows(sql.takeUnknown, [route.id, now, deadline, A_LOOK]),
    );
    rows.sort((left, right) => left.startedAt.getTime() - right.startedAt.getTime());
    // Of one conversation one after the other: which of the provider's messages is whose is a matter of their order.
    const lines = Map.groupBy(rows, ({ conversationId }) => conversationId).values();
    const ask = async (): Promise<void> => {
      for (const line of lines)
        for (const row of line) if (ended?.aborted !== true) await this.tryToSettle(route, row, now);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    return rows.length === A_LOOK;
  }

  private async tryToSettle(route: ChannelRoute, row: sql.UnknownRow, now: Date): Promise<void> {
    try {
      await this.settleOne(route, row, now);
    } catch (error) {
      this.logger.error({ err: error, outbound: row.id }, 'settling failed; it is tried again');
    }
  }

  private async settleOne(route: ChannelRoute, row: sql.UnknownRow, now: Date): Promise<void> {
    const deadlines = (now.getTime() - row.startedAt.getTime()) / this.config.UNKNOWN_OUTCOME_DEADLINE;
    const found = await this.seek(route, row);
    if (typeof found === 'string' && deadlines <= (found === 'unasked' ? PATIENT_DEADLINES : 1)) return;
    const state = typeof found === 'string' ? await this.giveUp(route, row, found) : 'accepted';
    if (typeof found !== 'string')
      await this.outcomes.found(route, accepted(row.id, found.providerMessageId));
    this.logger.warn({ outbound: row.id, outcome: state }, 'an unknown outcome is settled');
  }

  /** While the provider is away nobody can be asked, which says nothing of what it had taken before. */
  private async seek(route: ChannelRoute, row: sql.UnknownRow): Promise<Sought> {
    const since = new Date(row.startedAt.getTime() - CLOCK_SKEW_MS);
    const { toAddress: to, text } = row;
    try {
      const found = await this.channels.of(route).findSent({ to, text, since });
      return found === null ? 'unclear' : await this.among(found, route, row);
    } catch (error) {
      this.logger.warn({ err: error, outbound: row.id }, 'the provider could not be asked');
      return 'unasked';
    }
  }

  /**
   * The list knows texts, not our ids: a message that another row already claims is not ours, and while there are fewer
   * messages than rows with this very text, nobody can say whose one is. It has certainly not been taken where nothing at
   * all is left: whatever its words, since nobody has promised that a template is listed as we would write it.
   */
  private async among(
    found: readonly FoundMessage[],
    route: ChannelRoute,
    row: sql.UnknownRow,
  ): Promise<Sought> {
    const ids = found.map(({ providerMessageId }) => providerMessageId);
    const [free, alike] = await this.unitOfWork.run(route.organizationId, () =>
      Promise.all([
        this.unitOfWork.rows(sql.free, [route.id, ids]),
        this.unitOfWork.one(sql.alike, [row.conversationId, row.toAddress, row.text]),
      ]),
    );
    if (free.length === 0) return 'absent';
    const saying = new Set(found.filter(({ saysIt }) => saysIt).map((message) => message.providerMessageId));
    const [first, ...others] = free.filter(({ providerMessageId }) => saying.has(providerMessageId));
    return first !== undefined && others.length + 1 >= (alike?.rows ?? 1) ? first : 'unclear';
  }

  /** Waits for another request, where its provider has certainly not seen the one before; else a person looks at it. */
  private async giveUp(
    route: ChannelRoute,
    row: sql.UnknownRow,
    found: Sought,
  ): Promise<'queued' | 'parked'> {
    const mayAgain = row.purpose !== 'reply' && row.attempts < MOST_ATTEMPTS;
    const state = mayAgain && found === 'absent' ? 'queued' : 'parked';
    const detail = state === 'parked' ? 'nobody knows whether it was sent; it was not repeated' : null;
    await this.unitOfWork.run(route.organizationId, async () => {
      const given = await this.unitOfWork.one(sql.giveUp, [row.id, row.attempts, state, detail]);
      if (given === null || state === 'parked') return;
      if (given.costMicros !== null) {
        await this.unitOfWork.execute(sql.takeBack, [[row.id]]);
        await this.spending.change([
          { month: given.costMonth, batch: given.batch, micros: -given.costMicros },
        ]);
      }
      this.unitOfWork.afterCommit(() => {
        this.wake.sender(route.organizationId, route.id);
      });
    });
    return state;
  }
}
