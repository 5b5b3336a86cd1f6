import { randomUUID } from 'node:crypto';
import type { InboundItem, StatusItem } from '@munshi/channels';
import { type ChannelRoute, ChannelRoutes, Inbox } from '@munshi/messaging';
import { type SimulatorAccount, SimulatorReports } from '@munshi/simulator';
import { Injectable } from '@nestjs/common';

/** Gives what the simulated provider tells to the intake of the real ones. */
@Injectable()
export class InboxReports extends SimulatorReports {
  constructor(
    private readonly inbox: Inbox,
    private readonly routes: ChannelRoutes,
  ) {
    super();
  }

  async keepMessages(account: SimulatorAccount, items: readonly InboundItem[]): Promise<void> {
    await this.inbox.keepMessages(await this.routeOf(account), items, randomUUID());
  }

  async keepStatuses(account: SimulatorAccount, items: readonly StatusItem[]): Promise<void> {
    await this.inbox.keepStatuses(await this.routeOf(account), items);
  }

  private async routeOf({ id }: SimulatorAccount): Promise<ChannelRoute> {
    if (this.routes.byId(id) === undefined) await this.routes.refresh();
    const route = this.routes.byId(id);
    if (route === undefined) throw new Error('the simulator account has no route');
    return route;
  }
}
