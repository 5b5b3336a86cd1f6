import type {
  ChannelName,
  InboundItem,
  Intake,
  OtherItem,
  RawRequest,
  Signer,
  StatusItem,
} from '@munshi/channels';
import { type ChannelRoute, ChannelRoutes, Inbox, Webhooks } from '@munshi/messaging';
import { LOGGER, type Logger, Metrics } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { BadCallers } from './bad-callers.js';
import { SetupHints } from './setup-hints.js';

/** The HTTP status of a webhook's answer. 200 is given only once everything in it is committed. */
export type WebhookStatus = 200 | 400 | 401 | 503;

export interface Caller {
  /** The address of the socket's other end. */
  readonly peer: string;
  /** Follows what the request brings, from the access log to the last status. */
  readonly traceId: string;
}

/** Turns a provider's request into stored rows. Nothing is decided here: a worker does that, from the rows. */
@Injectable()
export class WebhookIntake {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly routes: ChannelRoutes,
    private readonly inbox: Inbox,
    private readonly badCallers: BadCallers,
    private readonly hints: SetupHints,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async receive(channel: ChannelName, request: RawRequest, caller: Caller): Promise<WebhookStatus> {
    const status = await this.answer(channel, request, caller);
    this.metrics.webhooks.inc({ channel, outcome: status });
    return status;
  }

  private async answer(
    channel: ChannelName,
    request: RawRequest,
    { peer, traceId }: Caller,
  ): Promise<WebhookStatus> {
    const webhook = this.webhooks.of(channel);
    const signer = webhook.authentic(request);
    if (!signer.ok) {
      if (signer.refusal.why === 'wrong-signature') this.hints.wrongSignature(channel);
      await this.badCallers.slowDown(peer);
      return 401;
    }
    const intake = webhook.parse(request);
    if (!intake.ok) return 400;
    try {
      await this.keep(channel, signer.value, intake.value, traceId);
      return 200;
    } catch (error) {
      this.logger.error({ err: error, trace: traceId, channel }, 'a webhook could not be stored');
      return 503;
    }
  }

  private async keep(channel: ChannelName, signer: Signer, intake: Intake, traceId: string): Promise<void> {
    const ours = (accountKey: string | null): ChannelRoute | undefined =>
      accountKey !== null && signer.accountKeys.has(accountKey)
        ? this.routes.find(channel, accountKey)
        : undefined;
    const { messages, statuses, others } = intake;
    this.count(channel, intake);
    // Nearly every request brings one thing.
    const [only] = messages;
    const route = only && messages.length === 1 ? ours(only.accountKey) : undefined;
    if (route && statuses.length === 0 && others.length === 0)
      return this.inbox.keepMessages(route, messages, traceId);

    const toOthers = messages.filter(({ accountKey }) => ours(accountKey) === undefined);
    for (const { accountKey } of toOthers) this.hints.notOurs(channel, accountKey);
    const strangers = [
      ...toOthers.map(asOther('message')),
      ...statuses.filter(({ accountKey }) => ours(accountKey) === undefined).map(asOther('status')),
      ...others,
    ].map((item) => ({ ...item, ours: ours(item.accountKey) }));
    const signers = [...signer.accountKeys].map((key) => this.routes.find(channel, key));
    const signerRoute = signers.find((found) => found !== undefined);
    await Promise.all([
      ...byRoute(messages, ours).map(([account, items]) => this.inbox.keepMessages(account, items, traceId)),
      ...byRoute(statuses, ours).map(([account, items]) => this.inbox.keepStatuses(account, items)),
      strangers.length > 0 && signerRoute ? this.inbox.keepOthers(signerRoute, strangers) : undefined,
    ]);
  }

  private count(channel: ChannelName, { messages, statuses, others }: Intake): void {
    if (messages.length > 0) this.metrics.kept.inc({ channel, item: 'message' }, messages.length);
    if (statuses.length > 0) this.metrics.kept.inc({ channel, item: 'status' }, statuses.length);
    if (others.length > 0) this.metrics.kept.inc({ channel, item: 'other' }, others.length);
  }
}

/** A message or status for a number that is not ours is kept as what it is, and never answered. */
const asOther =
  (field: string) =>
  ({ accountKey, raw }: InboundItem | StatusItem): OtherItem => ({
    accountKey,
    field: `${field}-for-another-number`,
    raw,
  });

const byRoute = <Item extends { readonly accountKey: string }>(
  items: readonly Item[],
  ours: (accountKey: string) => ChannelRoute | undefined,
): [ChannelRoute, Item[]][] => {
  const grouped = new Map<ChannelRoute, Item[]>();
  for (const item of items) {
    const route = ours(item.accountKey);
    if (route === undefined) continue;
    const group = grouped.get(route);
    if (group) group.push(item);
    else grouped.set(route, [item]);
  }
  return [...grouped];
};
