import { isAway, isHeldElsewhere } from '@munshi/database';
import { LOGGER, type Logger } from '@munshi/observability';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  HttpStatus,
  Inject,
  Injectable,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tooLarge } from '../server.js';

/**
 * Every answer that is no success looks alike, whoever gives it: our code, Nest (an unknown route, a guard) or the
 * server below it (bad JSON, a body too large): `{error}` in words, and what else is known.
 */
@Catch()
@Injectable()
export class ApiErrors implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.raw.headersSent) {
      reply.raw.destroy(); // half of an answer is out: the caller must see that it is no whole one
      return;
    }
    const later = laterFor(fault);
    if (fault instanceof HttpException) {
      const isTooLarge = fault.getStatus() === TOO_LARGE;
      const words = isTooLarge ? { error: tooLarge(http.getRequest<FastifyRequest>()) } : wordsOf(fault);
      void reply.status(fault.getStatus()).send(words);
    } else if (isDataFault(fault))
      void reply.status(400).send({ error: 'This holds something that cannot be stored.' });
    else if (later !== null) {
      this.logger.warn({ err: fault }, 'a request has to be made again');
      void reply.status(503).header('retry-after', '1').send({ error: later });
    } else {
      this.logger.error({ err: fault }, 'a request failed');
      void reply.status(500).send({ error: 'Something failed here; the log says what.' });
    }
  }
}

const TOO_LARGE: number = HttpStatus.PAYLOAD_TOO_LARGE;

/** Nest's own exceptions carry `{statusCode, message, error}`. */
const wordsOf = (fault: HttpException): object => {
  const response = fault.getResponse();
  return typeof response === 'object' && !('statusCode' in response) ? response : { error: fault.message };
};

/** What was asked is as it was before, and may be asked for again; null where nobody can say so. */
const laterFor = (fault: unknown): string | null => {
  if (isHeldElsewhere(fault)) return 'Somebody else is at this just now. Ask again in a moment.';
  return isAway(fault) ? 'The database cannot be reached just now. Ask again in a moment.' : null;
};

/** SQLSTATE class 22: a value that PostgreSQL cannot hold, which only a caller can have brought. */
const isDataFault = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && /^22\w{3}$/.test(String(fault.code));
