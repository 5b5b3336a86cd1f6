import { Deliveries, QueueWake, Sender, Statuses } from '@munshi/messaging';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

/** A worker that has something to be sent or dispatched does it itself, without the way through a queue. */
@Injectable()
export class LocalWork implements OnApplicationBootstrap {
  constructor(
    private readonly wake: QueueWake,
    private readonly sender: Sender,
    private readonly statuses: Statuses,
    private readonly deliveries: Deliveries,
  ) {}

  onApplicationBootstrap(): void {
    this.wake.serve({
      sender: (_, channelAccountId) => this.sender.pump(channelAccountId),
      statuses: (_, channelAccountId) => this.statuses.apply(channelAccountId),
      event: (organizationId, eventId) => this.deliveries.dispatch(organizationId, eventId),
    });
  }
}
