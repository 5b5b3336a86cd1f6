import { type Channel, SENDS_AT_ONCE } from '@munshi/channels';
import { FileLinks } from '@munshi/files';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger, Metrics } from '@munshi/observability';
import { CircuitOpen, UpstreamFault } from '@munshi/resilience';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { ChannelRoutes } from '../accounts/channel-route.js';
import { Channels } from '../accounts/channels.js';
import { Wake } from '../queues/wake.js';
import { type ClaimedMessage, Claims } from './claims.js';
import { accepted, type Outcome, outcomeOf, released } from './outcome.js';
import { Outcomes } from './outcomes.js';
import { ABANDONED_AFTER_MS } from './settlement.js';

const MOST_A_CLAIM = 128;

interface Pump {
  inFlight: number;
  claiming: boolean;
  /** Somebody woke it while it was claiming. */
  again: boolean;
  /** The breaker is open: nothing is claimed until then (ms since epoch). */
  closedUntil: number;
}

/** Speaks to the providers: claims what may go out, makes each request once, and writes down what became of it. */
@Injectable()
export class Sender implements BeforeApplicationShutdown {
  private readonly pumps = new Map<Id, Pump>();
  private stopped = false;
  private idle: (() => void)[] = [];

  constructor(
    private readonly claims: Claims,
    private readonly outcomes: Outcomes,
    private readonly routes: ChannelRoutes,
    private readonly channels: Channels,
    private readonly wake: Wake,
    private readonly links: FileLinks,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Sends what is due from this account. Resolves when nothing more can be claimed; requests may still be under way. */
  async pump(channelAccountId: Id): Promise<void> {
    const route = this.routes.byId(channelAccountId);
    if (route === undefined || this.stopped) return;
    const pump = this.pumpOf(channelAccountId);
    if (pump.claiming) {
      pump.again = true;
      return;
    }
    pump.claiming = true;
    try {
      for (let more = true; more; more = this.wokenAgain(pump)) while (await this.claimSome(route, pump));
    } finally {
      pump.claiming = false;
      this.tellIdle();
    }
  }

  /** Waits for the claims and requests under way: their outcomes are worth more than a quick end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.busy()) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private wokenAgain(pump: Pump): boolean {
    const { again } = pump;
    pump.again = false;
    return again;
  }

  /** Whether to look for more at once. */
  private async claimSome(route: ChannelRoute, pump: Pump): Promise<boolean> {
    const wait = pump.closedUntil - this.clock.now().getTime();
    if (wait > 0) {
      this.wake.sender(route.organizationId, route.id, wait);
      return false;
    }
    const room = Math.min(MOST_A_CLAIM, SENDS_AT_ONCE - pump.inFlight);
    if (room <= 0 || this.stopped) return false;
    // After a pause one message goes ahead, to see whether the provider is back; what became of it says when to go on.
    const probing = pump.closedUntil > 0;
    const since = this.clock.now().getTime();
    // Opened before anything is started: of an account that lacks what its channel needs, everything stays queued.
    const channel = this.channels.of(route);
    const { started, moreIn } = await this.claims.claim(route, probing ? 1 : room);
    this.sendAll(route, channel, pump, started, since);
    if (moreIn !== null && moreIn > 0) this.wake.sender(route.organizationId, route.id, moreIn);
    return moreIn === 0 && !(probing && started.length > 0);
  }

  private sendAll(
    route: ChannelRoute,
    channel: Channel,
    pump: Pump,
    messages: readonly ClaimedMessage[],
    claimedSince: number,
  ): void {
    // This machine stood still: its messages count as abandoned, and what becomes of them is the settlement's to say.
    const late = this.clock.now().getTime() - claimedSince >= ABANDONED_AFTER_MS;
    if (late)
      return this.logger.warn({ account: route.id, messages: messages.length }, 'claimed too long ago');
    for (const message of messages) void this.send(route, channel, pump, message);
  }

  private async send(
    route: ChannelRoute,
    channel: Channel,
    pump: Pump,
    message: ClaimedMessage,
  ): Promise<void> {
    pump.inFlight += 1;
    const probing = pump.closedUntil > 0;
    try {
      const outcome = this.stopped
        ? released(message.id, this.clock.now())
        : await this.request(route, channel, message);
      this.notice(route, pump, outcome, message);
      await this.outcomes.record(route, outcome);
      if (message.probes && outcome.state === 'accepted') await this.outcomes.letIn(route);
    } catch (error) {
      // The row says that the request was started, so the settlement will find it.
      this.logger.error(
        { err: error, trace: message.traceId, outbound: message.id },
        'an outcome was not kept',
      );
    } finally {
      pump.inFlight -= 1;
      this.tellIdle();
    }
    if (probing || pump.inFlight === SENDS_AT_ONCE - MOST_A_CLAIM) this.goOn(route);
  }

  private async request(
    { organizationId }: ChannelRoute,
    channel: Channel,
    message: ClaimedMessage,
  ): Promise<Outcome & { fault?: unknown }> {
    const { document, replyTo, template } = message;
    const whom = {
      ref: message.id,
      to: message.toAddress,
      // Each request has a link of its own: an earlier one may have ended.
      ...(document && {
        document: { link: this.links.to({ organizationId, ...document }), name: document.name },
      }),
    };
    try {
      if (template !== null) {
        const { providerMessageId } = await channel.sendTemplate({ ...whom, ...template });
        return accepted(message.id, providerMessageId);
      }
      const { providerMessageId } = await channel.send({
        ...whom,
        text: message.text,
        choices: message.choices,
        ...(message.choicesLabel !== null && { choicesLabel: message.choicesLabel }),
        ...(replyTo !== null && { replyTo }),
      });
      return accepted(message.id, providerMessageId);
    } catch (fault) {
      return { ...outcomeOf(message, fault, this.clock.now()), fault };
    }
  }

  private notice(
    route: ChannelRoute,
    pump: Pump,
    outcome: Outcome & { fault?: unknown },
    message: ClaimedMessage,
  ): void {
    this.metrics.sends.inc({ channel: route.channel, outcome: outcome.state });
    if (outcome.fault instanceof CircuitOpen)
      pump.closedUntil = this.clock.now().getTime() + (outcome.fault.retryAfterMs ?? 1000);
    else if (answered(outcome.fault)) pump.closedUntil = 0;
    const line = { trace: message.traceId, outbound: message.id, outcome: outcome.state, code: outcome.code };
    if (outcome.state === 'accepted') this.logger.info(line, 'sent');
    else this.logger.warn({ ...line, err: outcome.fault }, 'not sent');
  }

  private busy(): boolean {
    return [...this.pumps.values()].some(({ inFlight, claiming }) => inFlight > 0 || claiming);
  }

  private tellIdle(): void {
    if (this.idle.length > 0 && !this.busy()) for (const resolve of this.idle.splice(0)) resolve();
  }

  /** There was no room for more, or nobody knew whether the provider is back; now it may be otherwise. */
  private goOn(route: ChannelRoute): void {
    this.pump(route.id).catch((error: unknown) => {
      this.logger.warn({ err: error, account: route.id }, 'claiming failed; the sweeper tries again');
    });
  }

  private pumpOf(channelAccountId: Id): Pump {
    const known = this.pumps.get(channelAccountId);
    if (known !== undefined) return known;
    const pump = { inFlight: 0, claiming: false, again: false, closedUntil: 0 };
    this.pumps.set(channelAccountId, pump);
    return pump;
  }
}

/** Accepted or refused: the provider is there. */
const answered = (fault: unknown): boolean =>
  fault === undefined || (fault instanceof UpstreamFault && fault.status !== undefined);
