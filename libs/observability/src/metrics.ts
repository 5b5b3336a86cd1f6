import {
  AggregatorRegistry,
  Counter,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  Registry,
} from 'prom-client';

/** What one process counts. The worker writes its own beside its heartbeat; `/metrics` adds them up. */
export class Metrics {
  readonly registry = new Registry();

  readonly webhooks = new Counter({
    name: 'munshi_webhooks_total',
    help: 'Webhook requests by channel and outcome.',
    labelNames: ['channel', 'outcome'],
    registers: [this.registry],
  });

  readonly kept = new Counter({
    name: 'munshi_webhook_items_total',
    help: 'Messages, statuses and other items that webhooks brought, by channel.',
    labelNames: ['channel', 'item'],
    registers: [this.registry],
  });

  readonly handled = new Counter({
    name: 'munshi_messages_handled_total',
    help: 'Inbound messages by outcome of handling.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  readonly handling = new Histogram({
    name: 'munshi_message_handling_seconds',
    help: 'From the message being stored to its effects being committed.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    registers: [this.registry],
  });

  readonly sends = new Counter({
    name: 'munshi_sends_total',
    help: 'Send requests by channel and outcome.',
    labelNames: ['channel', 'outcome'],
    registers: [this.registry],
  });

  readonly breaker = new Gauge({
    name: 'munshi_breaker_open',
    help: 'Circuit breaker by channel account: 0 closed, 1 half open, 2 open.',
    labelNames: ['account'],
    aggregator: 'max',
    registers: [this.registry],
  });

  readonly reactions = new Counter({
    name: 'munshi_reactions_total',
    help: 'Reactions to events by name and outcome.',
    labelNames: ['reaction', 'outcome'],
    registers: [this.registry],
  });

  readonly swept = new Counter({
    name: 'munshi_swept_total',
    help: 'What the sweeper found that a wake-up should have: rising means lost wake-ups.',
    labelNames: ['what'],
    registers: [this.registry],
  });
}

export type MetricsSnapshot = MetricObjectWithValues<never>[];

/** Prometheus text of several processes' metrics added up. */
export const addUp = async (snapshots: readonly object[]): Promise<string> =>
  AggregatorRegistry.aggregate(snapshots as MetricsSnapshot[]).metrics();

export { Gauge, Registry } from 'prom-client';
