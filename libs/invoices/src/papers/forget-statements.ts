import { FileStore } from '@munshi/files';
import { Clock } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { STATEMENTS } from './papers.js';

/** A parked message may still be replayed for so long; whoever wants the figures later asks for a new one. */
const KEPT_FOR = 30 * 86_400_000;

/** Statements are drawn each time that one is wanted, so old ones are let go of; invoices and credit notes never are. */
@Injectable()
export class ForgetStatements {
  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async forget(): Promise<void> {
    const cleared = await this.files.clear(STATEMENTS, new Date(this.clock.now().getTime() - KEPT_FOR));
    if (cleared > 0) this.logger.info({ cleared }, 'old statements let go of');
  }
}
