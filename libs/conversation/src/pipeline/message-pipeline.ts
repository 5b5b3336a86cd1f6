import { UnitOfWork } from '@munshi/database';
import { Clock } from '@munshi/kernel';
import { Conversations, Limiter } from '@munshi/messaging';
import { LOGGER, type Logger, Metrics } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { compose } from './compose.js';
import { errors } from './errors.js';
import { Flow, flow } from './flow.js';
import { logging } from './logging.js';
import type { MessageContext } from './message-context.js';
import { Notices } from './notices.js';
import { rateLimit } from './rate-limit.js';
import { session } from './session.js';
import { startOver } from './start-over.js';

/** How a message travels, in one array. */
@Injectable()
export class MessagePipeline {
  readonly run: (context: MessageContext) => Promise<void>;

  constructor(
    conversations: Conversations,
    unitOfWork: UnitOfWork,
    limiter: Limiter,
    notices: Notices,
    flows: Flow,
    clock: Clock,
    metrics: Metrics,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.run = compose<MessageContext>(
      logging(logger, metrics),
      errors(conversations, notices, clock, logger),
      rateLimit(limiter, conversations, notices, clock),
      startOver(logger, session(unitOfWork, conversations), flow(flows, conversations)),
    );
  }
}
