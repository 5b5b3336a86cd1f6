import type { Logger } from '@munshi/observability';
import type { FastifyInstance } from 'fastify';

/**
 * One line a request: method, path without its query, status, time and trace. Queries hold tokens and numbers, and who
 * has the address of a paper has the paper. A ready-made string, since an object would cost a webhook as much as its parsing.
 * At `debug` for what pages ask all the time, so that `info` shows what matters.
 */
export const logAccess = (server: FastifyInstance, logger: Logger): void => {
  server.addHook('onResponse', (request, reply, done) => {
    const { url = '', method = '' } = request.raw;
    const query = url.indexOf('?');
    const path = (query === -1 ? url : url.slice(0, query)).replace(LINK, '/files/…');
    const level = reply.statusCode >= 500 ? 'error' : QUIET.test(path) ? 'debug' : 'info';
    if (logger.isLevelEnabled(level))
      logger[level](
        `${method} ${path.slice(0, 200)} ${reply.statusCode} ${reply.elapsedTime.toFixed(1)}ms trace ${request.id}`,
      );
    done();
  });
};

const LINK = /^\/files\/.*/s;
const QUIET = /^\/(health|ready|metrics|simulator|queues|api\/docs)/;
